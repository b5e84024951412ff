/** What was asked for lately: of more than `most` things, those that were not asked for longest are forgotten. */
export class Recent<K, V> {
  readonly #most: number;
  readonly #held = new Map<K, V>();

  constructor(most: number) {
    this.#most = most;
  }

  get(key: K): V | undefined {
    const value = this.#held.get(key);
    if (value === undefined) return undefined;
    this.#held.delete(key);
    this.#held.set(key, value);
    return value;
  }

  set(key: K, value: V): void {
    this.#held.delete(key);
    this.#held.set(key, value);
    for (const oldest of this.#held.keys()) {
      if (this.#held.size <= this.#most) break;
      this.#held.delete(oldest);
    }
  }

  delete(key: K): void {
    this.#held.delete(key);
  }
}
