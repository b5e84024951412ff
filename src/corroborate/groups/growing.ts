type Numbers = Int32Array | Float64Array;

/** So many numbers stand in one piece. */
const PIECE = 2 ** 16;
const SHIFT = 16;
const WITHIN = PIECE - 1;

/** A long list of numbers in as few bytes as they need: it grows by pieces, so that nothing is ever copied. */
export class Growing<T extends Numbers> {
  readonly #room: (length: number) => T;
  readonly #pieces: T[] = [];
  #size = 0;

  /**
   * @param room a list of so many zeros
   * @param from what it holds from the start, as `pieces` answered it
   */
  constructor(room: (length: number) => T, from: readonly T[] = []) {
    this.#room = room;
    for (const piece of from) {
      const own = piece.length === PIECE ? piece : room(PIECE);
      if (own !== piece) own.set(piece);
      this.#pieces.push(own);
      this.#size += piece.length;
    }
  }

  get size(): number {
    return this.#size;
  }

  /** What it holds, in order: lent, no copies. */
  pieces(): T[] {
    return this.#pieces.map((piece, i) => {
      const length = Math.min(PIECE, this.#size - i * PIECE);
      return length === PIECE ? piece : (piece.subarray(0, length) as T);
    });
  }

  at(index: number): number {
    return this.#pieces[index >> SHIFT]?.[index & WITHIN] ?? 0;
  }

  set(index: number, value: number): void {
    const piece = this.#pieces[index >> SHIFT];
    if (piece !== undefined) piece[index & WITHIN] = value;
  }

  push(value: number): void {
    if (this.#size === this.#pieces.length * PIECE) this.#pieces.push(this.#room(PIECE));
    this.#size++;
    this.set(this.#size - 1, value);
  }
}

export function int32(from?: readonly Int32Array[]): Growing<Int32Array> {
  return new Growing((length) => new Int32Array(length), from);
}

export function float64(from?: readonly Float64Array[]): Growing<Float64Array> {
  return new Growing((length) => new Float64Array(length), from);
}
