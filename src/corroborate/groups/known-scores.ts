import type { Scorer } from '../pairs/scorer.ts';
import type { Story } from './story.ts';

/** So many scores are remembered at first, and at most: 16 MB. */
const FEWEST = 2 ** 10;
const MOST = 2 ** 20;
/** More stories than a record ever has. */
const STORIES = 2 ** 26;

/** What filed stories score, by their numbers; lately asked ones are remembered, so that a part that a story joins is compared with that story only. */
export class KnownScores {
  readonly #scorer: Scorer;
  readonly #storyOf: (number: number) => Story | null;
  /** Each pair has one place in the table; of two with the same place the later is remembered. */
  #keys = new Float64Array(FEWEST);
  #scores = new Float64Array(FEWEST);
  #used = 0;

  /** @param storyOf the story of a number, which no other story ever has; null where it is no more */
  constructor(scorer: Scorer, storyOf: (number: number) => Story | null) {
    this.#scorer = scorer;
    this.#storyOf = storyOf;
  }

  /** Log-odds that two stories are of one happening, in whichever order; `-Infinity` where one is no more. */
  of(a: number, b: number): number {
    const [low, high] = a < b ? [a, b] : [b, a];
    const key = low * STORIES + high;
    const place = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) & (this.#keys.length - 1);
    if (this.#keys[place] === key) return this.#scores[place] ?? 0;
    const value = this.#compare(low, high);
    if (this.#keys[place] === 0) this.#used++;
    this.#keys[place] = key;
    this.#scores[place] = value;
    if (this.#used * 2 > this.#keys.length && this.#keys.length < MOST) this.#widen();
    return value;
  }

  /** Sums of fractions depend on their order, and that must not depend on who came first. */
  #compare(low: number, high: number): number {
    const [a, b] = [this.#storyOf(low), this.#storyOf(high)];
    if (a === null || b === null) return Number.NEGATIVE_INFINITY;
    const inOrder = (a.claims[0]?.id ?? '') < (b.claims[0]?.id ?? '');
    return inOrder ? this.#scorer.score(a, b) : this.#scorer.score(b, a);
  }

  /** What it knew is asked for anew. */
  #widen(): void {
    this.#keys = new Float64Array(this.#keys.length * 2);
    this.#scores = new Float64Array(this.#keys.length);
    this.#used = 0;
  }
}
