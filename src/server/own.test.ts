import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LiveDesk, liveDesk } from '../../test/desk/live.ts';
import { loadCodebook } from '../codebooks/load.ts';
import { loadRules } from '../corroborate/load.ts';
import { corroborationWords } from '../locales/en/corroboration.ts';
import { corroborateRecord } from '../pipeline.ts';
import { root } from '../store/testing/record.ts';
import { verifyRecord } from '../store/verify-record.ts';
import {
  gradeRulesSchema,
  gradeRulesTakenSchema,
  listedActorsSchema,
  ownKindsSchema,
  ownKindsTakenSchema,
  ownTableSchema,
  ownTableTakenSchema,
} from './shapes/own.ts';
import { actorTableSchema } from './shapes/tables.ts';
import { eventListSchema } from './shapes.ts';

const AT = 'http://127.0.0.1:4747';
let desk: LiveDesk;
let cookie = '';
beforeAll(async () => {
  desk = await liveDesk();
  const answer = await send('POST', '/api/session', { coder: 'Ada' });
  cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
});
afterAll(() => desk.close());

function send(method: string, path: string, body: unknown) {
  const headers = { 'content-type': 'application/json', 'x-corroborate': '1', cookie };
  return desk.app.request(`${AT}${path}`, { method, headers, body: JSON.stringify(body) });
}

const get = async (path: string): Promise<unknown> => (await desk.app.request(`${AT}${path}`)).json();
const grades = async () => {
  const { events } = eventListSchema.parse(await get('/api/events'));
  return new Map(events.map(({ grade, id }) => [id, grade.value]));
};

describe('rules of grades', () => {
  it('say what they would change, change nothing by that, and then just that', async () => {
    const { rules } = gradeRulesSchema.parse(await get('/api/grade-rules'));
    const strict = { ...rules, rules: [{ id: 'all-weak', grade: 'weak' as const, when: {}, because: 'a test' }] };
    const before = await grades();
    const ask = async (path: string) =>
      gradeRulesTakenSchema.parse(await (await send('PUT', path, { rules: strict })).json());
    const preview = await ask('/api/grade-rules?preview=yes');
    expect(preview).toMatchObject({ taken: false, total: before.size });
    expect(await grades()).toEqual(before);
    const done = await ask('/api/grade-rules');
    expect(done).toEqual({ ...preview, taken: true });
    expect(new Set((await grades()).values())).toEqual(new Set(['weak']));
    const codebook = await loadCodebook(join(root, 'data', 'codebook.json'));
    expect(loadRules(root, codebook, corroborationWords, join(desk.store.dir, 'own')).grades).toEqual(strict);
    // A desk that is started anew finds the events as they were left.
    const { seq } = desk.store.head;
    const rulesNow = loadRules(root, codebook, corroborationWords, join(desk.store.dir, 'own'));
    await corroborateRecord(desk.store, { rules: rulesNow });
    expect(desk.store.head.seq).toBe(seq);
    expect((await verifyRecord(desk.store)).findings).toEqual([]);
  });

  it('that do not fit are refused by name', async () => {
    const answer = await send('PUT', '/api/grade-rules', {
      rules: { version: '1', first_hand: [], interested: [], rules: [] },
    });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(await answer.json())).toContain('rules.rules');
  });
});

describe('own tables', () => {
  const head = 'id\tname\tkind\tcountry\ttheatres\tinter\tnames\tsource';
  const put = (text: string, query = '') => send('PUT', `/api/own/actors${query}`, { text });

  it('say which claims use their names, and are kept as they were written', async () => {
    const unknown = actorTableSchema.parse(await get('/api/actors?unknown=yes'));
    const name = unknown.actors[0]?.name.replace(/^the /i, '') ?? '';
    const text = `${head}\nown-1\tA Test\trebel-group\tSY\tSY\t2\t${name}\ta test\n`;
    const preview = ownTableTakenSchema.parse(await (await put(text, '?preview=yes')).json());
    expect(preview).toMatchObject({ taken: false, rows: 1, still_to_do: [] });
    expect(preview.named.total).toBeGreaterThan(0);
    expect(ownTableSchema.parse(await get('/api/own/actors')).text).toBe('');
    expect(ownTableTakenSchema.parse(await (await put(text)).json()).still_to_do).toEqual(['restart', 'reread']);
    expect(ownTableSchema.parse(await get('/api/own/actors')).text).toBe(text);
  });

  it('name the line that does not fit', async () => {
    const answer = await put(`${head}\nown-1\tA Test\twizard\tSY\tSY\t2\t\ta test\n`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ detail: expect.stringMatching(/actors\.tsv:2: .*wizard/) });
  });

  it('start from a row of the program’s own', async () => {
    const { rows } = listedActorsSchema.parse(await get('/api/own/actors/listed?words=daesh'));
    expect(rows.map(({ id }) => id)).toContain('islamic-state');
    expect(rows.find(({ id }) => id === 'islamic-state')?.names).toContain('ISIL');
    expect(listedActorsSchema.parse(await get('/api/own/actors/listed?words=qqqq')).rows).toEqual([]);
  });
});

describe('kinds of the codebook', () => {
  it('say what the record holds of those that change, and are kept for the next start', async () => {
    const { own, shipped } = ownKindsSchema.parse(await get('/api/own/kinds'));
    expect(own).toEqual([]);
    const mine = shipped.filter(({ id }) => id === 'shelling').map((kind) => ({ ...kind, label: 'Artillery fire' }));
    const put = async (path: string, kinds: unknown) => await send('PUT', path, { own: kinds });
    const preview = ownKindsTakenSchema.parse(await (await put('/api/own/kinds?preview=yes', mine)).json());
    expect(preview).toMatchObject({ taken: false, kinds: [{ id: 'shelling', change: 'changed' }] });
    expect(preview.kinds[0]?.claims).toBeGreaterThan(0);
    expect(ownKindsSchema.parse(await get('/api/own/kinds')).own).toEqual([]);
    expect((await put('/api/own/kinds', mine)).status).toBe(200);
    expect(ownKindsSchema.parse(await get('/api/own/kinds')).own).toEqual(mine);
    const strange = await put(
      '/api/own/kinds',
      mine.map((kind) => ({ ...kind, family: 'weather' })),
    );
    expect(await strange.json()).toMatchObject({ detail: expect.stringMatching(/no family weather/) });
  });
});
