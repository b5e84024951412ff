import type { AttestedClaim } from '../records/attested.ts';
import { drawersOf } from './blocks.ts';
import { splitLinked } from './group.ts';
import { type Profile, profileOf } from './profile.ts';
import type { Rules } from './rules.ts';
import type { Rulings } from './rulings.ts';
import { pairScorer, type Scorer } from './scorer.ts';

/**
 * All claims of a record, filed so that a new one is compared with few: the cost of a claim depends on how many claims
 * are near it in time, place and words, not on the record's size. It holds profiles only, never texts. The groups that
 * it answers depend on which claims it holds and on the rulings, never on the order in which they came.
 */
export class ClaimIndex {
  readonly #rules: Rules;
  readonly #rulings: Rulings;
  readonly #scorer: Scorer;
  readonly #profiles = new Map<string, Profile>();
  readonly #drawers = new Map<string, string[]>();
  /** By claim: those that it may be one with, and how surely. */
  readonly #links = new Map<string, Map<string, number>>();

  constructor(rules: Rules, rulings: Rulings) {
    this.#rules = rules;
    this.#rulings = rulings;
    this.#scorer = pairScorer(rules, rulings);
  }

  get size(): number {
    return this.#profiles.size;
  }

  /** Files claims and links them with those that are there; a claim that is there already changes nothing. */
  add(claims: readonly AttestedClaim[]): void {
    for (const attested of claims) {
      if (this.#profiles.has(attested.claim.id)) continue;
      const profile = profileOf(attested, this.#rules);
      const drawers = drawersOf(profile, this.#scorer.lattice.family(profile.kind));
      this.#linkWith(profile, drawers.search);
      for (const drawer of drawers.file) this.#file(drawer, profile.id);
      this.#profiles.set(profile.id, profile);
    }
    for (const [a, b] of this.#rulings.pairs(claims.map(({ claim }) => claim.id))) {
      if (this.#profiles.has(a) && this.#profiles.has(b)) this.#link(a, b, Number.POSITIVE_INFINITY);
    }
  }

  /** Takes claims out, as when their report is withdrawn. Answers those that were linked with them. */
  remove(ids: readonly string[]): string[] {
    const neighbours = new Set(ids.flatMap((id) => [...(this.#links.get(id)?.keys() ?? [])]));
    for (const id of ids) this.#drop(id);
    return [...neighbours].filter((id) => this.#profiles.has(id)).sort();
  }

  /** The happenings of these claims and of all that are linked with them: sorted ids, by the groups' first. */
  groupsAround(ids: Iterable<string>): string[][] {
    const seen = new Set<string>();
    const groups: string[][] = [];
    for (const id of ids) {
      if (seen.has(id) || !this.#profiles.has(id)) continue;
      const linked = this.#reach(id);
      for (const one of linked) seen.add(one);
      groups.push(...this.#split(linked));
    }
    return groups.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
  }

  #linkWith(profile: Profile, drawers: readonly string[]): void {
    const met = new Set(drawers.flatMap((drawer) => this.#drawers.get(drawer) ?? []));
    for (const id of met) {
      const other = this.#profiles.get(id);
      if (other === undefined) continue;
      const [a, b] = profile.id < id ? [profile, other] : [other, profile];
      const score = this.#scorer.score(a, b);
      if (score > 0) this.#link(profile.id, id, score);
    }
  }

  #link(a: string, b: string, score: number): void {
    for (const [from, to] of [[a, b] as const, [b, a] as const]) {
      const links = this.#links.get(from) ?? new Map<string, number>();
      links.set(to, score);
      this.#links.set(from, links);
    }
  }

  #file(drawer: string, id: string): void {
    const held = this.#drawers.get(drawer);
    if (held === undefined) this.#drawers.set(drawer, [id]);
    else held.push(id);
  }

  #drop(id: string): void {
    const profile = this.#profiles.get(id);
    if (profile === undefined) return;
    for (const drawer of drawersOf(profile, this.#scorer.lattice.family(profile.kind)).file) {
      const held = (this.#drawers.get(drawer) ?? []).filter((one) => one !== id);
      if (held.length === 0) this.#drawers.delete(drawer);
      else this.#drawers.set(drawer, held);
    }
    for (const other of this.#links.get(id)?.keys() ?? []) this.#links.get(other)?.delete(id);
    this.#links.delete(id);
    this.#profiles.delete(id);
  }

  /** Everything that is linked with a claim, over any number of steps; sorted. */
  #reach(id: string): string[] {
    const reached = new Set([id]);
    for (const one of reached) for (const other of this.#links.get(one)?.keys() ?? []) reached.add(other);
    return [...reached].sort();
  }

  #split(ids: readonly string[]): string[][] {
    if (ids.length === 1) return [[...ids]];
    const at = new Map(ids.map((id, i) => [id, i]));
    const links = ids.flatMap((id, a) =>
      [...(this.#links.get(id) ?? [])].flatMap(([other, score]) => {
        const b = at.get(other);
        return b === undefined || b < a ? [] : [{ a, b, score }];
      }),
    );
    const profiles = ids.flatMap((id) => this.#profiles.get(id) ?? []);
    const together = this.#rulings.pairs(ids).flatMap(([a, b]): [number, number][] => {
      const [i, j] = [at.get(a), at.get(b)];
      return i === undefined || j === undefined ? [] : [[Math.min(i, j), Math.max(i, j)]];
    });
    return splitLinked(profiles, links, together, this.#scorer);
  }
}
