/** How many of two sets of things are the same. */
export interface Counts {
  readonly same: number;
  readonly predicted: number;
  readonly gold: number;
}

export const NOTHING: Counts = { same: 0, predicted: 0, gold: 0 };

/** Compares two lists of keys as sets. */
export function compareKeys(predicted: readonly string[], gold: readonly string[]): Counts {
  const wanted = new Set(gold);
  const given = new Set(predicted);
  return { same: [...given].filter((key) => wanted.has(key)).length, predicted: given.size, gold: wanted.size };
}

export function addCounts(a: Counts, b: Counts): Counts {
  return { same: a.same + b.same, predicted: a.predicted + b.predicted, gold: a.gold + b.gold };
}

/** F1; 1 where there was nothing to find and nothing was found. */
export function f1(counts: Counts): number {
  return counts.predicted + counts.gold === 0 ? 1 : (2 * counts.same) / (counts.predicted + counts.gold);
}

export function precision({ same, predicted }: Counts): number {
  return predicted === 0 ? 1 : same / predicted;
}

export function recall({ same, gold }: Counts): number {
  return gold === 0 ? 1 : same / gold;
}
