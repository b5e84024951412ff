/**
 * Average-link grouping of `size` things, the surest pair first, until no two groups score above 0 on average.
 * `-Infinity` keeps two things apart for good. Ties go to the pair that comes first, so the caller's order must come
 * from content.
 *
 * @param score log-odds of i and j, i < j
 * @param together pairs that are one from the start, whatever their score; such a thing scores as its best part does,
 *   so that what belonged to a part still belongs to the whole
 * @returns groups of indices, each ascending, in order of their first
 */
export function agglomerate(
  size: number,
  score: (i: number, j: number) => number,
  together: readonly (readonly [number, number])[] = [],
): number[][] {
  const table = new ScoreTable(size, score);
  for (const [i, j] of together) table.fuse(table.groupOf(i), table.groupOf(j));
  for (let best = table.best(); best !== null; best = table.best()) table.join(best[0], best[1]);
  return table.groups();
}

/** Sums of scores between groups; a group goes by its lowest index. */
class ScoreTable {
  readonly #size: number;
  readonly #sums: Float64Array;
  readonly #members: (number[] | null)[];
  /** How many things a group counts as. */
  readonly #weights: Float64Array;

  constructor(size: number, score: (i: number, j: number) => number) {
    this.#size = size;
    this.#sums = new Float64Array(size * size);
    this.#members = Array.from({ length: size }, (_, i) => [i]);
    this.#weights = new Float64Array(size).fill(1);
    for (let i = 0; i < size; i++) {
      for (let j = i + 1; j < size; j++) this.#set(i, j, score(i, j));
    }
  }

  /** The two groups that score highest on average, above 0; null where none do. */
  best(): [number, number] | null {
    let best: [number, number] | null = null;
    let highest = 0;
    for (let i = 0; i < this.#size; i++) {
      if (this.#members[i] === null) continue;
      for (let j = i + 1; j < this.#size; j++) {
        if (this.#members[j] === null) continue;
        const average = this.#get(i, j) / (this.#weight(i) * this.#weight(j));
        if (average > highest) {
          highest = average;
          best = [i, j];
        }
      }
    }
    return best;
  }

  join(a: number, b: number): void {
    this.#merge(a, b, (x, y) => x + y, this.#weight(a) + this.#weight(b));
  }

  /** Makes two groups one thing for good. */
  fuse(a: number, b: number): void {
    const never = (x: number, y: number) => x === Number.NEGATIVE_INFINITY || y === Number.NEGATIVE_INFINITY;
    if (a !== b) this.#merge(a, b, (x, y) => (never(x, y) ? Number.NEGATIVE_INFINITY : Math.max(x, y)), 1);
  }

  groupOf(i: number): number {
    return this.#members.findIndex((members) => members?.includes(i) === true);
  }

  groups(): number[][] {
    return this.#members.filter((members) => members !== null);
  }

  #merge(a: number, b: number, sum: (x: number, y: number) => number, weight: number): void {
    const [keep, drop] = a < b ? [a, b] : [b, a];
    for (let k = 0; k < this.#size; k++) {
      if (k !== keep && k !== drop) this.#set(keep, k, sum(this.#get(keep, k), this.#get(drop, k)));
    }
    this.#members[keep] = [...(this.#members[keep] ?? []), ...(this.#members[drop] ?? [])].sort((x, y) => x - y);
    this.#members[drop] = null;
    this.#weights[keep] = weight;
  }

  #weight(i: number): number {
    return this.#weights[i] ?? 1;
  }

  #get(i: number, j: number): number {
    return this.#sums[i * this.#size + j] ?? 0;
  }

  #set(i: number, j: number, value: number): void {
    this.#sums[i * this.#size + j] = value;
    this.#sums[j * this.#size + i] = value;
  }
}
