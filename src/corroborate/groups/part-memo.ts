import type { Story } from './story.ts';

/** So many parts are remembered: some 30 MB. */
const REMEMBERED = 20_000;

type Pairs = readonly (readonly [number, number])[];

/**
 * How parts were split, so that a change splits only what it touches. A part is the same while it has the very same
 * stories and the same pairs that people made one; whoever rules otherwise on a claim has its story told anew.
 */
export class PartMemo {
  readonly #numbers = new WeakMap<Story, number>();
  readonly #splits = new Map<string, string[][]>();
  #next = 0;

  /** What was split before, else what `split` answers now. */
  recall(stories: readonly Story[], pairs: Pairs, split: () => string[][]): string[][] {
    if (stories.length === 1) return split();
    const key = `${stories.map((story) => this.#numberOf(story)).join()}|${pairs.join()}`;
    const known = this.#splits.get(key);
    if (known !== undefined) return known;
    if (this.#splits.size >= REMEMBERED) this.#splits.clear();
    const groups = split();
    this.#splits.set(key, groups);
    return groups;
  }

  #numberOf(story: Story): number {
    const known = this.#numbers.get(story);
    if (known !== undefined) return known;
    this.#next++;
    this.#numbers.set(story, this.#next);
    return this.#next;
  }
}
