import { agglomerate } from './agglomerate.ts';
import { neverOne } from './apart.ts';
import { blocksOf } from './blocks.ts';
import { boundedComponents, type Link } from './components.ts';
import { type KindLattice, kindLattice } from './kinds.ts';
import { pairFacts, pairScore } from './pairs.ts';
import type { Profile } from './profile.ts';
import type { Rules } from './rules.ts';
import type { Rulings } from './rulings.ts';

/** Groups are looked for among so many claims at most; more than that are never one happening. */
const COMPONENT_LIMIT = 200;
/** A drawer with more claims than this says nothing: nearly all pairs in it are strangers. */
const BLOCK_LIMIT = 2000;

/** Which claims are of one happening: ids, sorted within a group and by the groups' first. */
export function groupProfiles(profiles: readonly Profile[], rules: Rules, rulings: Rulings): string[][] {
  const sorted = profiles.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const scorer = pairScorer(rules, rulings);
  const links = linksOf(sorted, scorer);
  const together = rulings.together(sorted.map((profile) => profile.id));
  const forced = together.map(([a, b]) => ({ a, b, score: Number.POSITIVE_INFINITY }));
  const parts = boundedComponents(sorted.length, [...links, ...forced], COMPONENT_LIMIT);
  return parts.flatMap((part) => splitPart(part, sorted, scorer, together));
}

type Scorer = (a: Profile, b: Profile) => number;

/** Log-odds that two claims are of one happening; `-Infinity` where that is ruled out. */
function pairScorer(rules: Rules, rulings: Rulings): Scorer & { readonly lattice: KindLattice } {
  const lattice = kindLattice(rules.relations);
  const score = (a: Profile, b: Profile): number => {
    const nearness = lattice.nearness(a.kind, b.kind);
    if (nearness === 0 || rulings.apart(a.id, b.id) || neverOne(a, b)) return Number.NEGATIVE_INFINITY;
    return pairScore(pairFacts(a, b, nearness), rules.weights);
  };
  return Object.assign(score, { lattice });
}

function linksOf(profiles: readonly Profile[], scorer: Scorer & { readonly lattice: KindLattice }): Link[] {
  const blocks = new Map<string, number[]>();
  const links: Link[] = [];
  profiles.forEach((profile, b) => {
    const met = new Set<number>();
    for (const key of blocksOf(profile, scorer.lattice.family(profile.kind))) {
      const block = blocks.get(key) ?? [];
      for (const a of block.slice(-BLOCK_LIMIT)) met.add(a);
      block.push(b);
      blocks.set(key, block);
    }
    for (const a of met) {
      const other = profiles[a];
      const score = other === undefined ? 0 : scorer(other, profile);
      if (score > 0) links.push({ a, b, score });
    }
  });
  return links;
}

function splitPart(
  part: readonly number[],
  profiles: readonly Profile[],
  scorer: Scorer,
  together: readonly (readonly [number, number])[],
): string[][] {
  const own = part.flatMap((index) => profiles[index] ?? []);
  const at = new Map(part.map((index, i) => [index, i]));
  const pairs = together.flatMap(([a, b]): [number, number][] => {
    const i = at.get(a);
    const j = at.get(b);
    return i === undefined || j === undefined ? [] : [[i, j]];
  });
  const score = (i: number, j: number): number => {
    const a = own[i];
    const b = own[j];
    return a === undefined || b === undefined ? Number.NEGATIVE_INFINITY : scorer(a, b);
  };
  return agglomerate(own.length, score, pairs).map((group) => group.flatMap((i) => own[i]?.id ?? []));
}
