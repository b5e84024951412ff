/** Chance that is the same on every machine. */

export function pick(random: () => number, below: number): number {
  return Math.floor(random() * below);
}

/** Mulberry32 over a mix of three numbers. */
export function generator(seed: number, a: number, b: number): () => number {
  let state =
    (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(a + 1, 0xc2b2ae35) ^ Math.imul(b + 1, 0x27d4eb2f)) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Things and how often each is drawn, in any unit. */
export type Weights<T> = readonly (readonly [T, number])[];

/** Draws one of the things. */
export function draw<T>(random: () => number, weights: Weights<T>): T {
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  let left = random() * total;
  for (const [thing, weight] of weights) {
    left -= weight;
    if (left < 0) return thing;
  }
  const last = weights.at(-1);
  if (last === undefined) throw new RangeError('Nothing to draw from.');
  return last[0];
}

/** A number as often as quantiles say, which are equally far apart: the first is the least number, the last the highest. */
export function between(random: () => number, quantiles: readonly number[]): number {
  const at = random() * (quantiles.length - 1);
  const below = Math.floor(at);
  const low = quantiles[below] ?? 0;
  return low + ((quantiles[below + 1] ?? low) - low) * (at - below);
}

/** A rank from 0 below `count`; the first are drawn far more often than the last (Zipf's law, flattened by `offset`). */
export function rank(random: () => number, count: number, offset: number): number {
  const most = Math.log((count + offset) / offset);
  return Math.min(count - 1, Math.floor(offset * Math.exp(random() * most) - offset));
}
