import type { Story } from '../groups/story.ts';
import type { ActorTies } from '../roots/ties.ts';
import type { PairWeights } from '../rules.ts';
import { compareActors } from './compare-actors.ts';
import { compareFigures, restates } from './compare-figures.ts';
import { compareDays, comparePublished } from './compare-times.ts';
import { compareContexts, compareWords } from './compare-words.ts';
import { AT, PAIR_FEATURES, type PairFacts } from './features.ts';
import { oddsIn } from './odds.ts';
import { inTwoProvinces, relatePlaces } from './places.ts';

/**
 * Compares two stories, each the claims of one report that tell of one happening.
 *
 * @param nearness of the closest two of their kinds, 1 for the same (the relations file says for others)
 * @param facts what is found is written here, over what was
 */
export function pairFacts(
  a: Story,
  b: Story,
  nearness: number,
  ties: ActorTies,
  facts: PairFacts = new Float64Array(PAIR_FEATURES.length),
): PairFacts {
  facts.fill(0);
  facts[nearness === 1 ? AT.kind_same : AT.kind_near] = nearness;
  compareDays(a.time, b.time, facts);
  comparePlaces(a, b, facts);
  compareActors(a, b, ties, facts);
  compareFigures(a, b, facts);
  compareWords(a, b, facts);
  if (a.claims[0]?.report === b.claims[0]?.report) compareWithin(a, b, nearness, facts);
  else compareReports(a, b, facts);
  return facts;
}

/** So far behind a telling, in characters, a sentence may go on about it. */
const GOES_ON = 600;

/** What only stories of one report can have in common. */
function compareWithin(a: Story, b: Story, nearness: number, facts: PairFacts): void {
  facts[AT.same_report] = 1;
  if (nearness !== 1) return;
  if (restates(a, b)) facts[AT.restated] = 1;
  if (goesOn(a, b) || goesOn(b, a)) facts[AT.carried_on] = 1;
}

/** Whether the second tells on of what the first told: "their release", soon behind it and in no place of its own. */
function goesOn(first: Story, second: Story): boolean {
  return first.claims.some((x) =>
    second.claims.some((y) => {
      const here = y.place === null || relatePlaces(x.place, y.place) === 'same';
      return y.refersBack && here && x.kind === y.kind && x.at < y.at && y.at - x.at < GOES_ON;
    }),
  );
}

function comparePlaces(a: Story, b: Story, facts: PairFacts): void {
  const relation = relatePlaces(a.place, b.place);
  if (relation !== 'unknown') facts[AT[PLACE_FEATURE[relation]]] = 1;
  if (inTwoProvinces(a.place, b.place)) facts[AT.provinces_differ] = 1;
}

const PLACE_FEATURE = {
  same: 'place_same',
  within: 'place_within',
  near: 'place_near',
  far: 'place_far',
  unlike: 'place_unlike',
  elsewhere: 'place_elsewhere',
  abroad: 'place_abroad',
} as const;

/** What only stories of different reports can have in common. */
function compareReports(a: Story, b: Story, facts: PairFacts): void {
  compareContexts(a, b, facts);
  comparePublished(a.claims[0]?.published ?? null, b.claims[0]?.published ?? null, facts);
  compareOutlets(a, b, facts);
  facts[AT.at_odds] = oddsIn(facts);
}

/** An outlet that opens two reports with two tolls has two pieces of news, or one that grew. */
function compareOutlets(a: Story, b: Story, facts: PairFacts): void {
  const outlet = a.claims[0]?.outlet ?? '';
  if (outlet === '' || outlet !== b.claims[0]?.outlet) return;
  facts[AT.outlet_same] = 1;
  if (a.lead && b.lead && (a.toll?.low ?? null) !== (b.toll?.low ?? null)) facts[AT.outlet_news] = 1;
}

/**
 * Log-odds that two stories are of one happening (logistic regression; models/pairs.json says on what it was trained).
 *
 * @param weights by feature, in their order
 */
export function pairScore(facts: PairFacts, intercept: number, weights: Float64Array): number {
  let sum = intercept;
  for (let i = 0; i < facts.length; i++) sum += (weights[i] ?? 0) * (facts[i] ?? 0);
  return sum;
}

/** The weights of the features, in their order; 0 for one that has none. */
export function weightList({ weights }: PairWeights): Float64Array {
  return Float64Array.from(PAIR_FEATURES, (feature) => weights[feature] ?? 0);
}
