import { float64, int32 } from './growing.ts';

/** The links as lists of numbers: to be kept on disk. */
export interface LinksHeld {
  readonly heads: readonly Int32Array[];
  readonly next: readonly Int32Array[];
  readonly to: readonly Int32Array[];
  readonly scores: readonly Float64Array[];
}

/** Which things, by their numbers, may be one, and how surely. What was linked stays: who asks leaves out what is no more. */
export class Links {
  /** By thing: where the chain of its links begins (+1; 0 for none). */
  readonly #heads;
  /** A link has two ends, one behind the other: by end, the next of its thing, and the thing at the other end. */
  readonly #next;
  readonly #to;
  /** By link. */
  readonly #scores;

  constructor(held?: LinksHeld) {
    this.#heads = int32(held?.heads);
    this.#next = int32(held?.next);
    this.#to = int32(held?.to);
    this.#scores = float64(held?.scores);
  }

  link(a: number, b: number, score: number): void {
    this.#scores.push(score);
    this.#add(a, b);
    this.#add(b, a);
  }

  /** Names each thing that one is linked with, and how surely; one that was linked again comes twice. */
  each(thing: number, tell: (other: number, score: number) => void): void {
    for (let at = this.#heads.at(thing); at !== 0; at = this.#next.at(at - 1))
      tell(this.#to.at(at - 1), this.#scores.at((at - 1) >> 1));
  }

  held(): LinksHeld {
    return {
      heads: this.#heads.pieces(),
      next: this.#next.pieces(),
      to: this.#to.pieces(),
      scores: this.#scores.pieces(),
    };
  }

  #add(from: number, to: number): void {
    while (this.#heads.size <= from) this.#heads.push(0);
    this.#to.push(to);
    this.#next.push(this.#heads.at(from));
    this.#heads.set(from, this.#to.size);
  }
}
