import { gapInDays } from './calendar.ts';
import { relatePlaces } from './places.ts';
import type { Profile, ProfileFigure } from './profile.ts';
import type { PairWeights } from './rules.ts';
import { containment, cosine } from './text.ts';

/** What speaks for or against two claims' being of one happening; each 0 to 1. The order is that of the weights. */
export const PAIR_FEATURES = [
  'kind_same',
  'kind_near',
  'day_same',
  'day_overlap',
  'day_gap_1',
  'day_gap_more',
  'day_unknown',
  'place_same',
  'place_within',
  'place_near',
  'place_far',
  'place_elsewhere',
  'actor_shared',
  'actor_differs',
  'recipient_shared',
  'figure_equal',
  'figure_equal_large',
  'figure_near',
  'figure_far',
  'words',
  'title',
  'copy',
  'same_report',
  'summing',
] as const;
export type PairFeature = (typeof PAIR_FEATURES)[number];
export type PairFacts = Readonly<Record<PairFeature, number>>;

/** A figure that chance repeats seldom. */
const LARGE = 10;
/** Tolls within this factor of one another may be one toll at two hours. */
const NEAR_FACTOR = 1.6;

/** `nearness`: of the two kinds, 1 for the same (the relations file says for others). */
export function pairFacts(a: Profile, b: Profile, nearness: number): PairFacts {
  return {
    kind_same: nearness === 1 ? 1 : 0,
    kind_near: nearness === 1 ? 0 : nearness,
    ...timeFacts(a, b),
    ...placeFacts(a, b),
    ...actorFacts(a, b),
    ...figureFacts(a.figures, b.figures),
    words: cosine(a.words, b.words),
    title: cosine(a.title, b.title),
    copy: containment(a.shingles, b.shingles),
    same_report: a.report === b.report ? 1 : 0,
    summing: a.summing === b.summing ? 0 : 1,
  };
}

function timeFacts(a: Profile, b: Profile) {
  const facts = { day_same: 0, day_overlap: 0, day_gap_1: 0, day_gap_more: 0, day_unknown: 0 };
  if (a.time === null || b.time === null) return { ...facts, day_unknown: 1 };
  const gap = gapInDays(a.time, b.time);
  if (gap === 0) return { ...facts, [a.time.exact && b.time.exact ? 'day_same' : 'day_overlap']: 1 };
  return gap === 1 ? { ...facts, day_gap_1: 1 } : { ...facts, day_gap_more: Math.min(1, gap / 4) };
}

function placeFacts(a: Profile, b: Profile) {
  const relation = relatePlaces(a.place, b.place);
  return {
    place_same: relation === 'same' ? 1 : 0,
    place_within: relation === 'within' ? 1 : 0,
    place_near: relation === 'near' ? 1 : 0,
    place_far: relation === 'far' ? 1 : 0,
    place_elsewhere: relation === 'elsewhere' ? 1 : 0,
  };
}

function actorFacts(a: Profile, b: Profile) {
  const actor = meet(a.actors, b.actors);
  const known = a.actors.length > 0 && b.actors.length > 0;
  return {
    actor_shared: actor ? 1 : 0,
    actor_differs: known && !actor ? 1 : 0,
    recipient_shared: meet(a.recipients, b.recipients) ? 1 : 0,
  };
}

function figureFacts(a: readonly ProfileFigure[], b: readonly ProfileFigure[]) {
  const facts = { figure_equal: 0, figure_equal_large: 0, figure_near: 0, figure_far: 0 };
  const pairs = a.flatMap((x) => b.filter((y) => y.measure === x.measure).map((y) => [x, y] as const));
  if (pairs.length === 0) return facts;
  const equal = pairs.filter(([x, y]) => x.low === y.low && x.low > 0);
  if (equal.length > 0) {
    return { ...facts, figure_equal: 1, figure_equal_large: equal.some(([x]) => x.low >= LARGE) ? 1 : 0 };
  }
  return pairs.some(([x, y]) => near(x, y)) ? { ...facts, figure_near: 1 } : { ...facts, figure_far: 1 };
}

function near(a: ProfileFigure, b: ProfileFigure): boolean {
  const smaller = Math.min(a.low, b.low);
  const larger = Math.max(a.low, b.low);
  return (a.low <= b.high && b.low <= a.high && !(a.exact && b.exact)) || larger <= smaller * NEAR_FACTOR;
}

function meet(a: readonly string[], b: readonly string[]): boolean {
  return a.some((x) => b.includes(x));
}

/** Log-odds that two claims are of one happening (logistic regression; models/pairs.json says on what it was trained). */
export function pairScore(facts: PairFacts, weights: PairWeights): number {
  let sum = weights.intercept;
  for (const feature of PAIR_FEATURES) sum += (weights.weights[feature] ?? 0) * facts[feature];
  return sum;
}
