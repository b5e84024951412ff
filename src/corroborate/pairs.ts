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
/** A gap of so many days says as much as any longer one. */
const LONG_GAP = 4;

/** `nearness`: of the two kinds, 1 for the same (the relations file says for others). */
export function pairFacts(a: Profile, b: Profile, nearness: number): PairFacts {
  const facts: Record<PairFeature, number> = { ...NOTHING };
  facts[nearness === 1 ? 'kind_same' : 'kind_near'] = nearness;
  addTime(facts, a, b);
  const place = PLACE_FEATURE[relatePlaces(a.place, b.place)];
  if (place !== null) facts[place] = 1;
  addActors(facts, a, b);
  const figure = figureFeature(a.figures, b.figures);
  if (figure !== null) facts[figure] = 1;
  if (figure === 'figure_equal_large') facts.figure_equal = 1;
  facts.words = cosine(a.words, b.words);
  facts.title = cosine(a.title, b.title);
  facts.copy = containment(a.shingles, b.shingles);
  if (a.report === b.report) facts.same_report = 1;
  if (a.summing !== b.summing) facts.summing = 1;
  return facts;
}

const NOTHING: PairFacts = {
  kind_same: 0,
  kind_near: 0,
  day_same: 0,
  day_overlap: 0,
  day_gap_1: 0,
  day_gap_more: 0,
  day_unknown: 0,
  place_same: 0,
  place_within: 0,
  place_near: 0,
  place_far: 0,
  place_elsewhere: 0,
  actor_shared: 0,
  actor_differs: 0,
  recipient_shared: 0,
  figure_equal: 0,
  figure_equal_large: 0,
  figure_near: 0,
  figure_far: 0,
  words: 0,
  title: 0,
  copy: 0,
  same_report: 0,
  summing: 0,
};

const PLACE_FEATURE = {
  same: 'place_same',
  within: 'place_within',
  near: 'place_near',
  far: 'place_far',
  elsewhere: 'place_elsewhere',
  unknown: null,
} as const;

type Facts = Record<PairFeature, number>;

function addTime(facts: Facts, a: Profile, b: Profile): void {
  if (a.time === null || b.time === null) {
    facts.day_unknown = 1;
    return;
  }
  const gap = gapInDays(a.time, b.time);
  if (gap === 0) facts[a.time.exact && b.time.exact ? 'day_same' : 'day_overlap'] = 1;
  else if (gap === 1) facts.day_gap_1 = 1;
  else facts.day_gap_more = Math.min(1, gap / LONG_GAP);
}

function addActors(facts: Facts, a: Profile, b: Profile): void {
  if (meet(a.actors, b.actors)) facts.actor_shared = 1;
  else if (a.actors.length > 0 && b.actors.length > 0) facts.actor_differs = 1;
  if (meet(a.recipients, b.recipients)) facts.recipient_shared = 1;
}

/** How two claims' figures of one measure stand to one another, the closest pair; null where they share no measure. */
function figureFeature(
  a: readonly ProfileFigure[],
  b: readonly ProfileFigure[],
): 'figure_equal' | 'figure_equal_large' | 'figure_near' | 'figure_far' | null {
  let found: 'figure_equal' | 'figure_near' | 'figure_far' | null = null;
  for (const x of a) {
    for (const y of b) {
      if (x.measure !== y.measure) continue;
      if (x.low === y.low && x.low >= LARGE) return 'figure_equal_large';
      if (x.low === y.low && x.low > 0) found = 'figure_equal';
      else if (found !== 'figure_equal') found = near(x, y) || found === 'figure_near' ? 'figure_near' : 'figure_far';
    }
  }
  return found;
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
