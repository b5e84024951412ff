import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LiveDesk, liveDesk } from '../../test/desk/live.ts';
import { addCoder } from '../store/coders.ts';
import { hashPassword } from '../store/password.ts';
import { isLoopback } from './serve.ts';
import { sessionSchema } from './shapes/session.ts';

const AT = 'http://desk.example.org';
let desk: LiveDesk;
let now = Date.UTC(2020, 0, 1);
beforeAll(async () => {
  desk = await liveDesk({ names: ['desk.example.org'], now: () => now });
  const password = await hashPassword('correct horse', new Uint8Array(16));
  await addCoder(desk.store, { name: 'Ada', role: 'reviewer', password });
  await addCoder(desk.store, { name: 'Ben', role: 'coder', password });
  await addCoder(desk.store, { name: 'Cy', role: 'reader', password });
  await addCoder(desk.store, { name: 'Dee', role: 'reviewer', password: null });
});
afterAll(() => desk.close());

const get = (path: string, cookie = '') => desk.app.request(`${AT}${path}`, { headers: { cookie } });
const post = (path: string, body: unknown, cookie = '', headers: Record<string, string> = { 'x-corroborate': '1' }) =>
  desk.app.request(`${AT}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, ...headers },
    body: JSON.stringify(body),
  });
const login = (coder: string, password = 'correct horse') => post('/api/session', { coder, password });
const cookieOf = async (coder: string) => ((await login(coder)).headers.get('set-cookie') ?? '').split(';')[0] ?? '';
const confirm = { decisions: [{ verb: 'comment', about: { type: 'report', id: 'r-none' }, value: { text: 'hm' } }] };

describe('a desk that is open to others', () => {
  it('tells nobody anything before the password, not even names', async () => {
    for (const path of ['/api/status', '/api/events', '/api/coders', '/api/changes', '/api/openapi.json'])
      expect([path, (await get(path)).status]).toEqual([path, 401]);
    expect(sessionSchema.parse(await (await get('/api/session')).json())).toEqual({
      coder: null,
      coders: [],
      needs_password: true,
    });
  });

  it('lets in who knows the password, with a cookie that no script reads and no other page sends', async () => {
    const answer = await login('ada');
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly/);
    expect(answer.headers.get('set-cookie')).toMatch(/SameSite=Strict/);
    const cookie = await cookieOf('Ada');
    expect((await get('/api/status', cookie)).status).toBe(200);
    await desk.app.request(`${AT}/api/session`, { method: 'DELETE', headers: { cookie, 'x-corroborate': '1' } });
    expect((await get('/api/status', cookie)).status).toBe(401);
  });

  it.each([
    ['a wrong password', 'Ada', 'wrong horse'],
    ['none', 'Ada', ''],
    ['a name that nobody has', 'Eve', 'correct horse'],
    ['a coder who has no password', 'Dee', ''],
  ])('not with %s', async (_, coder, password) => {
    expect((await login(coder, password)).status).toBe(401);
  });

  it('makes who guesses wait, longer each time, and forgets that with the right password', async () => {
    for (let i = 0; i < 6; i++) await login('Ben', `guess ${i}`);
    const waiting = await login('Ben');
    expect(waiting.status).toBe(429);
    expect(await waiting.json()).toMatchObject({ error: 'wait' });
    now += 60_000;
    expect((await login('Ben')).status).toBe(200);
    expect((await login('Ben', 'wrong')).status).toBe(401);
    expect((await login('Ben')).status).toBe(200);
  });

  it('a session ends after twelve hours', async () => {
    const cookie = await cookieOf('Ada');
    now += 12 * 3600_000;
    expect((await get('/api/status', cookie)).status).toBe(401);
  });

  it.each([
    ['Cy', '/api/decisions', confirm, 403],
    ['Ben', '/api/decisions', confirm, 400],
    ['Ben', '/api/coders', { name: 'Fay' }, 403],
    ['Ada', '/api/coders', { name: 'Fay', password: 'long enough' }, 201],
    ['Cy', '/api/queue/claim', {}, 403],
    ['Cy', '/api/reports', { items: [{ text: 'x' }] }, 403],
  ])('%s at %s: each role may what it may', async (who, path, body, status) => {
    expect((await post(path, body, await cookieOf(who))).status).toBe(status);
  });

  it.each([
    ['without the header of the desk’s own pages', {}],
    ['from another site', { 'x-corroborate': '1', 'sec-fetch-site': 'cross-site' }],
    ['from another origin', { 'x-corroborate': '1', origin: 'https://evil.example' }],
  ])('no write %s', async (_, headers) => {
    expect((await post('/api/decisions', confirm, await cookieOf('Ada'), headers)).status).toBe(403);
  });

  it('lets a reviewer change role and password of a coder, which ends their sessions, and nobody else', async () => {
    const change = async (by: string, body: unknown, name = 'Ben') =>
      (
        await desk.app.request(`${AT}/api/coders/${name}`, {
          method: 'PATCH',
          headers: { 'content-type': 'application/json', 'x-corroborate': '1', cookie: await cookieOf(by) },
          body: JSON.stringify(body),
        })
      ).status;
    const before = await cookieOf('Ben');
    expect(await change('Cy', { role: 'reviewer' })).toBe(403);
    expect(await change('Ada', { password: 'short' })).toBe(400);
    expect(await change('Ada', { role: 'reader' }, 'Nobody')).toBe(400);
    expect((await get('/api/status', before)).status).toBe(200);
    expect(await change('Ada', { role: 'reader', password: 'battery staple' })).toBe(200);
    expect((await get('/api/status', before)).status).toBe(401);
    expect((await login('Ben')).status).toBe(401);
    expect((await login('Ben', 'battery staple')).status).toBe(200);
  });

  it('answers to no other name', async () => {
    const answer = await desk.app.request('http://evil.example/api/session');
    expect(answer.status).toBe(421);
  });
});

it.each([
  ['127.0.0.1', true],
  ['localhost', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['192.168.1.4', false],
  ['127.evil.example', false],
])('%s is loopback: %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});
