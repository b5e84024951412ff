import { describe, expect, it } from 'vitest';
import { type FactColumns, FactMaker, newestFirst } from './facts.ts';
import { timeBarsOf } from './time-bars.ts';

type Given = readonly [day: string | null, kind: string, change?: Partial<FactColumns>];

const NO_COUNTS = { checked: false, toll_low: null, toll: null, toll_high: null };

/** Bars of events that differ by their day and kind; a kind is its own family. */
function barred(given: readonly Given[], step: 'day' | 'week' | 'month' | 'year' | null = null) {
  const maker = new FactMaker();
  const events = given.map(([day, kind, change], i) => {
    const what = { id: `e-${i}`, kind, modality: 'happened', grade: 'fair', country: null, place: null };
    return maker.factsOf({ ...what, start_date: day, end_date: day, roots: [], outlets: [], ...NO_COUNTS, ...change });
  });
  const shelf = maker.shelfOf(events.sort(newestFirst));
  return timeBarsOf([...shelf.ids.keys()], step, shelf, (kind) => kind);
}

describe('bars of the time line', () => {
  it('none without days', () => {
    expect(barred([[null, 'a']])).toMatchObject({ bars: [], undated: 1 });
    expect(barred([])).toMatchObject({ bars: [], undated: 0 });
  });

  it.each([
    ['2019-01-01', '2019-02-20', 'day'],
    ['2019-01-01', '2019-12-20', 'week'],
    ['2015-01-01', '2019-12-20', 'month'],
    ['1990-01-01', '2019-12-20', 'year'],
  ])('from %s to %s a bar is a %s', (from, to, step) => {
    const found = barred([
      [from, 'a'],
      [to, 'b'],
      [to, 'b'],
    ]);
    expect(found.step).toBe(step);
    expect(found.bars.reduce((sum, b) => sum + b.count, 0)).toBe(3);
    expect(found.bars[0]?.families).toEqual([{ id: 'a', count: 1 }]);
    expect(found.bars.at(-1)?.families).toEqual([{ id: 'b', count: 2 }]);
  });

  it('the step asked for, unless it would make too many bars', () => {
    const year: Given[] = [
      ['2019-01-01', 'a'],
      ['2019-12-20', 'a'],
    ];
    expect(barred(year, 'day')).toMatchObject({ step: 'day', steps: ['day', 'week', 'month', 'year'] });
    expect(barred(year, 'month').bars).toHaveLength(12);
    const decades: Given[] = [
      ['1990-01-01', 'a'],
      ['2019-12-20', 'a'],
    ];
    expect(barred(decades, 'day')).toMatchObject({ step: 'year', steps: ['month', 'year'] });
  });

  it.each(['day', 'week', 'month'] as const)('bars of a %s follow one another without gap or overlap', (step) => {
    const { bars } = barred(
      [
        ['2019-01-30', 'a'],
        ['2019-12-20', 'a'],
      ],
      step,
    );
    for (const [i, bar] of bars.entries()) {
      const next = bars[i + 1];
      if (next) expect(Date.parse(next.from) - Date.parse(bar.to)).toBe(86_400_000);
    }
  });

  it('a happening decades before the others is counted at the edge', () => {
    const near = Array.from({ length: 40 }, (_, i): Given => [`2019-01-${String((i % 28) + 1).padStart(2, '0')}`, 'a']);
    const found = barred([['1982-02-02', 'a'], ...near]);
    expect(found).toMatchObject({ step: 'day', earlier: 1, later: 0 });
  });

  it('adds up the killed of what happened, and of nothing else', () => {
    const toll = { toll_low: 2, toll: 3, toll_high: 5 };
    const day = '2019-01-05';
    const { bars } = barred([
      [day, 'a', toll],
      [day, 'a', toll],
      [day, 'a'],
      [day, 'a', { ...toll, modality: 'denied' }],
      [day, 'a', { ...toll, grade: 'discounted' }],
      ['2019-01-06', 'a'],
    ]);
    expect(bars.map((b) => b.toll)).toEqual([{ low: 4, best: 6, high: 10 }, null]);
  });
});
