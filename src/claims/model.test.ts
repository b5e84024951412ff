import { expect, test } from 'vitest';
import { type LogLinear, likeliest, probability, scoresOf, softmax } from './model.ts';

const model = (labels: readonly string[], weights: Readonly<Record<string, readonly number[]>>): LogLinear => ({
  labels,
  rows: new Map(Object.keys(weights).map((feature, row) => [feature, row])),
  weights: Int16Array.from(Object.values(weights).flat()),
});
const yes = model([''], { 'w:shell': [200], open: [-100] });
const tense = model(['happened', 'planned'], { will: [-100, 200], VBD: [150, -100] });

test('scores are the sums of the weights of known features', () => {
  expect(scoresOf(yes, ['w:shell', 'open', 'unheard-of'])).toEqual([1]);
  expect(scoresOf(yes, ['w:shell', 'w:shell'])).toEqual([2]);
  expect(probability(yes, [])).toBe(0.5);
});

test('softmax sums to one and keeps the order, also far from zero', () => {
  const ps = softmax([1000, 999, -1000]);
  expect(ps.reduce((a, b) => a + b)).toBeCloseTo(1);
  expect(ps[0]).toBeGreaterThan(ps[1] ?? 1);
});

test('the likeliest label follows its features', () => {
  expect(likeliest(tense, ['will']).label).toBe('planned');
  expect(likeliest(tense, ['VBD']).label).toBe('happened');
});
