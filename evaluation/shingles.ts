/** Shares of one text's shingles: found rightly, found wrongly, missed; they add up to 1. */
export interface ShingleShares {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

const SIZE = 4;

/**
 * Compares two texts by their runs of four words, counted, as the authors of scrapinghub's article extraction benchmark
 * (2020) do: a text with fewer words is one run, and a text's shares are divided by their sum so that long ones weigh no more.
 */
export function compareShingles(truth: string, found: string): ShingleShares {
  const expected = shingles(truth);
  const got = shingles(found);
  const counts = { right: 0, wrong: 0, missed: 0 };
  for (const key of new Set([...expected.keys(), ...got.keys()])) {
    const a = expected.get(key) ?? 0;
    const b = got.get(key) ?? 0;
    counts.right += Math.min(a, b);
    counts.wrong += Math.max(0, b - a);
    counts.missed += Math.max(0, a - b);
  }
  const sum = counts.right + counts.wrong + counts.missed || 1;
  return { right: counts.right / sum, wrong: counts.wrong / sum, missed: counts.missed / sum };
}

function shingles(text: string): ReadonlyMap<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  if (words.length === 0) return counts;
  for (let i = 0; i < Math.max(1, words.length - SIZE + 1); i++) {
    const key = words.slice(i, i + SIZE).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

export interface ShingleScores {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
}

/** Means over the texts; one without any shingle found has no precision, one without any expected no recall. */
export function scoreShingles(shares: readonly ShingleShares[]): ShingleScores {
  const precision = mean(shares.filter((s) => s.right + s.wrong > 0).map((s) => s.right / (s.right + s.wrong)));
  const recall = mean(shares.filter((s) => s.right + s.missed > 0).map((s) => s.right / (s.right + s.missed)));
  return { f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall), precision, recall };
}

export function f1Of(share: ShingleShares): number {
  return share.right === 0 ? 0 : (2 * share.right) / (2 * share.right + share.wrong + share.missed);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
