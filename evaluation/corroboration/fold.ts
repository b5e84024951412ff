import type { Rules } from '../../src/corroborate/rules.ts';
import { trainPairs } from './examples.ts';
import type { ClusterGold, HardNegative } from './gold.ts';
import type { ReadUnit } from './placement.ts';
import { runOf } from './run.ts';
import { type PlacedMember, placeMembers, type Run } from './scores.ts';

/** What one part of the gold is judged by: a run whose weights never saw that part. */
export interface Fold {
  readonly run: Run;
  readonly own: readonly PlacedMember[];
  readonly all: readonly PlacedMember[];
  readonly negatives: readonly HardNegative[];
}

const FOLDS = 5;

/** What is judged, where that is not what was learned from: some of the clusters, or other readings. */
export interface Judged {
  readonly gold: ClusterGold;
  readonly units: ReadonlyMap<string, ReadUnit>;
}

/** Trains on all clusters but a fifth, corroborates all reports, and keeps the fifth to be judged; five times. */
export function foldsOf(
  gold: ClusterGold,
  units: ReadonlyMap<string, ReadUnit>,
  rules: Rules,
  others: readonly Judged[] = [],
): Fold[][] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const inFold = <T>(items: readonly T[], own: boolean) => items.filter((_item, i) => (i % FOLDS === fold) === own);
    const weights = trainPairs(inFold(gold.clusters, false), inFold(gold.negatives, false), units, rules);
    const held: ReadonlySet<string> = new Set(inFold(gold.clusters, true).map(({ id }) => id));
    const negatives = inFold(gold.negatives, true);
    return [{ gold, units }, ...others].map((one) => judged(one, { ...rules, weights }, held, negatives));
  });
}

/** All clusters, judged with the weights that the rules bring along. */
export function wholeOf(gold: ClusterGold, units: ReadonlyMap<string, ReadUnit>, rules: Rules): Fold {
  return judged({ gold, units }, rules, new Set(gold.clusters.map(({ id }) => id)), gold.negatives);
}

function judged(
  { gold, units }: Judged,
  rules: Rules,
  held: ReadonlySet<string>,
  negatives: readonly HardNegative[],
): Fold {
  const run = runOf(units, rules);
  const all = placeMembers(gold.clusters, run);
  return { run, all, own: all.filter((one) => held.has(one.cluster.id)), negatives };
}
