import { int32 } from './growing.ts';
import { type LinksOf, partOf } from './part-of.ts';

/** Which stories are looked at together, kept so that a change of the links finds what it parts and what it joins. */
export class Parts {
  readonly #limit: number;
  readonly #linksOf: LinksOf;
  /** By story: its part, by the number of the part's first. */
  readonly #labels;
  /** The members of parts of more than one, by label; ascending. */
  readonly #members = new Map<number, readonly number[]>();

  /** @param held labels by story, as `held` gave them */
  constructor(limit: number, linksOf: LinksOf, held?: readonly Int32Array[]) {
    this.#limit = limit;
    this.#linksOf = linksOf;
    this.#labels = int32(held);
    const parts = new Map<number, number[]>();
    for (let story = 0; story < this.#labels.size; story++) {
      const label = this.#labels.at(story);
      if (story === label) continue;
      const part = parts.get(label);
      if (part === undefined) parts.set(label, [label, story]);
      else part.push(story);
    }
    for (const [label, part] of parts) this.#members.set(label, part);
  }

  held(): Int32Array[] {
    return this.#labels.pieces();
  }

  of(story: number): readonly number[] {
    return this.#members.get(this.#labelOf(story)) ?? [story];
  }

  /**
   * Finds the parts anew that a change of links may have changed.
   *
   * @param touched the stories that came, went or lost a link, and those that they are or were linked with
   * @returns the stories of all parts that were found anew
   */
  renew(touched: ReadonlySet<number>, stands: (story: number) => boolean): Set<number> {
    const open = new Set(touched);
    const renewed = new Set<number>();
    // A set may grow while it is gone through: what a part loses or takes from another leaves that to be found anew.
    for (const story of open) {
      for (const other of this.of(story)) open.add(other);
      if (renewed.has(story)) continue;
      if (!stands(story)) {
        this.#put([story]);
        continue;
      }
      const part = partOf(story, this.#linksOf, this.#limit);
      for (const one of part) for (const other of this.of(one)) open.add(other);
      for (const one of part) renewed.add(one);
      this.#put(part);
    }
    return renewed;
  }

  #put(part: readonly number[]): void {
    const [first = 0] = part;
    for (const one of part) {
      while (this.#labels.size <= one) this.#labels.push(this.#labels.size);
      this.#labels.set(one, first);
      this.#members.delete(one);
    }
    if (part.length > 1) this.#members.set(first, part);
  }

  #labelOf(story: number): number {
    return story < this.#labels.size ? this.#labels.at(story) : story;
  }
}
