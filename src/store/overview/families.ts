import type { Tally } from './facets.ts';
import type { Shelf } from './facts.ts';
import { facetAt } from './lexicon.ts';

const KIND = facetAt('kind');

/** Counts events by the family of their kind, in groups: of a place, of a bar. */
export class FamilyCounts {
  readonly #families: readonly string[];
  /** The number of the family, by that of the kind. */
  readonly #ofKind: Int32Array;
  readonly #kinds: Int32Array;
  readonly #counts: Int32Array;

  constructor(groups: number, { facets, lexicons }: Shelf, familyOf: (kind: string) => string) {
    const own = (lexicons[KIND]?.firsts() ?? []).map(familyOf);
    this.#families = [...new Set(own)];
    this.#ofKind = Int32Array.from(own, (family) => this.#families.indexOf(family));
    this.#kinds = facets[KIND] ?? new Int32Array();
    this.#counts = new Int32Array(groups * this.#families.length);
  }

  /** Counts the event in this row of the shelf. */
  add(group: number, row: number): void {
    const at = group * this.#families.length + (this.#ofKind[this.#kinds[row] ?? 0] ?? 0);
    this.#counts[at] = (this.#counts[at] ?? 0) + 1;
  }

  /** The families that the group has. */
  of(group: number): Tally[] {
    const tallies: Tally[] = [];
    for (const [i, id] of this.#families.entries()) {
      const count = this.#counts[group * this.#families.length + i] ?? 0;
      if (count > 0) tallies.push({ id, count });
    }
    return tallies;
  }
}

export function sumOf(tallies: readonly Tally[]): number {
  return tallies.reduce((sum, tally) => sum + tally.count, 0);
}
