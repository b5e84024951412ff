import type { Story } from '../groups/story.ts';
import type { Rules } from '../rules.ts';
import type { Rulings } from '../rulings.ts';
import { reportKeepsApart, standTogether } from './apart.ts';
import { pairFacts, pairScore, weightList } from './facts.ts';
import { PAIR_FEATURES } from './features.ts';
import { type KindLattice, kindLattice } from './kinds.ts';
import type { Profile } from './profile.ts';

export interface Scorer {
  readonly lattice: KindLattice;
  /** Log-odds that two stories are of one happening; `-Infinity` where that is ruled out for any two of their claims. */
  readonly score: (a: Story, b: Story) => number;
  /** Whether the one report that both stand in keeps them apart: then no event may hold both. */
  readonly keptApart: (a: Story, b: Story) => boolean;
}

export function pairScorer(rules: Rules, rulings: Rulings): Scorer {
  const lattice = kindLattice(rules.relations);
  const general = new Set(rules.relations.general);
  const weights = weightList(rules.weights);
  // One sheet for all pairs: each is filled anew, and read before the next.
  const facts = new Float64Array(PAIR_FEATURES.length);
  const keptApart = (a: Story, b: Story): boolean =>
    a.claims[0]?.report === b.claims[0]?.report && some(a, b, (x, y) => reportKeepsApart(x, y, general));
  const score = (a: Story, b: Story): number => {
    const nearness = closestKinds(a, b, lattice);
    const ruledOut = nearness === 0 || some(a, b, (x, y) => rulings.apart(x.id, y.id) || !standTogether(x, y));
    if (ruledOut || keptApart(a, b)) return Number.NEGATIVE_INFINITY;
    return pairScore(pairFacts(a, b, nearness, rules.ties, facts), rules.weights.intercept, weights);
  };
  return { lattice, score, keptApart };
}

function some(a: Story, b: Story, test: (x: Profile, y: Profile) => boolean): boolean {
  for (const x of a.claims) for (const y of b.claims) if (test(x, y)) return true;
  return false;
}

/** Nearness of the closest two of two stories' kinds. */
export function closestKinds(a: Story, b: Story, lattice: KindLattice): number {
  let nearness = 0;
  for (const x of a.claims) for (const y of b.claims) nearness = Math.max(nearness, lattice.nearness(x.kind, y.kind));
  return nearness;
}
