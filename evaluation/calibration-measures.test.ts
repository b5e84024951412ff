import { expect, test } from 'vitest';
import { areaUnderCurve, brierSkill, calibrationError, type Stated } from './calibration-measures.ts';

const many = (p: number, right: number, all: number): Stated[] =>
  Array.from({ length: all }, (_, i) => ({ p, right: i < right }));

test('stating the true rate is calibrated, stating more is not', () => {
  expect(calibrationError([...many(0.9, 90, 100), ...many(0.5, 50, 100)], 2)).toBeCloseTo(0);
  expect(calibrationError(many(0.9, 50, 100), 1)).toBeCloseTo(0.4);
});

test('perfect statements have skill and area 1, the base rate has skill 0 and area one half', () => {
  const perfect = [...many(1, 10, 10), ...many(0, 0, 10)];
  expect([brierSkill(perfect), areaUnderCurve(perfect)]).toEqual([1, 1]);
  const base = many(0.5, 10, 20);
  expect([brierSkill(base), areaUnderCurve(base)]).toEqual([0, 0.5]);
});

test('surer statements that are wrong pull the area below one half', () => {
  expect(areaUnderCurve([...many(0.9, 0, 5), ...many(0.1, 5, 5)])).toBe(0);
});
