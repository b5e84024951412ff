import { neverOne } from './apart.ts';
import { type KindLattice, kindLattice } from './kinds.ts';
import { pairFacts, pairScore } from './pairs.ts';
import type { Profile } from './profile.ts';
import type { Rules } from './rules.ts';
import type { Rulings } from './rulings.ts';

export interface Scorer {
  readonly lattice: KindLattice;
  /** Log-odds that two claims are of one happening; `-Infinity` where that is ruled out. */
  readonly score: (a: Profile, b: Profile) => number;
}

export function pairScorer(rules: Rules, rulings: Rulings): Scorer {
  const lattice = kindLattice(rules.relations);
  const score = (a: Profile, b: Profile): number => {
    const nearness = lattice.nearness(a.kind, b.kind);
    if (nearness === 0 || rulings.apart(a.id, b.id) || neverOne(a, b)) return Number.NEGATIVE_INFINITY;
    return pairScore(pairFacts(a, b, nearness), rules.weights);
  };
  return { lattice, score };
}
