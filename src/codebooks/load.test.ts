import { describe, expect, test } from 'vitest';
import { loadCodebook, parseCodebook } from './load.ts';

const kind = {
  id: 'siege',
  family: 'battle',
  label: 'Siege',
  definition: 'a place is encircled',
  acled: null,
  plover: { event: 'COERCE', mode: 'restrict' },
  measures: ['present'],
  mutual: false,
  speech: false,
};
const book = { version: '1', families: [{ id: 'battle', label: 'Battle' }], kinds: [kind] };

describe('codebook', () => {
  test("the program's own codebook fits its schema and holds every family's kinds", async () => {
    const own = await loadCodebook('data/codebook.json');
    expect(own.kinds).toHaveLength(44);
    expect(own.kinds.find((k) => k.id === 'air-strike')?.acled?.subEvent).toBe('Air/drone strike');
    expect(own.kinds.filter((k) => k.mutual).map((k) => k.id)).toContain('armed-clash');
    for (const family of own.families) expect(own.kinds.some((k) => k.family === family.id)).toBe(true);
  });

  test('a file that is not there is named', async () => {
    await expect(loadCodebook('data/nowhere.json')).rejects.toThrow(/nowhere\.json: cannot be read/);
  });

  test.each([
    ['not JSON', '{', 'x.json: not JSON'],
    ['two kinds of one id', JSON.stringify({ ...book, kinds: [kind, kind] }), 'two kinds siege'],
    ['an unknown family', JSON.stringify({ ...book, families: [] }), 'no family battle'],
    ['an unknown measure', JSON.stringify({ ...book, kinds: [{ ...kind, measures: ['lost'] }] }), 'kinds.0.measures.0'],
    ['a misspelt field', JSON.stringify({ ...book, kinds: [{ ...kind, mutal: true }] }), 'mutal'],
  ])('%s is refused with the place named', (_title, json, message) => {
    expect(() => parseCodebook(json, 'x.json')).toThrow(message);
  });
});
