type Numbers = Int32Array | Uint32Array | Float64Array;

/** A list of numbers in as few bytes as they need; it grows by a quarter at a time. */
export class Growing<T extends Numbers> {
  readonly #room: (length: number) => T;
  #held: T;
  #size: number;

  /**
   * @param room a list of so many zeros
   * @param from what it holds from the start
   */
  constructor(room: (length: number) => T, from?: T) {
    this.#room = room;
    this.#held = from ?? room(64);
    this.#size = from?.length ?? 0;
  }

  get size(): number {
    return this.#size;
  }

  /** What it holds now. */
  values(): T {
    return this.#held.slice(0, this.#size) as T;
  }

  at(index: number): number {
    return this.#held[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.#held[index] = value;
  }

  push(value: number): void {
    if (this.#size === this.#held.length) {
      const wider = this.#room(Math.ceil(this.#size * 1.25) + 64);
      wider.set(this.#held);
      this.#held = wider;
    }
    this.#held[this.#size] = value;
    this.#size++;
  }
}

export function int32(from?: Int32Array): Growing<Int32Array> {
  return new Growing((length) => new Int32Array(length), from);
}

export function float64(from?: Float64Array): Growing<Float64Array> {
  return new Growing((length) => new Float64Array(length), from);
}
