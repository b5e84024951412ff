import type { AttestedClaim } from '../../records/attested.ts';
import { type Profile, profileOf } from '../pairs/profile.ts';
import { pairScorer, type Scorer } from '../pairs/scorer.ts';
import type { Rules } from '../rules.ts';
import type { Rulings } from '../rulings.ts';
import { drawersOf } from './blocks.ts';
import { splitLinked } from './group.ts';
import { PartMemo } from './part-memo.ts';
import { contextOf, idsIn, type Story, storiesOf } from './story.ts';

/**
 * All claims of a record, filed so that a new one is compared with few: the cost of a claim depends on how many claims
 * are near it in time, place and words, not on the record's size. It holds profiles only, never texts. The groups that
 * it answers depend on which claims it holds and on the rulings, never on the order in which they came.
 */
export class ClaimIndex {
  readonly #rules: Rules;
  readonly #rulings: Rulings;
  readonly #scorer: Scorer;
  readonly #reports = new Map<string, Map<string, Profile>>();
  readonly #reportOf = new Map<string, string>();
  /** By report: its stories. */
  readonly #told = new Map<string, readonly string[]>();
  readonly #stories = new Map<string, Story>();
  readonly #storyOf = new Map<string, string>();
  readonly #drawers = new Map<string, Set<string>>();
  /** By story: those that it may be one with, and how surely. */
  readonly #links = new Map<string, Map<string, number>>();
  readonly #memo = new PartMemo();

  constructor(rules: Rules, rulings: Rulings) {
    this.#rules = rules;
    this.#rulings = rulings;
    this.#scorer = pairScorer(rules, rulings);
  }

  /** How many claims it holds. */
  get size(): number {
    return this.#reportOf.size;
  }

  /**
   * Files claims and links them with those that are there; a claim that is there already changes nothing. Answers all
   * claims whose group may have changed.
   */
  add(claims: readonly AttestedClaim[]): string[] {
    const touched = new Set<string>();
    for (const attested of claims) {
      if (this.#reportOf.has(attested.claim.id)) continue;
      const { claim, report } = attested;
      const held = this.#reports.get(report.id) ?? new Map<string, Profile>();
      this.#reports.set(report.id, held.set(claim.id, profileOf(attested, this.#rules)));
      this.#reportOf.set(claim.id, report.id);
      touched.add(report.id);
    }
    return this.#tellAnew(touched);
  }

  /** Takes claims out, as when their report is withdrawn. Answers all others whose group may have changed. */
  remove(ids: readonly string[]): string[] {
    const touched = new Set<string>();
    for (const id of ids) {
      const report = this.#reportOf.get(id);
      if (report === undefined) continue;
      this.#reports.get(report)?.delete(id);
      this.#reportOf.delete(id);
      touched.add(report);
    }
    return this.#tellAnew(touched);
  }

  /**
   * Tells the stories anew that hold these claims, as when a person ruled on them: the claims say what they said, but
   * who belongs together may have changed. Answers all claims whose group may have changed.
   */
  refresh(ids: readonly string[]): string[] {
    const ruled = new Set(ids);
    const reports = new Set(ids.flatMap((id) => this.#reportOf.get(id) ?? []));
    const told = [...reports].map((report) => ({ report, stories: this.#storiesIn(report) }));
    const kept = new Set(told.flatMap(({ stories }) => stories.filter((one) => this.#stands(one, ruled)).map(idOf)));
    const gone = [...reports].flatMap((report) => this.#told.get(report) ?? []).filter((id) => !kept.has(id));
    const affected = new Set(
      gone.flatMap((id) => [id, ...(this.#links.get(id)?.keys() ?? [])]).flatMap((id) => this.#idsIn(id)),
    );
    for (const id of gone) this.#drop(id);
    for (const { report, stories } of told) {
      for (const story of stories) if (!kept.has(idOf(story))) this.#file(story);
      this.#told.set(report, stories.map(idOf));
    }
    this.#linkByRulings([...affected]);
    return [...affected].filter((id) => this.#reportOf.has(id)).sort();
  }

  /** Whether a story is the one that is filed, and none of its claims was ruled on. */
  #stands(story: Story, ruled: ReadonlySet<string>): boolean {
    const filed = this.#stories.get(idOf(story));
    if (filed === undefined) return false;
    const [now, then] = [idsIn(story), idsIn(filed)];
    return now.length === then.length && now.every((id, i) => id === then[i] && !ruled.has(id));
  }

  /** The happenings of these claims and of all that are linked with them: sorted ids, by the groups' first. */
  groupsAround(ids: Iterable<string>): string[][] {
    const seen = new Set<string>();
    const groups: string[][] = [];
    for (const id of ids) {
      const story = this.#storyOf.get(id);
      if (story === undefined || seen.has(story)) continue;
      const linked = this.#reach(story);
      for (const one of linked) seen.add(one);
      groups.push(...this.#split(linked));
    }
    return groups.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
  }

  /** Forms the stories of reports anew and files them; answers their claims and those that were linked with them. */
  #tellAnew(reports: ReadonlySet<string>): string[] {
    const before = [...reports].flatMap((report) => this.#told.get(report) ?? []);
    const neighbours = new Set(before.flatMap((id) => [...(this.#links.get(id)?.keys() ?? [])]));
    const affected = new Set([...neighbours].flatMap((id) => this.#idsIn(id)));
    for (const id of before) this.#drop(id);
    for (const report of reports) for (const id of this.#tell(report)) affected.add(id);
    return [...affected].filter((id) => this.#reportOf.has(id)).sort();
  }

  /** Forms one report's stories and files them; answers its claims. */
  #tell(report: string): string[] {
    const stories = this.#storiesIn(report);
    for (const story of stories) this.#file(story);
    this.#told.set(report, stories.map(idOf));
    const ids = stories.flatMap(idsIn);
    this.#linkByRulings(ids);
    return ids;
  }

  #storiesIn(report: string): Story[] {
    const profiles = [...(this.#reports.get(report)?.values() ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
    return storiesOf(profiles, contextOf(profiles), this.#scorer);
  }

  #file(story: Story): void {
    const id = idOf(story);
    const drawers = story.claims.map((profile) => drawersOf(profile, this.#scorer.lattice.family(profile.kind)));
    this.#linkWith(id, story, new Set(drawers.flatMap((one) => one.search)));
    for (const drawer of drawers.flatMap((one) => one.file)) {
      const held = this.#drawers.get(drawer);
      if (held === undefined) this.#drawers.set(drawer, new Set([id]));
      else held.add(id);
    }
    this.#stories.set(id, story);
    for (const claim of idsIn(story)) this.#storyOf.set(claim, id);
  }

  #linkWith(id: string, story: Story, drawers: ReadonlySet<string>): void {
    const met = new Set([...drawers].flatMap((drawer) => [...(this.#drawers.get(drawer) ?? [])]));
    for (const other of met) {
      const held = this.#stories.get(other);
      const score = held === undefined ? 0 : this.#scorer.score(story, held);
      if (score > 0) this.#link(id, other, score);
    }
  }

  #linkByRulings(claims: readonly string[]): void {
    for (const [a, b] of this.#rulings.pairs(claims)) {
      const from = this.#storyOf.get(a);
      const to = this.#storyOf.get(b);
      if (from !== undefined && to !== undefined && from !== to) this.#link(from, to, Number.POSITIVE_INFINITY);
    }
  }

  #link(a: string, b: string, score: number): void {
    for (const [from, to] of [[a, b] as const, [b, a] as const]) {
      const links = this.#links.get(from) ?? new Map<string, number>();
      links.set(to, score);
      this.#links.set(from, links);
    }
  }

  #drop(id: string): void {
    for (const profile of this.#stories.get(id)?.claims ?? []) {
      for (const drawer of drawersOf(profile, this.#scorer.lattice.family(profile.kind)).file) {
        const held = this.#drawers.get(drawer);
        held?.delete(id);
        if (held?.size === 0) this.#drawers.delete(drawer);
      }
    }
    for (const claim of this.#idsIn(id)) this.#storyOf.delete(claim);
    for (const other of this.#links.get(id)?.keys() ?? []) this.#links.get(other)?.delete(id);
    this.#links.delete(id);
    this.#stories.delete(id);
  }

  #idsIn(id: string): string[] {
    const story = this.#stories.get(id);
    return story === undefined ? [] : idsIn(story);
  }

  /** Everything that is linked with a story, over any number of steps; sorted. */
  #reach(id: string): string[] {
    const reached = new Set([id]);
    for (const one of reached) for (const other of this.#links.get(one)?.keys() ?? []) reached.add(other);
    return [...reached].sort();
  }

  #split(ids: readonly string[]): string[][] {
    const stories = ids.flatMap((id) => this.#stories.get(id) ?? []);
    if (ids.length === 1) return stories.map((story) => idsIn(story).sort());
    const at = new Map(ids.map((id, i) => [id, i]));
    const links = ids.flatMap((id, a) =>
      [...(this.#links.get(id) ?? [])].flatMap(([other, score]) => {
        const b = at.get(other);
        return b === undefined || b < a ? [] : [{ a, b, score }];
      }),
    );
    return splitLinked(stories, links, this.#togetherAmong(stories, at), this.#scorer, this.#memo);
  }

  /** Pairs that people made one, as places among the stories. */
  #togetherAmong(stories: readonly Story[], at: ReadonlyMap<string, number>): [number, number][] {
    const claims = stories.flatMap(idsIn);
    return this.#rulings.pairs(claims).flatMap(([a, b]): [number, number][] => {
      const i = at.get(this.#storyOf.get(a) ?? '');
      const j = at.get(this.#storyOf.get(b) ?? '');
      return i === undefined || j === undefined || i === j ? [] : [[Math.min(i, j), Math.max(i, j)]];
    });
  }
}

function idOf(story: Story): string {
  return story.claims[0]?.id ?? '';
}
