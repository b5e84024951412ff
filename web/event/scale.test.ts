import { describe, expect, it } from 'vitest';
import { reachOf, scaleTo } from './scale.ts';

const said = {
  claim: 'c',
  report: 'r',
  outlet: null,
  source: null,
  source_kind: 'party',
  said: 'x',
  published: null,
} as const;

describe('the axis of a figure', () => {
  it.each([
    [1, 1],
    [4, 4],
    [9, 10],
    [283, 300],
    [300, 300],
    [301, 400],
    [9999, 10000],
  ])('for %i ends at %i', (most, top) => {
    const scale = scaleTo(most);
    expect(scale.top).toBe(top);
    expect(scale.ticks[0]).toBe(0);
    expect(scale.ticks.at(-1)).toBe(top);
    expect(scale.ticks.length).toBeLessThanOrEqual(7);
  });
});

describe('what is said is drawn', () => {
  it('an exact number as a dot', () => {
    expect(reachOf({ ...said, low: 283, best: 283, high: 283, vague: false })).toMatchObject({
      dot: 283,
      dashed: false,
    });
  });
  it('a range with both ends closed', () => {
    expect(reachOf({ ...said, low: 12, best: 12, high: 15, vague: false })).toMatchObject({
      dot: null,
      closed: [12, 15],
      dashed: false,
    });
  });
  it('"nearly 300" dashed, closed above only', () => {
    expect(reachOf({ ...said, low: null, best: 300, high: 300, vague: false })).toMatchObject({
      closed: [300],
      dashed: true,
      to: 300,
    });
  });
  it('"at least 250" dashed, closed below only', () => {
    expect(reachOf({ ...said, low: 250, best: 250, high: null, vague: false })).toMatchObject({
      closed: [250],
      dashed: true,
      from: 250,
    });
  });
  it('"dozens" dashed, although both ends are known', () => {
    expect(reachOf({ ...said, low: 24, best: 24, high: 99, vague: true })).toMatchObject({
      dashed: true,
      from: 24,
      to: 99,
    });
  });
  it('nothing where no number is said', () => {
    expect(reachOf({ ...said, low: null, best: null, high: null, vague: false })).toBeNull();
  });
});
