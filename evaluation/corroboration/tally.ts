import type { Fold } from './fold.ts';
import type { Cluster } from './gold.ts';
import { bCubed, keptFigures, mainEvent, negativeOutcome, pairCounts, type Share } from './scores.ts';

const MANY_ROOTS = 3;

/** The scores of docs/evaluation.md's `corroboration`, over all folds. */
export function tally(folds: readonly Fold[]): Record<string, number> {
  const cubed = folds.map(({ own, all }) => bCubed(own, all));
  const precision = ratio(cubed.map((one) => one.precision));
  const recall = ratio(cubed.map((one) => one.recall));
  const pairs = folds.map(({ own, all }) => pairCounts(own, all));
  const right = sum(pairs.map((one) => one.right));
  const outcomes = folds.flatMap(({ negatives, run }) => negatives.map((one) => negativeOutcome(one, run)));
  const count = (outcome: string): number => outcomes.filter((one) => one === outcome).length;
  return {
    b3_f1: harmonic(precision, recall),
    b3_precision: precision,
    b3_recall: recall,
    pair_precision: share(right, sum(pairs.map((one) => one.joined))),
    pair_recall: share(right, sum(pairs.map((one) => one.wanted))),
    negatives_joined: share(count('joined'), count('joined') + count('apart')),
    negatives_unplaced: count('unplaced'),
    ...rootScores(folds),
    figures_kept: ratio(folds.flatMap(({ own }) => own.map(keptFigures))),
    members_placed: ratio(
      folds.map(({ own }) => ({ part: own.filter((one) => one.event !== null).length, whole: own.length })),
    ),
  };
}

function rootScores(folds: readonly Fold[]) {
  const errors = folds.flatMap((fold) => clusterErrors(fold));
  const many = errors.filter(({ wanted }) => wanted >= MANY_ROOTS).map(({ error }) => error);
  return {
    roots_exact: share(errors.filter(({ error }) => error === 0).length, errors.length),
    roots_error: share(sum(many), many.length),
  };
}

function clusterErrors({ own }: Fold): { readonly wanted: number; readonly error: number }[] {
  const clusters: ReadonlySet<Cluster> = new Set(own.map((one) => one.cluster));
  return [...clusters].map((cluster) => {
    const event = mainEvent(own.filter((one) => one.cluster === cluster));
    const wanted = cluster.independent_roots;
    return { wanted, error: Math.abs((event?.roots.length ?? 0) - wanted) };
  });
}

function ratio(shares: readonly Share[]): number {
  return share(sum(shares.map((one) => one.part)), sum(shares.map((one) => one.whole)));
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function harmonic(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
