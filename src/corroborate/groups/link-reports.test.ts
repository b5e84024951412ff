import { describe, expect, test } from 'vitest';
import { Fits } from './fits.ts';
import { linkReports } from './link-reports.ts';

const NEVER = Number.NEGATIVE_INFINITY;
/** Scores by the two places, the lesser first; what is not listed scores -1. */
const scores = (table: Readonly<Record<string, number | null>>) => (i: number, j: number) => {
  const value = table[i < j ? `${i}${j}` : `${j}${i}`];
  return value === undefined ? -1 : value;
};

describe('linking what reports say', () => {
  test.each<[string, string[], Record<string, number | null>, [number, number][], number[][]]>([
    ['nothing', [], {}, [], []],
    ['one that fits on average joins', ['a', 'b', 'c'], { '01': 3, '12': 2, '02': -1 }, [], [[0, 1, 2]]],
    ['one that does not fit on average stays out', ['a', 'b', 'c'], { '01': 3, '12': 2, '02': -3 }, [], [[0, 1], [2]]],
    [
      'a report that says it in two places says it once, by the place that fits best',
      ['a', 'b', 'b'],
      { '01': 3, '02': -2, '12': null },
      [],
      [[0, 1], [2]],
    ],
    [
      'a second story joins by what it shares with the other report',
      ['a', 'b', 'b'],
      { '01': 3, '02': 1, '12': null },
      [],
      [[0, 1, 2]],
    ],
    ['never is never', ['a', 'b', 'c'], { '01': 9, '12': 9, '02': NEVER }, [], [[0, 1], [2]]],
    ['a tie goes to the first', ['a', 'b', 'c'], { '01': 2, '12': 2, '02': -9 }, [], [[0, 1], [2]]],
    ['what people joined keeps its friends', ['a', 'b', 'c'], { '12': 2, '01': -9, '02': -9 }, [[0, 1]], [[0, 1, 2]]],
  ])('%s', (_title, reports, table, together, groups) => {
    expect(linkReports(reports, scores(table), together)).toEqual(groups);
  });

  test('two groups that nothing speaks of fit neither well nor badly', () => {
    expect(new Fits([0, 0], () => null).of([0], [1])).toBe(0);
  });
});
