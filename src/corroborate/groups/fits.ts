/** Log-odds that i and j are one; `-Infinity` keeps them apart for good, null says nothing. */
export type PairScore = (i: number, j: number) => number | null;

/** How well groups of things that reports say fit one another. */
export class Fits {
  readonly #reportOf: readonly number[];
  readonly #score: PairScore;
  /** One more than the highest number of a report. */
  readonly #reports: number;

  /** @param reportOf by thing: the number of its report */
  constructor(reportOf: readonly number[], score: PairScore) {
    this.#reportOf = reportOf;
    this.#score = score;
    this.#reports = reportOf.reduce((most, one) => Math.max(most, one), 0) + 1;
    BEST.reserve(this.#reports * this.#reports);
  }

  /**
   * The mean over two groups' pairs of reports of the best that a thing of the one scores with a thing of the other, for
   * a report that tells of a happening in three places tells of it once. 0 where nothing speaks for it.
   */
  of(a: readonly number[], b: readonly number[]): number {
    if (a.length === 1 && b.length === 1) return this.#score(a[0] ?? 0, b[0] ?? 0) ?? 0;
    BEST.clear();
    for (const i of a) {
      const row = (this.#reportOf[i] ?? 0) * this.#reports;
      for (const j of b) {
        const value = this.#score(i, j);
        if (value === Number.NEGATIVE_INFINITY) return value;
        if (value !== null) BEST.raise(row + (this.#reportOf[j] ?? 0), value);
      }
    }
    return BEST.mean();
  }
}

/** The highest number by key, for small keys; what was put before the last clearing counts no more. */
class Highest {
  #values = new Float64Array(0);
  /** By key: the clearing after which it was put. */
  #since = new Int32Array(0);
  #now = 0;
  readonly #keys: number[] = [];

  /** Makes room for keys below `size`. */
  reserve(size: number): void {
    if (size <= this.#values.length) return;
    this.#values = new Float64Array(size);
    this.#since = new Int32Array(size);
  }

  clear(): void {
    this.#now = (this.#now + 1) | 0;
    this.#keys.length = 0;
  }

  raise(key: number, value: number): void {
    if (this.#since[key] !== this.#now) {
      this.#since[key] = this.#now;
      this.#values[key] = value;
      this.#keys.push(key);
    } else if (value > (this.#values[key] ?? 0)) this.#values[key] = value;
  }

  /** Of all, summed in the order in which they first came; 0 of none. */
  mean(): number {
    let sum = 0;
    for (const key of this.#keys) sum += this.#values[key] ?? 0;
    return this.#keys.length === 0 ? 0 : sum / this.#keys.length;
  }
}

/** One table for all, for it is asked millions of times and read out before the next question. */
const BEST = new Highest();
