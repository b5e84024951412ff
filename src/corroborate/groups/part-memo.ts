import { Recent } from './recent.ts';

/** So many parts are remembered: some 20 MB. */
const REMEMBERED = 5000;

/**
 * How parts were split, so that a change splits only what it touches. A part is the same while it has the very same
 * stories and the same pairs that people made one; whoever rules otherwise on a claim has its story told anew.
 */
export class PartMemo {
  readonly #splits = new Recent<string, string[][]>(REMEMBERED);

  /** What was split before, else what `split` answers now. */
  recall(
    part: readonly number[],
    together: readonly (readonly [number, number])[],
    split: () => string[][],
  ): string[][] {
    const key = `${part.join()}|${together.join()}`;
    const known = this.#splits.get(key);
    if (known !== undefined) return known;
    const groups = split();
    this.#splits.set(key, groups);
    return groups;
  }
}
