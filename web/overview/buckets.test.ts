import { describe, expect, it } from 'vitest';
import { bucketsOf, lastBelow, roundUp } from './buckets.ts';

const families = ['a', 'b'];
const bucketed = (days: { day: string; kind: string; count: number }[]) => bucketsOf(days, families, (kind) => kind);

describe('bars of the time line', () => {
  it('none without days', () => {
    expect(bucketed([])).toBeNull();
  });

  it.each([
    ['2019-01-01', '2019-02-20', 'day'],
    ['2019-01-01', '2019-12-20', 'week'],
    ['2015-01-01', '2019-12-20', 'month'],
    ['1990-01-01', '2019-12-20', 'year'],
  ])('from %s to %s a bar is a %s', (from, to, step) => {
    const found = bucketed([
      { day: from, kind: 'a', count: 1 },
      { day: to, kind: 'b', count: 2 },
    ]);
    expect(found?.step).toBe(step);
    expect(found?.buckets.reduce((sum, b) => sum + b.total, 0)).toBe(3);
    expect(found?.buckets[0]?.parts).toEqual([1, 0]);
    expect(found?.buckets.at(-1)?.parts).toEqual([0, 2]);
  });

  it('bars follow one another without gap or overlap', () => {
    const found = bucketed([
      { day: '2019-01-30', kind: 'a', count: 1 },
      { day: '2019-12-20', kind: 'a', count: 1 },
    ]);
    const bars = found?.buckets ?? [];
    for (const [i, bar] of bars.entries()) {
      const next = bars[i + 1];
      if (next) expect(Date.parse(next.from) - Date.parse(bar.to)).toBe(86_400_000);
    }
  });

  it('a happening decades before the others is counted at the edge', () => {
    const near = Array.from({ length: 40 }, (_, i) => ({
      day: `2019-01-${String((i % 28) + 1).padStart(2, '0')}`,
      kind: 'a',
      count: 1,
    }));
    near.sort((x, y) => (x.day < y.day ? -1 : 1));
    const found = bucketed([{ day: '1982-02-02', kind: 'a', count: 1 }, ...near]);
    expect(found).toMatchObject({ step: 'day', earlier: 1, later: 0 });
  });

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
