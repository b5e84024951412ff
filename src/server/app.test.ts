import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fixtureServer } from '../../test/desk/fixture/desk.ts';
import { eventCountsSchema, eventListSchema, eventPageSchema, placesSchema, reportPageSchema } from './shapes.ts';

const AT = 'http://127.0.0.1:4747';
const app = fixtureServer();
const get = (path: string, headers: Record<string, string> = {}) => app.request(`${AT}${path}`, { headers });
const body = async <T extends z.ZodType>(schema: T, path: string): Promise<z.infer<T>> =>
  schema.parse(await (await get(path)).json());
const post = (path: string, content: unknown, headers: Record<string, string> = {}) =>
  app.request(`${AT}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(content),
  });

describe('the API answers', () => {
  it('filters events and says how many there are in all', async () => {
    const { total, events } = await body(eventListSchema, '/api/events?family=custody&limit=2');
    expect(events).toHaveLength(2);
    expect(total).toBeGreaterThan(2);
    expect(events.every((e) => ['release', 'arrest', 'surrender', 'trial'].includes(e.kind))).toBe(true);
    expect(events[0]?.title).not.toBe('');
  });

  it('titles events in the language that is asked for, in English where there are no words for it', async () => {
    const titles = async (language: string): Promise<string[]> => {
      const answer = await get('/api/events?family=custody', { 'accept-language': language });
      return eventListSchema.parse(await answer.json()).events.map(({ title }) => title);
    };
    expect((await titles('ar-SY,en;q=0.5')).every((title) => /\p{Script=Arabic}/u.test(title))).toBe(true);
    expect(await titles('cy')).toEqual(await titles('en'));
    expect(await titles('ar')).not.toEqual(await titles('en'));
  });

  it('takes several values of one part, repeated or with commas', async () => {
    const repeated = await body(eventListSchema, '/api/events?grade=fair&grade=contested');
    const listed = await body(eventListSchema, '/api/events?grade=fair,contested');
    expect(repeated.total).toBe(4);
    expect(listed).toEqual(repeated);
  });

  it('counts each facet without its own part of the filter', async () => {
    const all = await body(eventCountsSchema, '/api/events/counts');
    const some = await body(eventCountsSchema, '/api/events/counts?family=custody&country=SY');
    expect(some.total).toBeLessThan(all.total);
    expect(some.facets.kind.length).toBeGreaterThan(4);
    expect(some.facets.country.map((c) => c.id)).toEqual(expect.arrayContaining(['SY', 'IQ']));
    expect(some.time.bars.reduce((sum, bar) => sum + bar.count, some.time.undated)).toBe(some.total);
  });

  it('groups places, each event once', async () => {
    const { total } = await body(eventListSchema, '/api/events');
    const { places, unplaced } = await body(placesSchema, '/api/events/places');
    expect(places.reduce((sum, p) => sum + p.count, unplaced)).toBe(total);
    expect(places.find((p) => p.precision === 'country')).toMatchObject({ latitude: null, longitude: null });
  });

  it('an event with its claims and their reports', async () => {
    const { events } = await body(eventListSchema, '/api/events?grade=confirmed');
    const page = await body(eventPageSchema, `/api/events/${events[0]?.id}`);
    expect(page.claims.map((c) => c.claim.id).sort()).toEqual(page.event.claims);
    expect(page.claims.map((c) => c.report.publisher)).toContain('Valley News Agency');
  });

  it('a report whose spans are code points of its text', async () => {
    const { events } = await body(eventListSchema, '/api/events?grade=confirmed');
    const { claims } = await body(eventPageSchema, `/api/events/${events[0]?.id}`);
    const { report, claims: own } = await body(reportPageSchema, `/api/reports/${claims[0]?.report.id}`);
    const points = [...report.text];
    expect(points.length).toBeLessThan(report.text.length);
    for (const { claim } of own)
      for (const q of [...claim.evidence, claim.trigger]) expect(points.slice(q.start, q.end).join('')).toBe(q.quote);
  });

  it.each([
    ['/api/events/e-withdrawn', /ended on 2019-03-06: a report was withdrawn/],
    ['/api/reports/r-withdrawn', /was withdrawn on 2019-03-06/],
  ])('410 for %s, and says since when', async (path, detail) => {
    const answer = await get(path);
    expect(answer.status).toBe(410);
    expect(await answer.json()).toEqual({ error: 'gone', detail: expect.stringMatching(detail) });
  });

  it.each(['/api/events/e-none', '/api/reports/r-none', '/api/nothing'])('404 for %s', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ error: 'missing' });
  });

  it.each(['from=yesterday', 'grade=certain', 'country=Syria', 'limit=0'])(
    '400 for %s, which names it',
    async (query) => {
      const answer = await get(`/api/events?${query}`);
      expect(answer.status).toBe(400);
      expect(JSON.stringify(await answer.json())).toContain(query.split('=')[0]);
    },
  );

  it('describes itself as OpenAPI 3.1, every path of it', async () => {
    const shape = z.object({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) });
    const { openapi, paths } = await body(shape, '/api/openapi.json');
    expect(openapi).toBe('3.1.0');
    expect(Object.keys(paths).sort()).toEqual([
      '/api/actors',
      '/api/actors/find',
      '/api/changes',
      '/api/claims',
      '/api/codebook',
      '/api/coders',
      '/api/coders/{name}',
      '/api/command',
      '/api/decisions',
      '/api/decisions/{id}/undo',
      '/api/events',
      '/api/events/counts',
      '/api/events/places',
      '/api/events/{id}',
      '/api/events/{id}/nearest',
      '/api/events/{id}/roots',
      '/api/failures',
      '/api/gazetteer',
      '/api/grade-rules',
      '/api/import',
      '/api/imports',
      '/api/imports/{id}/retry',
      '/api/own/actors/listed',
      '/api/own/kinds',
      '/api/own/{table}',
      '/api/places',
      '/api/queue',
      '/api/queue/claim',
      '/api/queue/release',
      '/api/reports',
      '/api/reports/{id}',
      '/api/reports/{id}/sentence',
      '/api/session',
      '/api/sources',
      '/api/status',
      '/api/tables/{name}',
      '/api/tables/{name}/file',
      '/api/tables/{name}/values',
    ]);
  });

  it('refuses to hand out an answer of the wrong shape', async () => {
    const errors: Error[] = [];
    const broken = fixtureServer({ title: () => '', onError: (e) => errors.push(e), version: '0' });
    const odd = fixtureServer({ title: (e) => (e.id ? JSON.parse('null') : ''), onError: (e) => errors.push(e) });
    expect((await broken.request(`${AT}/api/events`)).status).toBe(200);
    expect((await odd.request(`${AT}/api/events`)).status).toBe(500);
    expect(errors).toHaveLength(1);
  });
});

describe('the server keeps strangers out', () => {
  it.each(['evil.example', 'evil.example:4747', '127.0.0.1.evil.example', '192.168.1.5:4747'])(
    'Host %s',
    async (host) => {
      expect((await get('/api/status', { host })).status).toBe(421);
      expect((await get('/', { host })).status).toBe(421);
    },
  );

  it.each(['127.0.0.1:4747', 'localhost:4747', '[::1]:4747'])('but lets in %s', async (host) => {
    expect((await get('/api/status', { host })).status).toBe(200);
    expect((await get('/api/status', { host, origin: `http://${host}` })).status).toBe(200);
  });

  it.each(['https://evil.example', 'null', 'http://127.0.0.1:9999'])('Origin %s', async (origin) => {
    expect((await get('/api/status', { host: '127.0.0.1:4747', origin })).status).toBe(403);
  });

  it('commands need the token', async () => {
    const asked = { paths: ['x.txt'], cwd: '/' };
    expect((await post('/api/import', asked)).status).toBe(401);
    expect((await post('/api/import', asked, { authorization: 'Bearer wrong' })).status).toBe(401);
    expect((await post('/api/import', asked, { authorization: 'Bearer test-token' })).status).toBe(200);
    const open = fixtureServer({ token: '' });
    const headers = { 'content-type': 'application/json', authorization: 'Bearer ' };
    const answer = await open.request(`${AT}/api/import`, { method: 'POST', headers, body: JSON.stringify(asked) });
    expect(answer.status).toBe(401);
  });

  it('a command goes through with its words and its folder', async () => {
    const asked = { name: 'events', words: ['a', 'b'], values: {}, cwd: '/' };
    const answer = await post('/api/command', asked, { authorization: 'Bearer test-token' });
    expect(await answer.json()).toEqual({ exit: 0, out: 'events a b', log: [] });
    const incomplete = await post('/api/command', { name: 'events' }, { authorization: 'Bearer test-token' });
    expect(incomplete.status).toBe(400);
  });

  it('its pages run no script and no style but its own', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
  });

  it.each(['/../package.json', '/..%2fpackage.json', '/assets/../../package.json', '/nothing.js'])(
    'no file outside the bundle: %s',
    async (path) => {
      const answer = await get(path);
      expect(await answer.text()).not.toContain('"dependencies"');
    },
  );
});
