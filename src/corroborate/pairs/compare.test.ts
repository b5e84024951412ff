import { describe, expect, test } from 'vitest';
import { actorTies } from '../roots/ties.ts';
import { compareActors } from './compare-actors.ts';
import { compareFigures, restates } from './compare-figures.ts';
import { compareDays, comparePublished } from './compare-times.ts';
import { PAIR_FEATURES, type PairFacts } from './features.ts';
import type { ProfileFigure, ProfileTime } from './profile.ts';
import type { Sides } from './sides.ts';

const day = (from: number, to = from): ProfileTime => ({ from, to, stated: true, exact: from === to });
const assumed = (to: number): ProfileTime => ({ from: to - 2, to, stated: false, exact: false });

/** What a comparison writes down, by the features' names. */
function told(compare: (facts: PairFacts) => void): object {
  const facts = new Float64Array(PAIR_FEATURES.length);
  compare(facts);
  return Object.fromEntries(PAIR_FEATURES.flatMap((feature, i) => (facts[i] === 0 ? [] : [[feature, facts[i]]])));
}

describe('days', () => {
  test.each<[string, ProfileTime | null, ProfileTime | null, object]>([
    ['one exact day', day(5), day(5), { day_same: 1 }],
    ['a day within a stretch', day(5), day(3, 9), { day_overlap: 1 }],
    ['the day before an undated report', day(4), assumed(5), { day_assumed: 1 }],
    ['two days before an undated report', day(3), assumed(5), { day_assumed: 0.4 }],
    ['the next day', day(5), day(6), { day_gap_1: 1 }],
    ['two days on', day(5), day(7), { day_gap_more: 0.5 }],
    ['a year on', day(5), day(370), { day_gap_more: 1 }],
    ['no day', day(5), null, {}],
  ])('%s', (_title, a, b, expected) => {
    expect(told((facts) => compareDays(a, b, facts))).toEqual(expected);
    expect(told((facts) => compareDays(b, a, facts))).toEqual(expected);
  });
  test.each([
    ['a day apart', 5, 6, { published_same: 1 }],
    ['two days apart', 5, 7, {}],
    ['of unknown date', null, 5, {}],
  ])('reports %s', (_title, a, b, expected) => {
    expect(told((facts) => comparePublished(a, b, facts))).toEqual(expected);
  });
});

const killed = (low: number, high = low): ProfileFigure => ({
  measure: 'killed',
  population: 'people',
  low,
  high,
  least: low,
  exact: low === high,
});
const injured = (low: number): ProfileFigure => ({ ...killed(low), measure: 'injured' });
const counting = (...figures: ProfileFigure[]) => ({
  claims: [{ figures }],
  toll: figures.find(({ measure }) => measure === 'killed') ?? null,
});

describe('figures', () => {
  test.each<[string, ProfileFigure[], ProfileFigure[], object]>([
    ['one large toll', [killed(38)], [killed(38)], { figure_large: 1, toll_same: 1 }],
    ['two small figures alike', [killed(4), injured(6)], [killed(4), injured(6)], { figures_equal: 1, toll_same: 1 }],
    ['a bound that the other fits', [killed(12, Infinity)], [killed(15)], { toll_near: 1, first_toll_fits: 1 }],
    ['tolls three times apart', [killed(5)], [killed(15)], { toll_far: 1, first_toll_clash: 1 }],
    ['no toll', [injured(6)], [killed(5)], {}],
    ['injured far apart', [injured(9)], [injured(40)], { injured_clash: 1 }],
    ['injured of whom some are near', [injured(9), injured(30)], [injured(40)], {}],
    ['injured and a bound below them', [{ ...injured(9), high: Infinity }], [injured(40)], {}],
  ])('%s', (_title, a, b, expected) => {
    expect(told((facts) => compareFigures(counting(...a), counting(...b), facts))).toEqual(expected);
  });
});

describe('a rounding', () => {
  const nearly: ProfileFigure = { ...killed(300), least: 270, exact: false };
  test.each<[string, ProfileFigure, boolean]>([
    ['"nearly 300" of 283', killed(283), true],
    ['"nearly 300" of 120', killed(120), false],
    ['"nearly 300" of 310', killed(310), false],
    ['of another measure', injured(283), false],
  ])('%s', (_title, exact, expected) => {
    expect(restates(counting(nearly), counting(exact))).toBe(expected);
    expect(restates(counting(exact), counting(nearly))).toBe(expected);
  });
});

const ties = actorTies([
  { id: 'state', kind: 'government', part_of: '', allies: '' },
  { id: 'army', kind: 'state-force', part_of: 'state', allies: '' },
  { id: 'ally', kind: 'state-force', part_of: '', allies: 'state' },
  { id: 'rebels', kind: 'rebel-group', part_of: '', allies: '' },
]);
const none: Sides = { doers: [], sufferers: [], sorts: [] };

describe('actors', () => {
  test.each<[string, Sides, Sides, object]>([
    ['a state and its army', { ...none, doers: ['state'] }, { ...none, doers: ['army'] }, { doer_shared: 1 }],
    ['allies', { ...none, doers: ['ally'] }, { ...none, doers: ['state'] }, { doer_shared: 1 }],
    [
      'an army and an armed group',
      { ...none, sorts: ['state'] },
      { ...none, sorts: ['group'] },
      { doer_sort_differs: 1 },
    ],
    ['one who is not named', { ...none, doers: ['army'] }, none, {}],
    ['other sufferers', { ...none, sufferers: ['army'] }, { ...none, sufferers: ['rebels'] }, { sufferer_differs: 1 }],
  ])('%s', (_title, a, b, expected) => {
    expect(told((facts) => compareActors(a, b, ties, facts))).toEqual(expected);
    expect(told((facts) => compareActors(b, a, ties, facts))).toEqual(expected);
  });
});
