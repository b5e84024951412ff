import fc from 'fast-check';
import { expect, test } from 'vitest';
import { int32 } from './growing.ts';

const PIECE = 2 ** 16;

test('a long list has what was pushed and set, across its pieces', () => {
  const list = int32();
  for (let i = 0; i < 2 * PIECE + 3; i++) list.push(i);
  list.set(PIECE, -7);
  expect(list.size).toBe(2 * PIECE + 3);
  expect([list.at(0), list.at(PIECE - 1), list.at(PIECE), list.at(2 * PIECE + 2), list.at(9 * PIECE)]).toEqual([
    0,
    PIECE - 1,
    -7,
    2 * PIECE + 2,
    0,
  ]);
});

test('a list that begins with the pieces of another goes on as that would', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 })), fc.array(fc.integer({ min: -5, max: 5 })), (first, more) => {
      const before = int32();
      for (const one of first) before.push(one);
      const list = int32(before.pieces());
      for (const one of more) list.push(one);
      expect(list.pieces().flatMap((piece) => [...piece])).toEqual([...first, ...more]);
    }),
  );
});
