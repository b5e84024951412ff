import { contextOf, idsIn, type Story, storiesOf } from '../../src/corroborate/groups/story.ts';
import { neverOne } from '../../src/corroborate/pairs/apart.ts';
import { gapInDays } from '../../src/corroborate/pairs/calendar.ts';
import { pairFacts } from '../../src/corroborate/pairs/facts.ts';
import { PAIR_FEATURES, type PairFeature } from '../../src/corroborate/pairs/features.ts';
import { kindLattice } from '../../src/corroborate/pairs/kinds.ts';
import { profileOf } from '../../src/corroborate/pairs/profile.ts';
import { closestKinds, pairScorer } from '../../src/corroborate/pairs/scorer.ts';
import type { PairWeights, Rules } from '../../src/corroborate/rules.ts';
import { rulingsOf } from '../../src/corroborate/rulings.ts';
import { type Example, fitLogistic } from '../../training/pairs/logistic.ts';
import type { Cluster, HardNegative } from './gold.ts';
import { claimAt, type ReadUnit } from './placement.ts';
import { runOf } from './run.ts';
import { bCubed, negativeOutcome, placeMembers, type Run } from './scores.ts';

/** What common sense says of a feature's weight: few clusters must not teach that a shared place speaks against. */
const SIGNS: Readonly<Partial<Record<PairFeature, number>>> = {
  kind_same: 1,
  day_same: 1,
  day_assumed: 1,
  day_gap_more: -1,
  place_same: 1,
  place_within: 1,
  place_far: -1,
  place_unlike: -1,
  provinces_differ: -1,
  place_elsewhere: -1,
  place_abroad: -1,
  doer_shared: 1,
  doer_sort_differs: -1,
  sufferer_shared: 1,
  sufferer_differs: -1,
  figure_large: 1,
  figures_equal: 1,
  toll_same: 1,
  toll_far: -1,
  first_toll_clash: -1,
  injured_clash: -1,
  rare_word: 1,
  context: 1,
  rare_words: 1,
  copy: 1,
  published_same: 1,
  outlet_news: -1,
  at_odds: -1,
};
const PENALTY = 0.5;
/** The clusters say nothing of two claims of one report: chosen by trying a few values on all folds. */
const SAME_REPORT = -1;
/** Nor of a number that a report gives twice, rounded and exact: what it says so is one, unless it keeps the two apart. */
const RESTATED = 2.2;
/** What may be added to the log-odds: the balance between missed joins and wrong ones, chosen on what is learned from. */
const EAGERNESS = [0.35, 0.5, 0.65];
/** Nor of a sentence that goes on about what the one before told. */
const CARRIED_ON = 1.5;
/** No cluster spans two countries; but a town is at times looked for in the wrong one, so it does not rule it out. */
const ELSEWHERE = -4;
/** Pairs of different clusters that have nothing in common teach nothing. */
const EASY_DAYS = 5;

/**
 * Learns pair weights from clusters, their members' claims and the hard negatives. What a report's stories are depends
 * on the weights themselves, so it learns twice: from single claims, then from the stories that these weights form.
 */
export function trainPairs(
  clusters: readonly Cluster[],
  negatives: readonly HardNegative[],
  units: ReadonlyMap<string, ReadUnit>,
  rules: Rules,
): PairWeights {
  const first = learn(examplesOf(clusters, negatives, units, { ...rules, weights: ALL_APART }));
  const second = learn(examplesOf(clusters, negatives, units, { ...rules, weights: first }));
  const tried = EAGERNESS.map((eagerness) => {
    const weights = { ...second, intercept: round(second.intercept + eagerness) };
    return { weights, worth: worthOf(clusters, negatives, runOf(units, { ...rules, weights })) };
  });
  return tried.reduce((best, one) => (one.worth > best.worth ? one : best)).weights;
}

/** B³ F1 of the clusters, less the share of the negatives that are joined. */
function worthOf(clusters: readonly Cluster[], negatives: readonly HardNegative[], run: Run): number {
  const placed = placeMembers(clusters, run);
  const { precision, recall } = bCubed(placed, placed);
  const [p, r] = [precision.part / precision.whole, recall.part / recall.whole];
  const outcomes = negatives.map((one) => negativeOutcome(one, run));
  const known = outcomes.filter((one) => one === 'joined' || one === 'apart');
  const joined = known.filter((one) => one === 'joined').length;
  return (2 * p * r) / (p + r) - joined / Math.max(1, known.length);
}

/** Weights by which no two claims are one. */
const ALL_APART: PairWeights = { version: '0', trained_on: null, intercept: -1000, weights: {} };

function learn(examples: readonly Example[]): PairWeights {
  const signs = PAIR_FEATURES.map((feature) => SIGNS[feature] ?? 0);
  const model = fitLogistic(examples, { penalty: PENALTY, signs });
  const weights = Object.fromEntries(PAIR_FEATURES.map((feature, i) => [feature, round(model.weights[i] ?? 0)]));
  return {
    version: '1',
    trained_on: null,
    intercept: round(model.intercept),
    weights: {
      ...weights,
      same_report: SAME_REPORT,
      restated: RESTATED,
      carried_on: CARRIED_ON,
      place_elsewhere: ELSEWHERE,
    },
  };
}

function round(x: number): number {
  return Math.round(x * 1000) / 1000;
}

interface Placed {
  readonly cluster: Cluster;
  readonly story: Story;
}

export function examplesOf(
  clusters: readonly Cluster[],
  negatives: readonly HardNegative[],
  units: ReadonlyMap<string, ReadUnit>,
  rules: Rules,
): Example[] {
  const scorer = pairScorer(rules, rulingsOf([], []));
  const storyAt = (unit: string, evidence: string): Story[] => {
    const claim = claimAt(units.get(unit), evidence);
    const profiles = (units.get(unit)?.claims ?? []).map((one) => profileOf(one, rules));
    profiles.sort((a, b) => (a.id < b.id ? -1 : 1));
    const stories = storiesOf(profiles, contextOf(profiles), scorer);
    return stories.filter((story) => claim !== null && idsIn(story).includes(claim.claim.id));
  };
  const placed: Placed[] = clusters.flatMap((cluster) =>
    cluster.members.flatMap((member) => storyAt(member.unit_id, member.evidence).map((story) => ({ cluster, story }))),
  );
  const fromClusters = placed.flatMap((a, i) => placed.slice(i + 1).flatMap((b) => clusterExample(a, b, rules)));
  const fromNegatives = negatives.flatMap((negative) => {
    if (negative.doubt !== undefined) return [];
    const [a] = storyAt(negative.a, negative.a_evidence ?? '');
    const [b] = storyAt(negative.b, negative.b_evidence ?? '');
    return a === undefined || b === undefined ? [] : example(a, b, false, 1, rules);
  });
  return [...fromClusters, ...fromNegatives];
}

/** A cluster of many members counts by its members, not by their pairs. */
function clusterExample(a: Placed, b: Placed, rules: Rules): Example[] {
  if (a.story.claims[0]?.report === b.story.claims[0]?.report) return [];
  const same = a.cluster.id === b.cluster.id;
  if (same) return example(a.story, b.story, true, 2 / a.cluster.members.length, rules);
  return daysApart(a.story, b.story) > EASY_DAYS ? [] : example(a.story, b.story, false, 1, rules);
}

function daysApart({ claims: a }: Story, { claims: b }: Story): number {
  const gaps = a.flatMap(({ time: x }) =>
    b.flatMap(({ time: y }) => (x === null || y === null ? [] : [gapInDays(x, y)])),
  );
  return Math.min(...gaps);
}

function example(a: Story, b: Story, label: boolean, weight: number, rules: Rules): Example[] {
  const nearness = closestKinds(a, b, kindLattice(rules.relations));
  const general = new Set(rules.relations.general);
  if (nearness === 0 || a.claims.some((x) => b.claims.some((y) => neverOne(x, y, general)))) return [];
  return [{ values: [...pairFacts(a, b, nearness, rules.ties)], label, weight }];
}
