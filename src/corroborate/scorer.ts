import { neverOne } from './apart.ts';
import { type KindLattice, kindLattice } from './kinds.ts';
import { pairFacts, pairScore } from './pairs.ts';
import type { Rules } from './rules.ts';
import type { Rulings } from './rulings.ts';
import type { Story } from './story.ts';

export interface Scorer {
  readonly lattice: KindLattice;
  /** Log-odds that two stories are of one happening; `-Infinity` where that is ruled out for any two of their claims. */
  readonly score: (a: Story, b: Story) => number;
}

export function pairScorer(rules: Rules, rulings: Rulings): Scorer {
  const lattice = kindLattice(rules.relations);
  const general = new Set(rules.relations.general);
  const ruledOut = (a: Story, b: Story): boolean =>
    a.claims.some((x) => b.claims.some((y) => rulings.apart(x.id, y.id) || neverOne(x, y, general)));
  const score = (a: Story, b: Story): number => {
    const nearness = closestKinds(a, b, lattice);
    if (nearness === 0 || ruledOut(a, b)) return Number.NEGATIVE_INFINITY;
    return pairScore(pairFacts(a, b, nearness), rules.weights);
  };
  return { lattice, score };
}

/** Nearness of the closest two of two stories' kinds. */
export function closestKinds(a: Story, b: Story, lattice: KindLattice): number {
  let nearness = 0;
  for (const x of a.claims) for (const y of b.claims) nearness = Math.max(nearness, lattice.nearness(x.kind, y.kind));
  return nearness;
}
