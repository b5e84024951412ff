import { describe, expect, it } from 'vitest';
import { lastBelow, roundUp } from './axis.ts';

describe('axes of the time line', () => {
  it.each([
    ['2019-01-05', 0],
    ['2019-01-10', 1],
    ['2019-01-15', 1],
    ['2020-01-01', 2],
  ])('%s falls into bar %i', (day, bar) => {
    expect(lastBelow(['2019-01-01', '2019-01-10', '2019-01-20'], day)).toBe(bar);
  });

  it.each([
    [1, 1],
    [7, 8],
    [12, 12],
    [13, 15],
    [87, 100],
    [412, 500],
  ])('an axis for %i ends at %i', (most, top) => {
    expect(roundUp(most)).toBe(top);
  });
});
