import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type LiveDesk, liveDesk } from '../../test/desk/live.ts';
import { readSettings } from '../config.ts';
import type { DecisionRequest } from '../records/decision.ts';
import { eventFilterSchema } from '../records/filter.ts';
import { decide, undoDecision } from '../store/decide.ts';
import { listEvents } from '../store/list-events.ts';
import { hashPassword, isPassword } from '../store/password.ts';
import { root } from '../store/testing/record.ts';
import { changes } from './changes.ts';
import { coder } from './coder.ts';
import type { Command, Context, Values } from './command.ts';

let desk: LiveDesk;
beforeAll(async () => {
  desk = await liveDesk();
});
afterAll(() => desk.close());

/** Runs a command on the open record as `run` does; answers what it printed. */
async function say(command: Command, words: readonly string[], given: Values = {}, secret = ''): Promise<string> {
  const printed: string[] = [];
  const context: Context = {
    root,
    cwd: desk.store.dir,
    settings: readSettings(desk.store.dir, {}),
    commands: [],
    effects: desk.store.effects,
    width: 120,
    out: (text) => void printed.push(text),
    engine: () => Promise.reject(new Error('no engine is needed')),
    withRecord: (use) => use(desk.store),
    openStore: desk.store,
    record: desk.store.dir,
  };
  const values = (await command.prepare?.(words, given, { cwd: desk.store.dir, secret: async () => secret })) ?? given;
  await command.run(context, words, values);
  return printed.join('');
}

const changesSchema = z.object({
  since: z.int(),
  events: z.array(z.object({ event: z.string(), what: z.string(), to: z.array(z.string()) })),
});
const since = async (line: number) =>
  changesSchema.parse(JSON.parse(await say(changes, [], { since: line, json: true })));

describe('corroborate changes', () => {
  it('says what became of each event: joined, and back again', async () => {
    const { events } = await listEvents(desk.store, eventFilterSchema.parse({}));
    const [a, b] = events;
    if (a === undefined || b === undefined) throw new Error('too few events');
    const start = desk.store.head.seq;
    const merge: DecisionRequest = { verb: 'merge', about: { type: 'event', id: a.id }, value: { events: [b.id] } };
    const { decisions } = await decide(desk.store, 'Ada', [merge]);
    await desk.live.settle();
    const joined = await since(start);
    expect(joined.events.map(({ event }) => event).sort()).toEqual([a.id, b.id].sort());
    const [small, large] = joined.events.toSorted((x) => (x.what === 'joined' ? -1 : 1));
    expect(small).toMatchObject({ what: 'joined', to: [large?.event] });
    expect(await say(changes, [], { since: start })).toContain(`${small?.event}  became part of ${large?.event}`);
    await undoDecision(desk.store, 'Ada', { id: decisions[0]?.id ?? '' });
    await desk.live.settle();
    expect((await since(start)).events.map(({ what }) => what)).toEqual(['changed', 'changed']);
    expect((await since(desk.store.head.seq)).events).toEqual([]);
  });

  it('knows moments as well as lines, and refuses a line that is not there', async () => {
    const all = await since(0);
    expect(all.events.every(({ what }) => what === 'new')).toBe(true);
    expect(await say(changes, [], { since: '2031-01-01' })).toMatch(/^0 events/);
    await expect(say(changes, [], { since: '999999' })).rejects.toThrow(/the history ends at line/);
  });
});

describe('corroborate coder', () => {
  it('adds, shows, changes and removes coders; a password is kept as argon2id', async () => {
    await say(coder, ['add', 'Ada'], { role: 'reviewer' }, 'correct horse');
    await say(coder, ['add', 'Ben'], { password: false });
    expect(await say(coder, ['list'])).toBe('reviewer  Ada\ncoder     Ben  (no password)\n');
    await say(coder, ['role', 'ben'], { role: 'reader' });
    await say(coder, ['password', 'Ben'], {}, 'battery staple');
    expect(await say(coder, ['list'])).toBe('reviewer  Ada\nreader    Ben\n');
    await say(coder, ['remove', 'Ben']);
    expect(await say(coder, ['list'])).toBe('reviewer  Ada\n');
  });

  it.each([
    [['add', 'ada'], 'long enough', /there is one of that name/],
    [['add', 'Cy'], 'short', /at least 8/],
    [['remove', 'Cy'], '', /nobody has that name/],
    [['fire', 'Ada'], '', /expected list, add/],
  ])('refuses %j', async (words, secret, said) => {
    await expect(say(coder, words, {}, secret)).rejects.toThrow(said);
  });

  it('knows the right password from a wrong one, and from none', async () => {
    const kept = await hashPassword('Ünïcode pass', new Uint8Array(16).fill(7));
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await isPassword('Ünïcode pass'.normalize('NFD'), kept)).toBe(true);
    expect(await isPassword('Unicode pass', kept)).toBe(false);
    expect(await isPassword('', null)).toBe(false);
  });
});
