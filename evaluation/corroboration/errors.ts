import type { Fold } from './fold.ts';
import { negativeOutcome, type PlacedMember } from './scores.ts';

/** What went wrong, for people: pairs missed and wrongly joined by kind, clusters whose roots are off, joined negatives. */
export function errorLines(folds: readonly Fold[]): string[] {
  const missed = new Map<string, number>();
  const wrong = new Map<string, number>();
  for (const { own, all } of folds) {
    for (const one of own) for (const other of all) countPair(one, other, missed, wrong);
  }
  return [
    'pairs missed, by kind of the cluster',
    ...counted(missed),
    'pairs wrongly joined, by the kinds of the two clusters',
    ...counted(wrong),
    'negatives joined',
    ...folds.flatMap(({ negatives, run }) =>
      negatives.flatMap((one) => (negativeOutcome(one, run) === 'joined' ? [`  ${one.a} ${one.b}: ${one.why}`] : [])),
    ),
    'members that no claim stands for',
    ...folds.flatMap(({ own }) =>
      own.flatMap(({ event, cluster, member }) => (event === null ? [`  ${cluster.id} ${member.unit_id}`] : [])),
    ),
  ];
}

function countPair(
  one: PlacedMember,
  other: PlacedMember,
  missed: Map<string, number>,
  wrong: Map<string, number>,
): void {
  if (one === other) return;
  const joined = one.event !== null && one.event.id === other.event?.id;
  const wanted = one.cluster.id === other.cluster.id;
  if (wanted && !joined) add(missed, one.cluster.kind);
  if (joined && !wanted) add(wrong, [one.cluster.kind, other.cluster.kind].sort().join(', '));
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Each pair was counted from both sides. */
function counted(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort((a, b) => b[1] - a[1]).map(([key, count]) => `  ${String(count / 2).padStart(6)}  ${key}`);
}
