import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ArcState } from './arc-state.ts';
import { deprojectivize, findEdges, sentenceStarts } from './tree.ts';

test('a sentence starts at the left edge of each root', () => {
  const heads = Int32Array.of(1, 1, 1, 5, 5, 5);
  expect([...sentenceStarts(heads, findEdges(heads))]).toEqual([1, 0, 0, 1, 0, 0]);
});

test('crossing arcs still give every sentence its whole span', () => {
  // Token 3 hangs on 0 across the head of 1 and 2.
  const heads = Int32Array.of(4, 2, 4, 0, 4);
  const { left, right } = findEdges(heads);
  expect([left[4], right[4], right[0]]).toEqual([0, 4, 3]);
});

test('an arc that was drawn too high goes back to the nearest token with the label', () => {
  // "a hearing is scheduled on it": "on" was drawn to "scheduled" as prep||nsubj.
  const heads = Int32Array.of(1, 3, 3, 3, 3, 4);
  const names = ['det', 'nsubj', 'aux', 'ROOT', 'prep||nsubj', 'pobj'];
  const labels = Int32Array.of(0, 1, 2, 3, 4, 5);
  const texts = deprojectivize({ heads, labels }, names, [false, false, false, false, false, false]);
  expect(texts[4]).toBe('prep');
  expect(heads[4]).toBe(1);
});

test('a mark that fits nowhere only loses its second half', () => {
  const heads = Int32Array.of(0, 0);
  const texts = deprojectivize({ heads, labels: Int32Array.of(0, 1) }, ['ROOT', 'prep||dobj'], [false, false]);
  expect([texts, [...heads]]).toEqual([
    ['ROOT', 'prep'],
    [0, 0],
  ]);
});

test('white space never takes a marked arc', () => {
  const heads = Int32Array.of(1, 1, 1);
  deprojectivize({ heads, labels: Int32Array.of(1, 0, 2) }, ['ROOT', 'dobj', 'prep||dobj'], [true, false, false]);
  expect(heads[2]).toBe(1);
});

test('the parser’s state keeps stack, buffer and children apart', () => {
  const state = new ArcState(3);
  state.push();
  expect([state.stack(0), state.buffer(0), state.buffer(1), state.buffer(2)]).toEqual([0, 1, 2, -1]);
  state.addArc(1, 0, 7);
  state.pop();
  expect([state.lastLeft(1), state.heads[0], state.labels[0], state.depth]).toEqual([0, 1, 7, 0]);
  state.push();
  state.unshift();
  expect([state.buffer(0), state.buffer(1), state.waiting, state.isUnshiftable(1)]).toEqual([1, 2, 2, true]);
  state.giveUp();
  expect(state.done).toBe(true);
});

test('any tree’s edges hold every token below', () => {
  const trees = fc
    .integer({ min: 1, max: 30 })
    .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => fc.integer({ min: 0, max: i }))));
  fc.assert(
    fc.property(trees, (parents) => {
      const heads = Int32Array.from(parents);
      const { left, right } = findEdges(heads);
      for (const [child, head] of heads.entries()) {
        expect(left[head]).toBeLessThanOrEqual(left[child] ?? child);
        expect(right[head]).toBeGreaterThanOrEqual(right[child] ?? child);
      }
    }),
  );
});
