import { describe, expect, test } from 'vitest';
import { type Example, fitLogistic } from './logistic.ts';

const example = (values: number[], label: boolean, weight = 1): Example => ({ values, label, weight });

describe('logistic regression', () => {
  const mixed = [example([1], true, 3), example([1], false), example([0], false, 3), example([0], true)];
  test('finds the log-odds of a table of counts', () => {
    const { intercept, weights } = fitLogistic(mixed, { penalty: 0, signs: [0] });
    expect(intercept).toBeCloseTo(Math.log(1 / 3), 2);
    expect(weights[0]).toBeCloseTo(2 * Math.log(3), 2);
  });
  test('a weight held to one side stays there', () => {
    expect(fitLogistic(mixed, { penalty: 0, signs: [-1] }).weights[0]).toBe(0);
  });
  test('the penalty draws weights to zero', () => {
    const weak = fitLogistic(mixed, { penalty: 0.1, signs: [0] }).weights[0] ?? 0;
    const strong = fitLogistic(mixed, { penalty: 10, signs: [0] }).weights[0] ?? 0;
    expect(Math.abs(strong)).toBeLessThan(Math.abs(weak));
  });
});
