import { expect, test } from 'vitest';
import { scoreTrees } from '../../src/claims/trees.ts';
import { fitTrees } from './boost.ts';

const settings = { rounds: 40, rate: 0.2, leaves: 4, least: 5, l2: 1, rows: 0.8, columns: 1, seed: 20_191 };

// Yes where exactly one of two values is high: no sum of weights can tell that.
const rows = Array.from({ length: 200 }, (_, i) => [i % 2, Math.floor(i / 2) % 2, i % 7]);
const answers = rows.map(([a, b]) => a !== b);

test('trees learn what depends on two values together', () => {
  const model = fitTrees(['a', 'b', 'noise'], rows, answers, settings);
  expect(scoreTrees(model, [0, 1, 3])).toBeGreaterThan(1);
  expect(scoreTrees(model, [1, 0, 3])).toBeGreaterThan(1);
  expect(scoreTrees(model, [0, 0, 3])).toBeLessThan(-1);
  expect(scoreTrees(model, [1, 1, 3])).toBeLessThan(-1);
});

test('the same rows give the same trees', () => {
  const fit = () => JSON.stringify(fitTrees(['a', 'b', 'noise'], rows, answers, settings));
  expect(fit()).toBe(fit());
});

test('without anything to ask trees give the share of yes', () => {
  const model = fitTrees(['a'], Array(40).fill([1]), [...Array(10).fill(true), ...Array(30).fill(false)], settings);
  const p = 1 / (1 + Math.exp(-scoreTrees(model, [1])));
  expect(p).toBeGreaterThan(0.15);
  expect(p).toBeLessThan(0.35);
});

test('no leaf holds fewer rows than it must', () => {
  const model = fitTrees(['a', 'b', 'noise'], rows, answers, { ...settings, least: 150 });
  expect(model.trees.every((t) => t.feature.length === 1)).toBe(true);
});
