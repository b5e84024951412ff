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
    ...(sameReport ? compareWithin(a, b, nearness) : compareReports(a, b)),
  };
}

/** So far behind a telling, in characters, a sentence may go on about it. */
const GOES_ON = 600;

/** What only stories of one report can have in common. */
function compareWithin(a: Story, b: Story, nearness: number): SomeFacts {
  if (nearness !== 1) return { same_report: 1 };
  return { same_report: 1, restated: restates(a, b) ? 1 : 0, carried_on: goesOn(a, b) || goesOn(b, a) ? 1 : 0 };
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
  return { ...compareContexts(a, b), ...comparePublished(x, y), ...compareOutlets(a, b) };
}

/** An outlet that opens two reports with two tolls has two pieces of news, or one that grew. */
function compareOutlets(a: Story, b: Story): SomeFacts {
  const outlet = a.claims[0]?.outlet ?? '';
  if (outlet === '' || outlet !== b.claims[0]?.outlet) return {};
  const [x, y] = [a.toll?.low ?? null, b.toll?.low ?? null];
  return { outlet_same: 1, outlet_news: a.lead && b.lead && x !== y ? 1 : 0 };
}

/** Log-odds that two stories are of one happening (logistic regression; models/pairs.json says on what it was trained). */
export function pairScore(facts: PairFacts, weights: PairWeights): number {
  let sum = weights.intercept;
  for (const feature of PAIR_FEATURES) sum += (weights.weights[feature] ?? 0) * facts[feature];
  return sum;
}
