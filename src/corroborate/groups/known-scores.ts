import type { Scorer } from '../pairs/scorer.ts';
import type { Story } from './story.ts';

/** So many scores are remembered at first, and at most: 16 MB. */
const FEWEST = 2 ** 10;
const MOST = 2 ** 20;
/** More stories than a record ever has. */
const STORIES = 2 ** 26;

/**
 * A scorer that remembers what stories scored lately: a part that a story joins is compared with that story only.
 *
 * @param numberOf a story's number, which no other story ever has; null for one that is not filed
 */
export function knownScores(scorer: Scorer, numberOf: (story: Story) => number | null): Scorer {
  const known = new ScoreTable();
  const score = (a: Story, b: Story): number => {
    const [x, y] = [numberOf(a), numberOf(b)];
    if (x === null || y === null) return inOrder(scorer, a, b);
    return x < y ? known.recall(x, y, () => inOrder(scorer, a, b)) : known.recall(y, x, () => inOrder(scorer, a, b));
  };
  return { ...scorer, score };
}

/** Each pair has one place in it; of two with the same place the later is remembered. */
class ScoreTable {
  #keys = new Float64Array(FEWEST);
  #scores = new Float64Array(FEWEST);
  #used = 0;

  recall(low: number, high: number, score: () => number): number {
    const key = low * STORIES + high;
    const place = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) & (this.#keys.length - 1);
    if (this.#keys[place] === key) return this.#scores[place] ?? 0;
    const value = score();
    if (this.#keys[place] === 0) this.#used++;
    this.#keys[place] = key;
    this.#scores[place] = value;
    if (this.#used * 2 > this.#keys.length && this.#keys.length < MOST) this.#widen();
    return value;
  }

  /** What it knew is asked for anew. */
  #widen(): void {
    this.#keys = new Float64Array(this.#keys.length * 2);
    this.#scores = new Float64Array(this.#keys.length);
    this.#used = 0;
  }
}

/** Sums of fractions depend on their order, and that must not depend on who came first. */
function inOrder(scorer: Scorer, a: Story, b: Story): number {
  return (a.claims[0]?.id ?? '') < (b.claims[0]?.id ?? '') ? scorer.score(a, b) : scorer.score(b, a);
}
