import { float64, int32 } from './growing.ts';

/** The links as lists of numbers: to be kept on disk. */
export interface LinksHeld {
  readonly heads: Int32Array;
  readonly next: Int32Array;
  readonly to: Int32Array;
  readonly scores: Float64Array;
}

/** Which things, by their numbers, may be one, and how surely. What was linked stays: who asks leaves out what is no more. */
export class Links {
  /** By thing: where the chain of its links begins (+1; 0 for none). */
  readonly #heads;
  readonly #next;
  readonly #to;
  readonly #scores;

  constructor(held?: LinksHeld) {
    this.#heads = int32(held?.heads);
    this.#next = int32(held?.next);
    this.#to = int32(held?.to);
    this.#scores = float64(held?.scores);
  }

  link(a: number, b: number, score: number): void {
    this.#add(a, b, score);
    this.#add(b, a, score);
  }

  /** Names each thing that one is linked with, and how surely; one that was linked again comes twice. */
  each(thing: number, tell: (other: number, score: number) => void): void {
    for (let at = this.#heads.at(thing); at !== 0; at = this.#next.at(at - 1))
      tell(this.#to.at(at - 1), this.#scores.at(at - 1));
  }

  held(): LinksHeld {
    return {
      heads: this.#heads.values(),
      next: this.#next.values(),
      to: this.#to.values(),
      scores: this.#scores.values(),
    };
  }

  #add(from: number, to: number, score: number): void {
    while (this.#heads.size <= from) this.#heads.push(0);
    this.#to.push(to);
    this.#scores.push(score);
    this.#next.push(this.#heads.at(from));
    this.#heads.set(from, this.#to.size);
  }
}
