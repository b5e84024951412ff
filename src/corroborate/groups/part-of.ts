/** Names each thing that one is linked with, and how surely. */
export type LinksOf = (thing: number, tell: (other: number, score: number) => void) => void;

/**
 * The part of a graph of links that a thing is in, of `limit` things at most: all that links of some strength connect
 * with it, for the least strength at which that are not too many (single linkage, cut where a cluster grows too large).
 * It depends on the links alone, not on their order; whatever is in a part has the same part; and it is found without
 * looking at more than `limit` things and their links. What people made one (a link of `Infinity`) stays together.
 *
 * @returns things, ascending
 */
export function partOf(thing: number, linksOf: LinksOf, limit: number): number[] {
  // Prim's algorithm: whatever it has reached before it follows a link weaker than all so far is such a cluster.
  const reached = new Set<number>();
  const open = new StrongestFirst();
  const reach = (one: number): void => {
    reached.add(one);
    linksOf(one, (other, score) => {
      if (!reached.has(other)) open.put(other, score);
    });
  };
  reach(thing);
  let weakest = Number.POSITIVE_INFINITY;
  let sound = 1;
  for (;;) {
    const score = open.strongest(reached);
    if (score < weakest) sound = reached.size;
    if (score === Number.NEGATIVE_INFINITY || (reached.size >= limit && score !== Number.POSITIVE_INFINITY)) break;
    weakest = Math.min(weakest, score);
    reach(open.take());
  }
  return [...reached].slice(0, sound).sort((a, b) => a - b);
}

/** A heap of links. */
class StrongestFirst {
  readonly #things: number[] = [];
  readonly #scores: number[] = [];

  put(thing: number, score: number): void {
    let at = this.#things.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if ((this.#scores[above] ?? 0) >= score) break;
      this.#move(above, at);
      at = above;
    }
    this.#things[at] = thing;
    this.#scores[at] = score;
  }

  /** How sure the strongest link is that leads to what was not reached; -Infinity where none does. */
  strongest(reached: ReadonlySet<number>): number {
    while (this.#things.length > 0 && reached.has(this.#things[0] ?? 0)) this.take();
    return this.#scores[0] ?? Number.NEGATIVE_INFINITY;
  }

  take(): number {
    const first = this.#things[0] ?? 0;
    const thing = this.#things.pop() ?? 0;
    const score = this.#scores.pop() ?? 0;
    const size = this.#things.length;
    if (size === 0) return first;
    let at = 0;
    for (let below = 1; below < size; below = 2 * at + 1) {
      const right = below + 1;
      const next = right < size && (this.#scores[right] ?? 0) > (this.#scores[below] ?? 0) ? right : below;
      if ((this.#scores[next] ?? 0) <= score) break;
      this.#move(next, at);
      at = next;
    }
    this.#things[at] = thing;
    this.#scores[at] = score;
    return first;
  }

  #move(from: number, to: number): void {
    this.#things[to] = this.#things[from] ?? 0;
    this.#scores[to] = this.#scores[from] ?? 0;
  }
}
