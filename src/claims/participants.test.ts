import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlaps } from '../records/span.ts';
import { bestSet } from './participants.ts';

const option = (name: string, p: number, start: number, end: number) => ({ name, p, span: { start, end } });

test.each([
  ['nobody where there is no option', [], []],
  ['nobody where nobody is likely', [option('a', 0.1, 0, 1)], []],
  ['a sure one alone, beside a doubtful one', [option('sure', 0.95, 0, 1), option('doubtful', 0.3, 5, 6)], ['sure']],
  ['two doubtful ones, where nothing is sure', [option('a', 0.35, 0, 1), option('b', 0.3, 5, 6)], ['a', 'b']],
  ['of two with words in common the likelier', [option('long', 0.7, 0, 9), option('short', 0.8, 4, 9)], ['short']],
  ['all that are sure', [option('a', 0.9, 0, 1), option('b', 0.9, 2, 3), option('c', 0.9, 4, 5)], ['a', 'b', 'c']],
])('%s', (_, options, names) => {
  expect(bestSet(options).map((o) => o.name)).toEqual(names);
});

test('no two of a set share words, and none that is left out is likelier than one that is in and apart from it', () => {
  const options = fc.array(
    fc.record({
      p: fc.double({ min: 0, max: 1, noNaN: true }),
      start: fc.nat(40),
      size: fc.integer({ min: 1, max: 6 }),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(options, (drawn) => {
      const all = drawn.map(({ p, start, size }) => ({ p, span: { start, end: start + size } }));
      const set = bestSet(all);
      const least = Math.min(...set.map((o) => o.p));
      for (const [i, a] of set.entries())
        for (const b of set.slice(i + 1)) expect(overlaps(a.span, b.span)).toBe(false);
      for (const o of all)
        if (!set.includes(o) && o.p > least) expect(set.some((k) => k.p >= o.p && overlaps(k.span, o.span))).toBe(true);
    }),
  );
});
