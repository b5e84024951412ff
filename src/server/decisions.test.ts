import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { type LiveDesk, liveDesk } from '../../test/desk/live.ts';
import { conflictSchema, decideAnswerSchema, decisionListSchema } from './shapes/decisions.ts';
import { queueClaimedSchema, queueSchema } from './shapes/queue.ts';
import { sessionSchema } from './shapes/session.ts';
import { eventListSchema, eventPageSchema, reportPageSchema } from './shapes.ts';

const AT = 'http://127.0.0.1:4747';
let desk: LiveDesk;
beforeAll(async () => {
  desk = await liveDesk();
});
afterAll(() => desk.close());

async function read<T extends z.ZodType>(schema: T, path: string, cookie = ''): Promise<z.infer<T>> {
  const answer = await desk.app.request(`${AT}${path}`, { headers: { cookie } });
  return schema.parse(await answer.json());
}

function post(path: string, body: unknown, cookie = '', headers: Record<string, string> = {}) {
  return desk.app.request(`${AT}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-corroborate': '1', cookie, ...headers },
    body: JSON.stringify(body),
  });
}

async function login(coder: string): Promise<string> {
  const answer = await post('/api/session', { coder });
  expect(answer.status).toBe(200);
  expect(sessionSchema.parse(await answer.json()).coder?.name).toBe(coder);
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

async function decided(cookie: string, ...decisions: unknown[]) {
  const answer = await post('/api/decisions', { decisions }, cookie);
  expect([answer.status, await answer.clone().text()]).toEqual([201, expect.anything()]);
  return decideAnswerSchema.parse(await answer.json());
}

const undo = async (cookie: string, id: string) =>
  decideAnswerSchema.parse(await (await post(`/api/decisions/${id}/undo`, {}, cookie)).json());

async function twoEvents() {
  const { events } = await read(eventListSchema, '/api/events?limit=50');
  const [a, b] = events.filter(({ claims }) => claims.length >= 2);
  if (a === undefined || b === undefined) throw new Error('The fixture has too few events.');
  return [a, b] as const;
}

describe('decisions at the desk', () => {
  it('need somebody who says who they are', async () => {
    const [{ id }] = await twoEvents();
    const body = { decisions: [{ verb: 'confirm', about: { type: 'event', id } }] };
    expect((await post('/api/decisions', body)).status).toBe(401);
    expect((await post('/api/decisions', body, await login('Ada'), { 'sec-fetch-site': 'cross-site' })).status).toBe(
      403,
    );
  });

  it('confirm an event: it says who checked it, until that is undone', async () => {
    const ada = await login('Ada');
    const [{ id }] = await twoEvents();
    const { decisions } = await decided(ada, { verb: 'confirm', about: { type: 'event', id } });
    expect((await read(eventPageSchema, `/api/events/${id}`)).event.checked_by).toBe('Ada');
    await undo(ada, decisions[0]?.id ?? '');
    expect((await read(eventPageSchema, `/api/events/${id}`)).event.checked_by).toBeNull();
  });

  it('merge two events: the id of the smaller leads to the larger, and both come back when it is undone', async () => {
    const ada = await login('Ada');
    const [a, b] = await twoEvents();
    const { decisions, events } = await decided(ada, {
      verb: 'merge',
      about: { type: 'event', id: a.id },
      value: { events: [b.id] },
    });
    expect(events.forwarded).toHaveLength(1);
    const [[from, to] = ['', '']] = events.forwarded;
    const page = await read(eventPageSchema, `/api/events/${from}`);
    expect(page.event.id).toBe(to);
    expect(page.forwarding).toEqual({ from, to: [to] });
    expect(page.event.claims).toEqual([...a.claims, ...b.claims].sort());
    await undo(ada, decisions[0]?.id ?? '');
    expect((await read(eventPageSchema, `/api/events/${a.id}`)).event.claims).toEqual(a.claims);
    expect((await read(eventPageSchema, `/api/events/${b.id}`)).event.claims).toEqual(b.claims);
  });

  it('tell the second of two that decide otherwise, show both and lose nothing', async () => {
    const [ada, ben] = [await login('Ada'), await login('Ben')];
    const [{ id }] = await twoEvents();
    const { claims, version } = await read(eventPageSchema, `/api/events/${id}`);
    const about = { type: 'claim', id: claims[0]?.claim.id ?? '' };
    const say = (to: string) => ({ verb: 'correct', about, value: { slot: 'modality', to }, based_on: version });
    const before = (await read(decisionListSchema, `/api/decisions?about=${about.id}`)).total;
    await decided(ada, say('possible'));
    const answer = await post('/api/decisions', { decisions: [say('denied')] }, ben);
    expect(answer.status).toBe(409);
    const { conflicts, version: now } = conflictSchema.parse(await answer.json());
    expect(conflicts[0]).toMatchObject({ index: 0, yours: say('denied'), theirs: { coder: 'Ada' } });
    await decided(ben, { ...say('denied'), based_on: now });
    const { decisions } = await read(decisionListSchema, `/api/decisions?about=${about.id}`);
    expect(decisions.slice(0, -before).map(({ coder }) => coder)).toEqual(['Ben', 'Ada']);
  });

  it('reject and add claims, which the report shows and events follow', async () => {
    const ada = await login('Ada');
    const [{ id }] = await twoEvents();
    const { claims } = await read(eventPageSchema, `/api/events/${id}`);
    const [first] = claims;
    if (first === undefined) throw new Error('no claim');
    await decided(ada, { verb: 'reject', about: { type: 'claim', id: first.claim.id } });
    const page = await read(reportPageSchema, `/api/reports/${first.report.id}`);
    expect(page.claims.find(({ claim }) => claim.id === first.claim.id)).toMatchObject({
      check: { state: 'rejected', by: 'Ada' },
      event: null,
    });
    const { id: _, because: __, confidence: ___, ...claim } = first.claim;
    const { decisions } = await decided(ada, {
      verb: 'add',
      about: { type: 'report', id: first.report.id },
      value: { claim },
    });
    const after = await read(reportPageSchema, `/api/reports/${first.report.id}`);
    expect(after.claims.at(-1)).toMatchObject({
      check: { state: 'added', by: 'Ada' },
      event: { id: expect.any(String) },
    });
    expect(decisions[0]?.value).toMatchObject({ claim: { id: after.claims.at(-1)?.claim.id } });
  });

  it.each([
    [
      'words that do not stand there',
      { verb: 'correct', value: { slot: 'trigger', to: { start: 0, end: 3, quote: 'xyz' } } },
    ],
    ['a verb that there is not', { verb: 'delete', value: null }],
    ['a value that does not fit its slot', { verb: 'correct', value: { slot: 'modality', to: 'perhaps' } }],
  ])('refuse %s', async (_, request) => {
    const [{ claims }] = await twoEvents();
    const about = { type: 'claim', id: claims[0] };
    expect((await post('/api/decisions', { decisions: [{ ...request, about }] }, await login('Ada'))).status).toBe(400);
  });
});

describe('the queue', () => {
  it('gives two people different items, and an item again when it was released', async () => {
    const [ada, ben] = [await login('Ada'), await login('Ben')];
    const next = async (cookie: string) =>
      queueClaimedSchema.parse(await (await post('/api/queue/claim', {}, cookie)).json()).item;
    const [one, two] = [await next(ada), await next(ben)];
    expect(one?.id).not.toBe(two?.id);
    expect(one?.lease?.coder).toBe('Ada');
    const taken = await post('/api/queue/claim', { type: one?.type, id: one?.id }, ben);
    expect(taken.status).toBe(409);
    await post('/api/queue/release', { type: one?.type, id: one?.id }, ada);
    expect((await next(ben))?.id).toBe(one?.id);
  });

  it('has the most valuable first, each with its reasons, and counts the progress', async () => {
    const { items, progress, reasons, total } = await read(queueSchema, '/api/queue');
    expect(total).toBeGreaterThan(3);
    expect(items.map(({ worth }) => worth)).toEqual(items.map(({ worth }) => worth).sort((a, b) => b - a));
    expect(items.every((item) => item.reasons.length > 0)).toBe(true);
    expect(progress.claims_checked).toBeGreaterThan(0);
    expect(reasons.map(({ id }) => id)).toContain('contested');
  });
});
