import { hash32 } from '../pairs/hash.ts';
import { int32 } from './growing.ts';

/** What the drawers hold, as lists of numbers: to be kept on disk. */
export interface DrawersHeld {
  readonly heads: Int32Array;
  readonly keys: Int32Array;
  readonly next: readonly Int32Array[];
  readonly things: readonly Int32Array[];
}

const FEWEST = 1024;

/**
 * Drawers by name, each with the numbers of what is filed in it. A drawer goes by its name's hash: two that share one
 * are one drawer, so that a few things more are compared. What was filed stays: who asks leaves out what is no more.
 */
export class Drawers {
  /** By a name's place in an open table: its hash, and where the chain of its things begins (+1; 0 for none). */
  #keys: Int32Array;
  #heads: Int32Array;
  #used = 0;
  /** Of each thing filed: what it is, and where the next of its drawer stands (+1). */
  readonly #things;
  readonly #next;

  constructor(held?: DrawersHeld) {
    this.#keys = held?.keys ?? new Int32Array(FEWEST);
    this.#heads = held?.heads ?? new Int32Array(FEWEST);
    this.#things = int32(held?.things);
    this.#next = int32(held?.next);
    for (const head of this.#heads) if (head !== 0) this.#used++;
  }

  file(name: string, thing: number): void {
    if (this.#used * 2 > this.#keys.length) this.#widen();
    const key = hash32(name) | 0;
    const place = this.#placeOf(key);
    const head = this.#heads[place] ?? 0;
    if (head === 0) this.#used++;
    this.#things.push(thing);
    this.#next.push(head);
    this.#keys[place] = key;
    this.#heads[place] = this.#things.size;
  }

  /** Puts everything that is in a drawer into `into`. */
  collect(name: string, into: Set<number>): void {
    for (let at = this.#heads[this.#placeOf(hash32(name) | 0)] ?? 0; at !== 0; at = this.#next.at(at - 1))
      into.add(this.#things.at(at - 1));
  }

  held(): DrawersHeld {
    return { heads: this.#heads, keys: this.#keys, next: this.#next.pieces(), things: this.#things.pieces() };
  }

  /** Where a hash stands, or the free place where it belongs. */
  #placeOf(key: number): number {
    const mask = this.#keys.length - 1;
    let place = Math.imul(key, 0x9e3779b1) & mask;
    while (this.#heads[place] !== 0 && this.#keys[place] !== key) place = (place + 1) & mask;
    return place;
  }

  #widen(): void {
    const [keys, heads] = [this.#keys, this.#heads];
    this.#keys = new Int32Array(keys.length * 2);
    this.#heads = new Int32Array(keys.length * 2);
    for (const [i, head] of heads.entries()) {
      if (head === 0) continue;
      const place = this.#placeOf(keys[i] ?? 0);
      this.#keys[place] = keys[i] ?? 0;
      this.#heads[place] = head;
    }
  }
}
