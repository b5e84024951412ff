/** Who wants to be told of something. */
export class Listeners<T> {
  readonly #all = new Set<(one: T) => void>();

  /** Answers how to stop. */
  add(listener: (one: T) => void): () => void {
    this.#all.add(listener);
    return () => void this.#all.delete(listener);
  }

  tell(one: T): void {
    for (const listener of this.#all) listener(one);
  }
}
