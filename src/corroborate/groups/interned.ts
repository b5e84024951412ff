/** Values that many claims share, each held once and known by its number: kinds, outlets, places, days. */
export class Interned {
  readonly #values: unknown[] = [];
  readonly #numbers = new Map<string, number>();

  /** @param from what another table held, in its order */
  constructor(from: Iterable<unknown> = []) {
    for (const value of from) this.numberOf(value);
  }

  get values(): readonly unknown[] {
    return this.#values;
  }

  /** The number of a value that JSON can say; numbers may be infinite. */
  numberOf(value: unknown): number {
    const key = JSON.stringify(value, sayInfinite);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#values.length);
    return this.#values.push(value) - 1;
  }

  valueOf(number: number): unknown {
    return this.#values[number];
  }
}

function sayInfinite(_key: string, value: unknown): unknown {
  return value === Number.POSITIVE_INFINITY ? { infinite: true } : value;
}
