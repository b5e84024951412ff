import type { AttestedClaim } from '../../records/attested.ts';
import { type Profile, profileOf } from '../pairs/profile.ts';
import { pairScorer, type Scorer } from '../pairs/scorer.ts';
import type { Rules } from '../rules.ts';
import type { Rulings } from '../rulings.ts';
import { drawersOf } from './blocks.ts';
import { Drawers } from './drawers.ts';
import { type Filed, FiledReports } from './filed-reports.ts';
import { type PartScores, splitPart } from './group.ts';
import { KnownScores } from './known-scores.ts';
import { Links } from './links.ts';
import { PartMemo } from './part-memo.ts';
import { Parts } from './parts.ts';
import type { IndexHeld } from './snapshot.ts';
import { contextOf, idsIn, type Story, storiesOf } from './story.ts';

/** More stories than this are never one happening. */
const PART_LIMIT = 200;

/**
 * All claims of a record, filed so that a new one is compared with few: the cost of a claim depends on how many claims
 * are near it in time, place and words, not on the record's size. It holds what is compared, never texts, and that
 * packed: some 650 bytes a claim by count, and as much as a fifth of that to find it by. The groups that it answers depend on which
 * claims it holds and on the rulings, never on the order in which they came.
 */
export class ClaimIndex {
  readonly #rules: Rules;
  readonly #rulings: Rulings;
  readonly #scorer: Scorer;
  readonly #scores: KnownScores;
  readonly #filed: FiledReports;
  readonly #drawers: Drawers;
  readonly #links: Links;
  readonly #parts: Parts;
  readonly #memo = new PartMemo();

  /**
   * @param held what another index held, under the same rules and rulings
   * @param partLimit groups are looked for among so many stories at most
   */
  constructor(rules: Rules, rulings: Rulings, held?: IndexHeld, partLimit = PART_LIMIT) {
    this.#rules = rules;
    this.#rulings = rulings;
    this.#filed = new FiledReports(rules.rarity, held);
    this.#scorer = pairScorer(rules, rulings);
    this.#scores = new KnownScores(this.#scorer, (story) => this.#filed.story(story));
    this.#drawers = new Drawers(held?.drawers);
    this.#links = new Links(held?.links);
    this.#parts = new Parts(partLimit, (story, tell) => this.#eachLink(story, tell), held?.parts);
  }

  /** How many claims it holds. */
  get size(): number {
    return this.#filed.size;
  }

  /** All that it holds, for another index to begin with. */
  held(): IndexHeld {
    return {
      ...this.#filed.held(),
      drawers: this.#drawers.held(),
      links: this.#links.held(),
      parts: this.#parts.held(),
    };
  }

  /** The claims that it holds of a report. */
  inReport(report: string): readonly string[] {
    return this.#filed.of(report)?.ids ?? [];
  }

  /**
   * Files claims and links them with those that are there; a claim that is there already changes nothing. Answers all
   * claims whose group may have changed.
   */
  add(claims: readonly AttestedClaim[]): string[] {
    const fresh = claims.filter(({ claim }) => !this.#filed.has(claim.id));
    const reports = new Map<string, Map<string, Profile>>();
    for (const one of fresh) {
      const { id } = one.report;
      const held = reports.get(id) ?? byId(this.#filed.profilesOf(id));
      reports.set(id, held.set(one.claim.id, profileOf(one, this.#rules)));
    }
    return this.#tellAnew(reports);
  }

  /** Takes claims out, as when their report is withdrawn. Answers all others whose group may have changed. */
  remove(ids: readonly string[]): string[] {
    const reports = new Map<string, Map<string, Profile>>();
    for (const id of ids) {
      const report = this.#filed.reportOf(id);
      if (report === null) continue;
      const held = reports.get(report) ?? byId(this.#filed.profilesOf(report));
      held.delete(id);
      reports.set(report, held);
    }
    return this.#tellAnew(reports);
  }

  /**
   * Puts claims into the place of all that it holds of these reports; where they say the same nothing changes. Answers
   * all claims whose group may have changed.
   */
  replace(reports: readonly string[], claims: readonly AttestedClaim[]): string[] {
    const anew = new Map(reports.map((report) => [report, new Map<string, Profile>()]));
    for (const one of claims) anew.get(one.report.id)?.set(one.claim.id, profileOf(one, this.#rules));
    return this.#tellAnew(anew);
  }

  /**
   * Tells the stories anew that hold these claims, as when a person ruled on them: the claims say what they said, but
   * who belongs together may have changed. Answers all claims whose group may have changed.
   */
  refresh(ids: readonly string[]): string[] {
    const reports = new Set(ids.flatMap((id) => this.#filed.reportOf(id) ?? []));
    return this.#tellAnew(new Map([...reports].map((id) => [id, byId(this.#filed.profilesOf(id))])), true);
  }

  /** The happenings of these claims and of all that are linked with them: sorted ids, by the groups' first. */
  groupsAround(ids: Iterable<string>): string[][] {
    const seen = new Set<number>();
    const groups: string[][] = [];
    for (const id of ids) {
      const story = this.#filed.storyOf(id);
      if (story === null || seen.has(story)) continue;
      const part = this.#parts.of(story);
      for (const one of part) seen.add(one);
      groups.push(...this.#split(part));
    }
    return groups.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
  }

  /** All happenings. */
  groups(): string[][] {
    return this.groupsAround(this.#filed.all());
  }

  /** Forms the stories of reports anew and files them; answers the claims of all parts that this may have changed. */
  #tellAnew(reports: ReadonlyMap<string, ReadonlyMap<string, Profile>>, always = false): string[] {
    const touched = new Set<number>();
    for (const [report, claims] of reports) {
      const profiles = [...claims.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
      const stories = storiesOf(profiles, contextOf(profiles), this.#scorer);
      const filed = this.#filed.file(report, stories, always);
      if (filed === null) continue;
      for (const story of filed.gone) this.#touch(story, touched);
      for (const [i, story] of stories.entries()) this.#place(filed.now.first + i, story);
      this.#linkByRulings(filed.now);
      for (const i of stories.keys()) this.#touch(filed.now.first + i, touched);
    }
    const changed = this.#parts.renew(touched, (story) => this.#filed.stands(story));
    return [...changed].flatMap((story) => this.#filed.claimsIn(story)).sort();
  }

  /** Notes a story and those that it is linked with. */
  #touch(story: number, touched: Set<number>): void {
    touched.add(story);
    this.#links.each(story, (other) => void touched.add(other));
  }

  /** Links a story with those that are there, and files it for those that come. */
  #place(number: number, story: Story): void {
    const drawers = story.claims.map((profile) => drawersOf(profile, this.#scorer.lattice.family(profile.kind)));
    const met = new Set<number>();
    for (const name of new Set(drawers.flatMap((one) => one.search))) this.#drawers.collect(name, met);
    for (const other of met) {
      const score = this.#filed.stands(other) ? this.#scores.of(number, other) : 0;
      if (score > 0) this.#links.link(number, other, score);
    }
    for (const name of new Set(drawers.flatMap((one) => one.file))) this.#drawers.file(name, number);
  }

  #linkByRulings({ ids }: Filed): void {
    for (const [a, b] of this.#rulings.pairs(ids)) {
      const from = this.#filed.storyOf(a);
      const to = this.#filed.storyOf(b);
      if (from !== null && to !== null && from !== to) this.#links.link(from, to, Number.POSITIVE_INFINITY);
    }
  }

  #eachLink(story: number, tell: (other: number, score: number) => void): void {
    this.#links.each(story, (other, score) => {
      if (this.#filed.stands(other)) tell(other, score);
    });
  }

  #split(part: readonly number[]): string[][] {
    const [only] = part;
    if (only !== undefined && part.length === 1) return [this.#filed.claimsIn(only)];
    const told = part.flatMap((number) => this.#told(number)).sort(byFirst);
    const stories = told.map(({ story }) => story);
    const together = this.#togetherAmong(stories);
    const scores: PartScores = {
      score: (i, j) => this.#scores.of(told[i]?.number ?? 0, told[j]?.number ?? 0),
      keptApart: (i, j) => this.#keptApart(stories[i], stories[j]),
    };
    return this.#memo.recall(part, together, () => splitPart(stories, together, scores));
  }

  #told(number: number): Told[] {
    const story = this.#filed.story(number);
    return story === null ? [] : [{ number, story }];
  }

  #keptApart(a: Story | undefined, b: Story | undefined): boolean {
    return a !== undefined && b !== undefined && this.#scorer.keptApart(a, b);
  }

  /** Pairs that people made one, as places among the stories. */
  #togetherAmong(stories: readonly Story[]): [number, number][] {
    const at = new Map(stories.flatMap((story, i) => idsIn(story).map((id) => [id, i] as const)));
    return this.#rulings.pairs([...at.keys()]).flatMap(([a, b]): [number, number][] => {
      const i = at.get(a);
      const j = at.get(b);
      return i === undefined || j === undefined || i === j ? [] : [[Math.min(i, j), Math.max(i, j)]];
    });
  }
}

function byId(profiles: readonly Profile[]): Map<string, Profile> {
  return new Map(profiles.map((profile) => [profile.id, profile]));
}

/** A story that is filed. */
interface Told {
  readonly number: number;
  readonly story: Story;
}

function byFirst({ story: a }: Told, { story: b }: Told): number {
  return (a.claims[0]?.id ?? '') < (b.claims[0]?.id ?? '') ? -1 : 1;
}
