import { expect, test } from 'vitest';
import { likeliest, probability, scoresOf, softmax } from './model.ts';

const yes = { labels: [''], weights: { 'w:shell': [2], open: [-1] } };
const tense = { labels: ['happened', 'planned'], weights: { will: [-1, 2], VBD: [1.5, -1] } };

test('scores are the sums of the weights of known features', () => {
  expect(scoresOf(yes, ['w:shell', 'open', 'unheard-of'])).toEqual([1]);
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
