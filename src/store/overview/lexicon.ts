import { FACET_NAMES, type FacetName } from '../../records/filter.ts';
import type { Tally } from './facets.ts';

/** The values of one facet. An event's values together have one number, so that events are counted by it. */
export class Lexicon {
  readonly #values: string[] = [];
  readonly #codes = new Map<string, number>();
  /** The numbers of the values, by the number of the list. */
  readonly #lists: (readonly number[])[] = [];
  readonly #known = new Map<string, number>();

  /** How many lists there are. */
  get size(): number {
    return this.#lists.length;
  }

  /** The number of these values together. */
  list(values: readonly string[]): number {
    const key = values.join('\0');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.#lists.length);
    return this.#lists.push(values.map((value) => this.#code(value))) - 1;
  }

  /** For each list, 1 where it has one of these values. */
  having(values: readonly string[]): Uint8Array {
    const wanted = new Set(values.map((value) => this.#codes.get(value)));
    return Uint8Array.from(this.#lists, (list) => (list.some((code) => wanted.has(code)) ? 1 : 0));
  }

  /** How often each value is there, by how often each list is: the most first. */
  talliesOf(lists: Int32Array): Tally[] {
    const counts = new Int32Array(this.#values.length);
    for (const [at, list] of this.#lists.entries())
      for (const code of list) counts[code] = (counts[code] ?? 0) + (lists[at] ?? 0);
    return this.#values
      .map((id, code) => ({ id, count: counts[code] ?? 0 }))
      .filter((tally) => tally.count > 0)
      .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  }

  /** The only value of each list, of a facet that has one. */
  firsts(): readonly string[] {
    return this.#lists.map(([code]) => (code === undefined ? '' : (this.#values[code] ?? '')));
  }

  #code(value: string): number {
    const known = this.#codes.get(value);
    if (known !== undefined) return known;
    this.#codes.set(value, this.#values.length);
    return this.#values.push(value) - 1;
  }
}

/** In the order of `FACET_NAMES`. */
export type Lexicons = readonly Lexicon[];

export function newLexicons(): Lexicons {
  return FACET_NAMES.map(() => new Lexicon());
}

export function facetAt(name: FacetName): number {
  return FACET_NAMES.indexOf(name);
}
