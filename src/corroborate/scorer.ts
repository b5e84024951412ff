import { neverOne } from './apart.ts';
import { type KindLattice, kindLattice } from './kinds.ts';
import { pairFacts, pairScore } from './pairs.ts';
import type { Profile } from './profile.ts';
import type { Rules } from './rules.ts';
import type { Rulings } from './rulings.ts';

export interface Scorer {
  readonly lattice: KindLattice;
  /** Log-odds that two stories are of one happening; `-Infinity` where that is ruled out for any two of their claims. */
  readonly score: (a: readonly Profile[], b: readonly Profile[]) => number;
}

export function pairScorer(rules: Rules, rulings: Rulings): Scorer {
  const lattice = kindLattice(rules.relations);
  const score = (a: readonly Profile[], b: readonly Profile[]): number => {
    let nearness = 0;
    for (const x of a) for (const y of b) nearness = Math.max(nearness, lattice.nearness(x.kind, y.kind));
    if (nearness === 0 || a.some((x) => b.some((y) => rulings.apart(x.id, y.id) || neverOne(x, y)))) {
      return Number.NEGATIVE_INFINITY;
    }
    return pairScore(pairFacts(a, b, nearness), rules.weights);
  };
  return { lattice, score };
}
