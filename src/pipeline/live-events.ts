import { type Corroboration, eventsAround, type Shelf } from '../corroborate/corroborate.ts';
import { ClaimIndex } from '../corroborate/groups/claim-index.ts';
import type { Rules } from '../corroborate/rules.ts';
import { type Rulings, rulingsOf } from '../corroborate/rulings.ts';
import { decidedEvents } from '../decisions/events.ts';
import { groupRulings } from '../decisions/rulings.ts';
import { standingDecisions } from '../decisions/standing.ts';
import type { AttestedClaim } from '../records/attested.ts';
import type { Decision } from '../records/decision.ts';
import type { ConflictEvent } from '../records/event.ts';
import { type Carried, carry } from '../store/carry.ts';
import { type ClaimsOfReports, changesSince, claimsInReports, liveEvents } from '../store/changes-since.ts';
import type { MintedEvent } from '../store/minted-events.ts';
import { type SavedEvents, saveEvents } from '../store/save-events.ts';
import { standing } from '../store/standing.ts';
import type { Store } from '../store/store.ts';
import { touchedBy } from './touched-by.ts';

/**
 * The events of an open record, kept ready so that a decision or a report changes them at once: claims stay filed in
 * memory, and only what is linked with the changed ones is formed anew. What it saves is what forming all events from
 * the whole record would save. It looks for itself what came into the record since the last time.
 */
export class LiveEvents {
  readonly #store: Store;
  #rules: Rules;
  #held: Held | null = null;

  constructor(store: Store, rules: Rules) {
    this.#store = store;
    this.#rules = rules;
  }

  /** Brings the events up to the record; the first time all of them are formed. */
  settle(): Promise<SavedEvents> {
    return this.#store.inTurn('forming', () => (this.#held === null ? this.#load() : this.#update(this.#held)));
  }

  /** The events as other rules would have them; nothing is changed. The groups of claims are those of now. */
  async underRules(rules: Rules): Promise<readonly ConflictEvent[]> {
    await this.settle();
    const held = this.#held;
    return held === null ? [] : this.#formed(held, held.groups(), rules).events;
  }

  /** Goes by other rules from now on. */
  async goBy(rules: Rules): Promise<SavedEvents> {
    await this.settle();
    return await this.#store.inTurn('forming', async () => {
      this.#rules = rules;
      const held = this.#held;
      if (held === null) return await this.#load();
      return await saveEvents(this.#store, { ...this.#formed(held, held.groups()), whole: true });
    });
  }

  async #load(): Promise<SavedEvents> {
    const seq = this.#store.head.seq;
    const { claims, decisions, minted, rejected } = await standing(this.#store);
    const live = await liveEvents(
      this.#store,
      minted.map(({ id }) => id),
    );
    const held = new Held(this.#rules, decisions);
    for (const event of minted) held.note(event, live.has(event.id));
    held.replace([], { claims, rejected }, []);
    const formed = this.#formed(held, held.index.groupsAround(claims.map(({ claim }) => claim.id)));
    const saved = await saveEvents(this.#store, { ...formed, whole: true });
    held.seq = seq;
    this.#held = held;
    return saved;
  }

  async #update(held: Held): Promise<SavedEvents> {
    const seq = this.#store.head.seq;
    const since = await changesSince(this.#store, held.seq);
    for (const event of since.events) held.note(event, since.live.has(event.id));
    held.decisions = [...held.decisions, ...since.decisions];
    const touched = touchedBy(since.decisions, held.decisions);
    const before = since.reports.flatMap((report) => held.inReport(report));
    const fresh = await claimsInReports(this.#store, since.reports);
    const ruled = touched.ruled.flatMap((id) => held.today(id));
    const affected = held.replace(before, fresh, ruled);
    const stale = new Set([...fresh.claims.map(({ claim }) => claim.id), ...ruled]);
    for (const id of touched.shown.flatMap((one) => held.today(one))) stale.add(id);
    const groups = held.index.groupsAround(affected);
    const changed = groups.filter((group) => group.some((id) => stale.has(id)) || held.eventOf(group) === null);
    const regrouped = new Set(groups.flat());
    const shown = held.liveWith([...stale].filter((id) => !regrouped.has(id)));
    const formed = this.#formed(held, [...changed, ...shown.map((id) => held.claimsIn(id))]);
    const same = new Set(groups.filter((group) => !changed.includes(group)).map((group) => held.eventOf(group)));
    const around = held.liveWith([...before, ...affected]).filter((id) => !same.has(id));
    const saved = await saveEvents(this.#store, { ...formed, whole: false, around });
    held.seq = seq;
    return saved;
  }

  /** The events of groups of claims that are what they are whatever the others do. */
  #formed(
    held: Held,
    groups: readonly (readonly string[])[],
    rules = this.#rules,
  ): Pick<Corroboration, 'events' | 'forwards'> {
    const index = { groupsAround: () => groups.map((group) => [...group]) };
    const { events, forwards } = eventsAround([], index, held.rulings, rules, held.shelf());
    const claims = events.flatMap((event) => held.claimsOf(event.claims));
    return { events: decidedEvents(events, claims, held.decided), forwards };
  }
}

/** What is kept between two times. */
class Held {
  readonly index: ClaimIndex;
  /** The line of the history up to which it was brought. */
  seq = 0;
  decisions: readonly Decision[];
  readonly #rejected = new Set<string>();
  readonly #claims = new Map<string, AttestedClaim>();
  readonly #byReport = new Map<string, Set<string>>();
  readonly #minted = new Map<string, MintedEvent>();
  /** By claim: every id that ever was minted for an event which last held it. */
  readonly #byClaim = new Map<string, Set<string>>();
  /** The events that there are, by the claims in them. */
  readonly #live = new Map<string, readonly string[]>();
  readonly #home = new Map<string, string>();
  #rulings: Rulings;
  #today: Carried;

  constructor(rules: Rules, decisions: readonly Decision[]) {
    this.decisions = decisions;
    this.#rulings = rulingsOf([], []);
    this.#today = carry(new Set(), [], []);
    // The index asks for the rulings of the moment, whichever they are.
    this.index = new ClaimIndex(rules, {
      apart: (a, b) => this.#rulings.apart(a, b),
      pairs: (ids) => this.#rulings.pairs(ids),
      out: new Set(),
      verdicts: new Map(),
    });
  }

  get rulings(): Rulings {
    return this.#rulings;
  }

  /** Standing decisions, by the claims' ids of today. */
  get decided(): readonly Decision[] {
    return this.#today.decisions;
  }

  /** The claim that an id stands for today; none where that is gone or was rejected. */
  today(id: string): string[] {
    const now = this.#claims.has(id) ? id : this.#today.follow(id);
    return now === null || !this.#claims.has(now) ? [] : [now];
  }

  /** An event as it was minted, changed, forwarded or ended last. */
  note(event: MintedEvent, live: boolean): void {
    for (const claim of this.#minted.get(event.id)?.claims ?? []) this.#byClaim.get(claim)?.delete(event.id);
    for (const claim of this.#live.get(event.id) ?? [])
      if (this.#home.get(claim) === event.id) this.#home.delete(claim);
    this.#minted.set(event.id, event);
    for (const claim of event.claims) filed(this.#byClaim, claim, event.id);
    this.#live.delete(event.id);
    if (!live) return;
    this.#live.set(event.id, event.claims);
    for (const claim of event.claims) this.#home.set(claim, event.id);
  }

  /**
   * Puts the claims of reports as they are now into the place of those that were, and makes the decisions of the moment
   * hold. Answers the claims whose group may have changed.
   *
   * @param ruled claims of which somebody ruled with which others they are one
   */
  replace(before: readonly string[], fresh: ClaimsOfReports, ruled: readonly string[]): string[] {
    const said = (claims: readonly AttestedClaim[]): string => JSON.stringify(claims.map(({ claim }) => claim));
    const [was, is] = [byReport(this.claimsOf(before)), byReport(fresh.claims)];
    const differ = new Set(
      [...was.keys(), ...is.keys()].filter((id) => said(was.get(id) ?? []) !== said(is.get(id) ?? [])),
    );
    const gone = [...differ].flatMap((report) => was.get(report) ?? []).map(({ claim }) => claim.id);
    this.#put(before, fresh);
    const affected = this.index.remove(gone);
    this.#rule();
    const out = ruled.filter((id) => this.#rulings.out.has(id));
    affected.push(...this.index.remove(out));
    const come = [...[...differ].flatMap((report) => is.get(report) ?? []), ...this.claimsOf(ruled)];
    affected.push(...this.index.add(come.filter(({ claim }) => !this.#rulings.out.has(claim.id))));
    affected.push(...this.index.refresh(ruled));
    return [...new Set(affected)];
  }

  #put(before: readonly string[], { claims, rejected }: ClaimsOfReports): void {
    for (const id of before) {
      this.#byReport.get(this.#claims.get(id)?.report.id ?? '')?.delete(id);
      this.#claims.delete(id);
    }
    for (const one of claims) {
      this.#claims.set(one.claim.id, one);
      filed(this.#byReport, one.report.id, one.claim.id);
      this.#rejected.delete(one.claim.id);
    }
    for (const id of rejected) this.#rejected.add(id);
  }

  #rule(): void {
    const known = new Set([...this.#claims.keys(), ...this.#rejected]);
    this.#today = carry(known, [...this.#minted.values()], standingDecisions(this.decisions));
    this.#rulings = rulingsOf(groupRulings(this.#today.decisions), this.#today.minted);
  }

  inReport(report: string): string[] {
    return [...(this.#byReport.get(report) ?? [])];
  }

  claimsOf(ids: readonly string[]): AttestedClaim[] {
    return ids.flatMap((id) => this.#claims.get(id) ?? []);
  }

  /** The event that holds these very claims; null where there is none. */
  eventOf(group: readonly string[]): string | null {
    const home = this.#home.get(group[0] ?? '');
    const claims = this.#live.get(home ?? '');
    if (home === undefined || claims?.length !== group.length) return null;
    return group.every((id) => this.#home.get(id) === home) ? home : null;
  }

  /** The claims that are in an event, sorted. */
  claimsIn(event: string): string[] {
    return (this.#live.get(event) ?? []).filter((id) => this.#claims.has(id)).toSorted();
  }

  /** The claims of each event that there is. */
  groups(): string[][] {
    return [...this.#live.keys()].map((event) => this.claimsIn(event)).filter((claims) => claims.length > 0);
  }

  /** The events that hold any of these claims. */
  liveWith(claims: readonly string[]): string[] {
    return [...new Set(claims.flatMap((id) => this.#home.get(id) ?? []))];
  }

  shelf(): Shelf {
    const minted = new Map(this.#today.minted.map((event) => [event.id, event]));
    const heldBy = (claims: readonly string[]): string[] => [
      ...new Set(claims.flatMap((id) => [...(this.#byClaim.get(id) ?? [])])),
    ];
    return {
      claims: (ids) => this.claimsOf(ids),
      inReports: (reports) => this.claimsOf([...reports].flatMap((report) => this.inReport(report))),
      minted: (claims) => heldBy(claims).flatMap((id) => minted.get(id) ?? []),
      taken: (id) => this.#minted.has(id),
    };
  }
}

function byReport(claims: readonly AttestedClaim[]): Map<string, AttestedClaim[]> {
  const reports = new Map<string, AttestedClaim[]>();
  for (const one of claims) reports.set(one.report.id, [...(reports.get(one.report.id) ?? []), one]);
  return reports;
}

function filed(files: Map<string, Set<string>>, key: string, id: string): void {
  const held = files.get(key);
  if (held === undefined) files.set(key, new Set([id]));
  else held.add(id);
}
