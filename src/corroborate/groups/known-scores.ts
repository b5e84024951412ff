import type { Scorer } from '../pairs/scorer.ts';
import type { Story } from './story.ts';

/** So many scores are remembered: 16 MB. */
const REMEMBERED = 2 ** 20;
/** More stories than a record ever has. */
const STORIES = 2 ** 26;

/**
 * A scorer that remembers what stories scored lately: a part that a story joins is compared with that story only.
 *
 * @param numberOf a story's number, which no other story ever has; null for one that is not filed
 */
export function knownScores(scorer: Scorer, numberOf: (story: Story) => number | null): Scorer {
  // Each pair has one place; of two with the same place the later is remembered.
  const keys = new Float64Array(REMEMBERED);
  const scores = new Float64Array(REMEMBERED);
  const score = (a: Story, b: Story): number => {
    const [x, y] = [numberOf(a), numberOf(b)];
    if (x === null || y === null) return inOrder(scorer, a, b);
    const [low, high] = x < y ? [x, y] : [y, x];
    const key = low * STORIES + high;
    const place = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) & (REMEMBERED - 1);
    if (keys[place] !== key) {
      scores[place] = inOrder(scorer, a, b);
      keys[place] = key;
    }
    return scores[place] ?? 0;
  };
  return { ...scorer, score };
}

/** Sums of fractions depend on their order, and that must not depend on who came first. */
function inOrder(scorer: Scorer, a: Story, b: Story): number {
  return (a.claims[0]?.id ?? '') < (b.claims[0]?.id ?? '') ? scorer.score(a, b) : scorer.score(b, a);
}
