import type { Story } from '../groups/story.ts';
import type { PairWeights } from '../rules.ts';
import { gapInDays } from './calendar.ts';
import { relatePlaces } from './places.ts';
import type { Profile, ProfileFigure } from './profile.ts';
import { containment, cosine, rarestShared } from './text.ts';

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
  'context',
  'copy',
  'same_report',
  'summing',
  'published_same',
  'published_far',
  'rare_word',
  'figures_equal',
  'toll_same',
  'toll_near',
  'toll_far',
] as const;
export type PairFeature = (typeof PAIR_FEATURES)[number];
export type PairFacts = Readonly<Record<PairFeature, number>>;

/** A figure that chance repeats seldom. */
const LARGE = 10;
/** Tolls within this factor of one another may be one toll at two hours. */
const NEAR_FACTOR = 1.6;
const BY_CUSTOM = 0.25;
/** A gap of so many days says as much as any longer one. */
const LONG_GAP = 4;

/**
 * Compares two stories, each the claims of one report that tell of one happening: of everything that they say the
 * closest counts.
 *
 * @param nearness of the closest two of their kinds, 1 for the same (the relations file says for others)
 */
export function pairFacts(storyA: Story, storyB: Story, nearness: number): PairFacts {
  const { claims: a, context: aboutA } = storyA;
  const { claims: b, context: aboutB } = storyB;
  const facts: Record<PairFeature, number> = { ...NOTHING };
  const same = a[0]?.report === b[0]?.report;
  facts[nearness === 1 ? 'kind_same' : 'kind_near'] = nearness;
  addTime(facts, storyA, storyB);
  const place = relatePlaces(storyA.place, storyB.place);
  if (place !== 'unknown') facts[PLACE_FEATURE[place]] = 1;
  const figure = closest(a, b, (x, y) => relateFigures(x.figures, y.figures), FIGURE_ORDER);
  if (figure !== 'none') facts[FIGURE_FEATURE[figure]] = 1;
  if (figure === 'large') facts.figure_equal = 1;
  addActors(facts, a, b);
  facts.words = most(a, b, (x, y) => cosine(x.words, y.words));
  facts.copy = copied(most(a, b, (x, y) => containment(x.shingles, y.shingles)));
  if (same) facts.same_report = 1;
  else {
    facts.title = most(a.slice(0, 1), b.slice(0, 1), (x, y) => cosine(x.title, y.title));
    facts.context = cosine(aboutA, aboutB);
    facts.rare_word = most(a, b, (x, y) => rarestShared(x.words, y.words)) / 7;
    addPublished(facts, a[0]?.published ?? null, b[0]?.published ?? null);
    addToll(facts, a, b);
    if (equalMeasures(a, b) > 1) facts.figures_equal = 1;
  }
  if (a.some((x) => x.summing) !== b.some((x) => x.summing)) facts.summing = 1;
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
  context: 0,
  copy: 0,
  same_report: 0,
  summing: 0,
  published_same: 0,
  published_far: 0,
  rare_word: 0,
  figures_equal: 0,
  toll_same: 0,
  toll_near: 0,
  toll_far: 0,
};

const PLACE_FEATURE = {
  same: 'place_same',
  within: 'place_within',
  near: 'place_near',
  far: 'place_far',
  elsewhere: 'place_elsewhere',
} as const;

const FIGURE_ORDER = ['large', 'equal', 'near', 'far', 'none'] as const;
type FigureRelation = (typeof FIGURE_ORDER)[number];
const FIGURE_FEATURE = {
  large: 'figure_equal_large',
  equal: 'figure_equal',
  near: 'figure_near',
  far: 'figure_far',
} as const;

/** Of all pairs' relations the one that stands first in the order. */
function closest<R extends string>(
  a: readonly Profile[],
  b: readonly Profile[],
  relate: (x: Profile, y: Profile) => R,
  order: readonly [R, ...R[]],
): R {
  let best = order.length - 1;
  for (const x of a) for (const y of b) best = Math.min(best, order.indexOf(relate(x, y)));
  return order[best] ?? order[0];
}

function most(a: readonly Profile[], b: readonly Profile[], measure: (x: Profile, y: Profile) => number): number {
  let highest = 0;
  for (const x of a) for (const y of b) highest = Math.max(highest, measure(x, y));
  return highest;
}

/** Phrases that two sentences share by custom are no copy. */
function copied(share: number): number {
  return Math.max(0, share - BY_CUSTOM) / (1 - BY_CUSTOM);
}

type Facts = Record<PairFeature, number>;

function addPublished(facts: Facts, x: number | null, y: number | null): void {
  if (x === null || y === null) return;
  const gap = Math.abs(x - y);
  if (gap <= 1) facts.published_same = 1;
  else facts.published_far = Math.min(1, gap / LONG_GAP);
}

/** The highest toll that each of two stories tells: the same, near, or far. */
function addToll(facts: Facts, a: readonly Profile[], b: readonly Profile[]): void {
  const [x, y] = [tollOf(a), tollOf(b)];
  if (x === 0 || y === 0) return;
  const factor = Math.max(x, y) / Math.min(x, y);
  facts[factor === 1 ? 'toll_same' : factor <= NEAR_FACTOR ? 'toll_near' : 'toll_far'] = 1;
}

function tollOf(story: readonly Profile[]): number {
  let toll = 0;
  for (const { figures } of story) {
    for (const { measure, low } of figures) if (measure === 'killed' && low > toll) toll = low;
  }
  return toll;
}

/** How many measures have a number that both say. */
function equalMeasures(a: readonly Profile[], b: readonly Profile[]): number {
  const equal: string[] = [];
  for (const x of a) {
    for (const { measure, low } of x.figures) {
      if (low === 0 || equal.includes(measure)) continue;
      if (b.some((y) => y.figures.some((other) => other.measure === measure && other.low === low))) equal.push(measure);
    }
  }
  return equal.length;
}

/** The gap between the days of two stories; a day that is stated on both sides, and the same, says most. */
function addTime(facts: Facts, { time: a }: Story, { time: b }: Story): void {
  if (a === null || b === null) {
    facts.day_unknown = 1;
    return;
  }
  const gap = gapInDays(a, b);
  if (gap === 0) facts[a.exact && b.exact ? 'day_same' : 'day_overlap'] = 1;
  else if (gap === 1) facts.day_gap_1 = 1;
  else facts.day_gap_more = Math.min(1, gap / LONG_GAP);
}

function addActors(facts: Facts, a: readonly Profile[], b: readonly Profile[]): void {
  const actors = [a, b].map((story) => story.flatMap((claim) => claim.actors));
  const recipients = [a, b].map((story) => story.flatMap((claim) => claim.recipients));
  if (meet(actors[0], actors[1])) facts.actor_shared = 1;
  else if (actors.every((known) => known.length > 0)) facts.actor_differs = 1;
  if (meet(recipients[0], recipients[1])) facts.recipient_shared = 1;
}

/** How two claims' figures of one measure stand to one another, the closest pair. */
function relateFigures(a: readonly ProfileFigure[], b: readonly ProfileFigure[]): FigureRelation {
  let found: FigureRelation = 'none';
  for (const x of a) {
    for (const y of b) {
      if (x.measure !== y.measure) continue;
      if (x.low === y.low && x.low >= LARGE) return 'large';
      found = closer(found, x.low === y.low && x.low > 0 ? 'equal' : near(x, y) ? 'near' : 'far');
    }
  }
  return found;
}

function closer(a: FigureRelation, b: FigureRelation): FigureRelation {
  return FIGURE_ORDER.indexOf(a) < FIGURE_ORDER.indexOf(b) ? a : b;
}

function near(a: ProfileFigure, b: ProfileFigure): boolean {
  const smaller = Math.min(a.low, b.low);
  const larger = Math.max(a.low, b.low);
  return (a.low <= b.high && b.low <= a.high && !(a.exact && b.exact)) || larger <= smaller * NEAR_FACTOR;
}

function meet(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return a.some((x) => b.includes(x));
}

/** Log-odds that two claims are of one happening (logistic regression; models/pairs.json says on what it was trained). */
export function pairScore(facts: PairFacts, weights: PairWeights): number {
  let sum = weights.intercept;
  for (const feature of PAIR_FEATURES) sum += (weights.weights[feature] ?? 0) * facts[feature];
  return sum;
}
