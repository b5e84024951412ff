import { describe, expect, it } from 'vitest';
import { englishFigures } from '../../locales/en/figures.ts';
import { resolveFigure } from './figure.ts';

/** The figure's own words stand in square brackets. */
function read(marked: string): (number | boolean | null)[] | null {
  const text = marked.replace(/[[\]]/g, '');
  const span = { start: marked.indexOf('['), end: marked.indexOf(']') - 1 };
  const bounds = resolveFigure(text, span, { start: 0, end: text.length }, englishFigures);
  return bounds && [bounds.low, bounds.best, bounds.high, bounds.vague];
}

const cases: readonly (readonly [string, number | null, number | null, number | null, boolean])[] = [
  ['[283 men] were freed', 283, 283, 283, false],
  ['[at least 40 people] died', 40, 40, null, false],
  ['at least [40 people] died', 40, 40, null, false],
  ['[40 people] or more died', 40, 40, null, false],
  ['[more than 40] died', 41, 41, null, false],
  ['over [1,300 homes] burnt', 1301, 1301, null, false],
  ['[nearly 300 Syrians] left', null, 300, 300, false],
  ['[up to 50 fighters] hid', null, 50, 50, false],
  ['as many as [1300] choked', null, 1300, 1300, false],
  ['[around 50] left', 45, 50, 55, false],
  ['[about a dozen men] left', 11, 12, 13, false],
  ['[between 3 and 5 people] died', 3, 3, 5, false],
  ['[3 to 5 people] died', 3, 3, 5, false],
  ['[10-15 shells] fell', 10, 10, 15, false],
  ['[dozens] died', 24, 24, 99, true],
  ['[scores of villagers] fled', 40, 40, 199, true],
  ['[hundreds of thousands] fled', 200_000, 200_000, 999_999, true],
  ['[tens of thousands] fled', 20_000, 20_000, 99_999, true],
  ['[several hundred people] fled', 200, 200, 999, true],
  ['[a few hundred militants] remain', 200, 200, 999, true],
  ['several [dozen fighters] remain', 24, 24, 99, true],
  ['[twenty-five soldiers] fell', 25, 25, 25, false],
  ['[a hundred and twenty] fell', 120, 120, 120, false],
  ['[two hundred thousand] fled', 200_000, 200_000, 200_000, false],
  ['[2.5 million people] fled', 2_500_000, 2_500_000, 2_500_000, false],
  ['[two dozen] were held', 24, 24, 24, false],
  ['more than [a dozen] were held', 13, 13, null, false],
  ['[A child] was hurt', 1, 1, 1, false],
  ['[40 were killed], at least 10 wounded', 40, 40, 40, false],
  ['killed 12 and wounded [30 others]', 30, 30, 30, false],
  ['60 were killed, [a third of them] children', 20, 20, 20, true],
  ['[half of the 25 hostages] were freed', 12, 13, 13, true],
  ['a quarter [of a million people] fled', 250_000, 250_000, 250_000, true],
  ['[a quarter of a million people] fled', 250_000, 250_000, 250_000, true],
  ['the toll rose [from 32 to 40]', 40, 40, 40, false],
  ['between 32 and 40 aged [from 3 to 5]', 3, 3, 5, false],
  ['at least [another 7] were hurt', 7, 7, null, false],
];

describe('resolveFigure', () => {
  it.each(cases)('reads "%s"', (marked, low, best, high, vague) => {
    expect(read(marked)).toEqual([low, best, high, vague]);
  });

  it.each(['[several people] died', '[many] were hurt', '[civilians] fled', 'killed 12 of [the villagers]'])(
    'finds no figure in "%s"',
    (marked) => {
      expect(read(marked)).toBeNull();
    },
  );
});
