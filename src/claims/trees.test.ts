import { expect, test } from 'vitest';
import { scoreTrees } from './trees.ts';

const model = {
  features: ['a', 'b'],
  base: 1,
  trees: [
    // a ≤ 2 → 0.5; else b ≤ 0 → -1, else -2
    {
      feature: [0, -1, 1, -1, -1],
      bound: [2, 0, 0, 0, 0],
      low: [1, 0, 3, 0, 0],
      high: [2, 0, 4, 0, 0],
      value: [0, 0.5, 0, -1, -2],
    },
    { feature: [-1], bound: [0], low: [0], high: [0], value: [0.25] },
  ],
};

test.each([
  [[2, 9], 1.75],
  [[3, 0], 0.25],
  [[3, 1], -0.75],
])('values %j score %d', (values, score) => {
  expect(scoreTrees(model, values)).toBeCloseTo(score);
});

test('a value that is not given counts as 0', () => {
  expect(scoreTrees(model, [])).toBeCloseTo(1.75);
});
