import { expect, test } from 'vitest';
import { fitOnline, scoresFor } from './fit-online.ts';

const settings = { epochs: 10, rate: 0.2, l2: 1e-3, least: 2 };
const row = (features: readonly number[], ...right: boolean[]) => ({
  features: Int32Array.from(features),
  right,
  weight: 1,
});
// Feature 1 tells the first answer, feature 2 the second; 0 holds always, 3 once.
const rows = Array.from({ length: 40 }, (_, i) =>
  row([0, ...(i % 2 ? [1] : []), ...(i % 4 > 1 ? [2] : []), ...(i === 0 ? [3] : [])], i % 2 === 1, i % 4 > 1),
);

test('each question learns its own features', () => {
  const weights = fitOnline(rows, 4, 2, settings);
  const [first = 0, second = 0] = scoresFor(weights, 2, Int32Array.from([0, 1]));
  expect(first).toBeGreaterThan(1);
  expect(second).toBeLessThan(-1);
});

test('the same rows in the same order give the same online weights', () => {
  expect(fitOnline(rows, 4, 2, settings)).toEqual(fitOnline(rows, 4, 2, settings));
});

test('a feature that is too rare gets no weight', () => {
  expect(scoresFor(fitOnline(rows, 4, 2, settings), 2, Int32Array.from([3]))).toEqual([0, 0]);
});
