import { neverOne } from '../../src/corroborate/apart.ts';
import { kindLattice } from '../../src/corroborate/kinds.ts';
import { PAIR_FEATURES, type PairFeature, pairFacts } from '../../src/corroborate/pairs.ts';
import { type Profile, profileOf } from '../../src/corroborate/profile.ts';
import type { PairWeights, Rules } from '../../src/corroborate/rules.ts';
import { type Example, fitLogistic } from '../../training/pairs/logistic.ts';
import type { Cluster, HardNegative } from './gold.ts';
import { claimAt, type ReadUnit } from './placement.ts';

/** What common sense says of a feature's weight: few clusters must not teach that a shared place speaks against. */
const SIGNS: Readonly<Partial<Record<PairFeature, number>>> = {
  kind_same: 1,
  day_same: 1,
  day_gap_more: -1,
  place_same: 1,
  place_far: -1,
  place_elsewhere: -1,
  actor_shared: 1,
  actor_differs: -1,
  recipient_shared: 1,
  figure_equal: 1,
  figure_equal_large: 1,
  figure_far: -1,
  words: 1,
  title: 1,
  copy: 1,
  summing: -1,
};
const PENALTY = 1;
/** Weights of features that this gold has no examples of, from the hand-set model. */
const SAME_REPORT = -1.2;
const ELSEWHERE = -8;
/** Pairs of different clusters that have nothing in common teach nothing. */
const EASY_DAYS = 5;

/** Learns pair weights from clusters, their members' claims and the hard negatives. */
export function trainPairs(
  clusters: readonly Cluster[],
  negatives: readonly HardNegative[],
  units: ReadonlyMap<string, ReadUnit>,
  rules: Rules,
): PairWeights {
  const examples = examplesOf(clusters, negatives, units, rules);
  const signs = PAIR_FEATURES.map((feature) => SIGNS[feature] ?? 0);
  const model = fitLogistic(examples, { penalty: PENALTY, signs });
  const weights = Object.fromEntries(PAIR_FEATURES.map((feature, i) => [feature, round(model.weights[i] ?? 0)]));
  return {
    version: '1',
    intercept: round(model.intercept),
    weights: { ...weights, same_report: SAME_REPORT, place_elsewhere: ELSEWHERE },
  };
}

function round(x: number): number {
  return Math.round(x * 1000) / 1000;
}

interface Placed {
  readonly cluster: Cluster;
  readonly profile: Profile;
}

function examplesOf(
  clusters: readonly Cluster[],
  negatives: readonly HardNegative[],
  units: ReadonlyMap<string, ReadUnit>,
  rules: Rules,
): Example[] {
  const profileAt = (unit: string, evidence: string): Profile[] => {
    const claim = claimAt(units.get(unit), evidence);
    return claim === null ? [] : [profileOf(claim, rules)];
  };
  const placed: Placed[] = clusters.flatMap((cluster) =>
    cluster.members.flatMap((member) =>
      profileAt(member.unit_id, member.evidence).map((profile) => ({ cluster, profile })),
    ),
  );
  const fromClusters = placed.flatMap((a, i) => placed.slice(i + 1).flatMap((b) => clusterExample(a, b, rules)));
  const fromNegatives = negatives.flatMap((negative) => {
    if (negative.doubt !== undefined) return [];
    const [a] = profileAt(negative.a, negative.a_evidence ?? '');
    const [b] = profileAt(negative.b, negative.b_evidence ?? '');
    return a === undefined || b === undefined ? [] : example(a, b, false, 1, rules);
  });
  return [...fromClusters, ...fromNegatives];
}

/** A cluster of many members counts by its members, not by their pairs. */
function clusterExample(a: Placed, b: Placed, rules: Rules): Example[] {
  if (a.profile.report === b.profile.report) return [];
  const same = a.cluster.id === b.cluster.id;
  if (same) return example(a.profile, b.profile, true, 2 / a.cluster.members.length, rules);
  const apart = Math.abs((a.profile.time?.from ?? 0) - (b.profile.time?.from ?? 0));
  return apart > EASY_DAYS ? [] : example(a.profile, b.profile, false, 1, rules);
}

function example(a: Profile, b: Profile, label: boolean, weight: number, rules: Rules): Example[] {
  const nearness = kindLattice(rules.relations).nearness(a.kind, b.kind);
  if (nearness === 0 || neverOne(a, b)) return [];
  const facts = pairFacts(a, b, nearness);
  return [{ values: PAIR_FEATURES.map((feature) => facts[feature]), label, weight }];
}
