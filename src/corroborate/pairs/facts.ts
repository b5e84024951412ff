import type { Story } from '../groups/story.ts';
import type { ActorTies } from '../roots/ties.ts';
import type { PairWeights } from '../rules.ts';
import { compareActors } from './compare-actors.ts';
import { compareFigures, restates } from './compare-figures.ts';
import { compareDays, comparePublished } from './compare-times.ts';
import { compareContexts, compareWords } from './compare-words.ts';
import { PAIR_FEATURES, type PairFacts, type SomeFacts } from './features.ts';
import { relatePlaces } from './places.ts';

const NOTHING = Object.fromEntries(PAIR_FEATURES.map((feature) => [feature, 0])) as PairFacts;

/**
 * Compares two stories, each the claims of one report that tell of one happening.
 *
 * @param nearness of the closest two of their kinds, 1 for the same (the relations file says for others)
 */
export function pairFacts(a: Story, b: Story, nearness: number, ties: ActorTies): PairFacts {
  const sameReport = a.claims[0]?.report === b.claims[0]?.report;
  return {
    ...NOTHING,
    [nearness === 1 ? 'kind_same' : 'kind_near']: nearness,
    ...compareDays(a.time, b.time),
    ...comparePlaces(a, b),
    ...compareActors(a, b, ties),
    ...compareFigures(a, b),
    ...compareWords(a, b),
    ...(sameReport ? { same_report: 1, restated: nearness === 1 && restates(a, b) ? 1 : 0 } : compareReports(a, b)),
  };
}

function comparePlaces(a: Story, b: Story): SomeFacts {
  const relation = relatePlaces(a.place, b.place);
  return relation === 'unknown' ? {} : { [PLACE_FEATURE[relation]]: 1 };
}

const PLACE_FEATURE = {
  same: 'place_same',
  within: 'place_within',
  near: 'place_near',
  far: 'place_far',
  elsewhere: 'place_elsewhere',
  abroad: 'place_abroad',
} as const;

/** What only stories of different reports can have in common. */
function compareReports(a: Story, b: Story): SomeFacts {
  const [x, y] = [a.claims[0]?.published ?? null, b.claims[0]?.published ?? null];
  const [first, second] = [a.claims[0]?.outlet ?? '', b.claims[0]?.outlet ?? ''];
  return {
    ...compareContexts(a, b),
    ...comparePublished(x, y),
    outlet_same: first !== '' && first === second ? 1 : 0,
  };
}

/** Log-odds that two stories are of one happening (logistic regression; models/pairs.json says on what it was trained). */
export function pairScore(facts: PairFacts, weights: PairWeights): number {
  let sum = weights.intercept;
  for (const feature of PAIR_FEATURES) sum += (weights.weights[feature] ?? 0) * facts[feature];
  return sum;
}
