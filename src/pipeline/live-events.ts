import { type Corroboration, eventsAround } from '../corroborate/corroborate.ts';
import { ClaimIndex } from '../corroborate/groups/claim-index.ts';
import type { Rules } from '../corroborate/rules.ts';
import { type Rulings, rulingsOf } from '../corroborate/rulings.ts';
import { decidedEvents } from '../decisions/events.ts';
import { groupRulings } from '../decisions/rulings.ts';
import { standingDecisions } from '../decisions/standing.ts';
import type { AttestedClaim } from '../records/attested.ts';
import type { Decision } from '../records/decision.ts';
import { type Carried, carry } from '../store/carry.ts';
import { changesSince, claimsInReports } from '../store/changes-since.ts';
import type { MintedEvent } from '../store/minted-events.ts';
import { type SavedEvents, saveEvents } from '../store/save-events.ts';
import { standing } from '../store/standing.ts';
import type { Store } from '../store/store.ts';
import { touchedClaims } from './touched-claims.ts';

/**
 * The events of an open record, kept ready so that a decision or a report changes them at once: claims stay filed in
 * memory, and only what is linked with the changed ones is formed anew. What it saves is what forming all events from
 * the whole record would save. It looks for itself what came into the record since the last time.
 */
export class LiveEvents {
  readonly #store: Store;
  readonly #rules: Rules;
  #held: Held | null = null;

  constructor(store: Store, rules: Rules) {
    this.#store = store;
    this.#rules = rules;
  }

  /** Brings the events up to the record; the first time all of them are formed. */
  settle(): Promise<SavedEvents> {
    return this.#store.inTurn('forming', () => (this.#held === null ? this.#load() : this.#update(this.#held)));
  }

  async #load(): Promise<SavedEvents> {
    const seq = this.#store.head.seq;
    const { claims, decisions, minted, rejected } = await standing(this.#store);
    const held = new Held(this.#rules, decisions);
    for (const event of minted) held.note(event);
    held.put(claims);
    held.rejected = new Set(rejected);
    const today = held.rule();
    held.index.add(held.within(claims));
    const formed = this.#formed(
      held,
      claims.map(({ claim }) => claim.id),
      today,
    );
    const saved = await saveEvents(this.#store, { ...formed, whole: true });
    held.seq = seq;
    this.#held = held;
    return saved;
  }

  async #update(held: Held): Promise<SavedEvents> {
    const seq = this.#store.head.seq;
    const since = await changesSince(this.#store, held.seq);
    for (const event of since.events) held.note(event);
    held.decisions = [...held.decisions, ...since.decisions];
    const named = touchedClaims(since.decisions, held.decisions).flatMap((id) => held.today(id));
    const reports = new Set([...since.reports, ...named.flatMap((id) => held.reportOf(id))]);
    const before = [...reports].flatMap((report) => held.inReport(report));
    held.drop(before);
    const fresh = await claimsInReports(this.#store, [...reports]);
    held.put(fresh.claims);
    for (const id of fresh.rejected) held.rejected.add(id);
    for (const { claim } of fresh.claims) held.rejected.delete(claim.id);
    const affected = held.index.remove(before);
    const today = held.rule();
    affected.push(...held.index.add(held.within(fresh.claims)));
    const formed = this.#formed(held, affected, today);
    const around = held.eventsOf([...before, ...affected]);
    const saved = await saveEvents(this.#store, { ...formed, whole: false, around });
    held.seq = seq;
    return saved;
  }

  #formed(held: Held, ids: readonly string[], today: Carried): Pick<Corroboration, 'events' | 'forwards'> {
    const { events, forwards } = eventsAround([...new Set(ids)], held.index, held.rulings, this.#rules, held.shelf());
    const claims = events.flatMap((event) => held.claimsOf(event.claims));
    return { events: decidedEvents(events, claims, today.decisions), forwards };
  }
}

/** What is kept between two times. */
class Held {
  readonly index: ClaimIndex;
  /** The line of the history up to which it was brought. */
  seq = 0;
  decisions: readonly Decision[];
  rejected = new Set<string>();
  readonly #claims = new Map<string, AttestedClaim>();
  readonly #byReport = new Map<string, Set<string>>();
  readonly #minted = new Map<string, MintedEvent>();
  readonly #byClaim = new Map<string, Set<string>>();
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

  /** Makes the decisions of the moment hold. */
  rule(): Carried {
    const known = new Set([...this.#claims.keys(), ...this.rejected]);
    this.#today = carry(known, [...this.#minted.values()], standingDecisions(this.decisions));
    this.#rulings = rulingsOf(groupRulings(this.#today.decisions), this.#today.minted);
    return this.#today;
  }

  /** The claim that an id stands for today. */
  today(id: string): string[] {
    const now = this.#claims.has(id) ? id : this.#today.follow(id);
    return now === null ? [] : [now];
  }

  /** Without the claims that people took out of every event. */
  within(claims: readonly AttestedClaim[]): AttestedClaim[] {
    return claims.filter(({ claim }) => !this.#rulings.out.has(claim.id));
  }

  put(claims: readonly AttestedClaim[]): void {
    for (const one of claims) {
      this.#claims.set(one.claim.id, one);
      filed(this.#byReport, one.report.id, one.claim.id);
    }
  }

  drop(ids: readonly string[]): void {
    for (const id of ids) {
      const report = this.#claims.get(id)?.report.id;
      if (report !== undefined) this.#byReport.get(report)?.delete(id);
      this.#claims.delete(id);
    }
  }

  /** An event as it was minted, changed, forwarded or ended last. */
  note(event: MintedEvent): void {
    for (const claim of this.#minted.get(event.id)?.claims ?? []) this.#byClaim.get(claim)?.delete(event.id);
    this.#minted.set(event.id, event);
    for (const claim of event.claims) filed(this.#byClaim, claim, event.id);
  }

  reportOf(id: string): string[] {
    const report = this.#claims.get(id)?.report.id;
    return report === undefined ? [] : [report];
  }

  inReport(report: string): string[] {
    return [...(this.#byReport.get(report) ?? [])];
  }

  claimsOf(ids: readonly string[]): AttestedClaim[] {
    return ids.flatMap((id) => this.#claims.get(id) ?? []);
  }

  eventsOf(claims: readonly string[]): string[] {
    return [...new Set(claims.flatMap((id) => [...(this.#byClaim.get(id) ?? [])]))];
  }

  shelf(): Parameters<typeof eventsAround>[4] {
    const minted = new Map(this.#today.minted.map((event) => [event.id, event]));
    return {
      claims: (ids) => this.claimsOf(ids),
      inReports: (reports) => this.claimsOf([...reports].flatMap((report) => this.inReport(report))),
      minted: (claims) => this.eventsOf(claims).flatMap((id) => minted.get(id) ?? []),
      taken: (id) => this.#minted.has(id),
    };
  }
}

function filed(files: Map<string, Set<string>>, key: string, id: string): void {
  const held = files.get(key);
  if (held === undefined) files.set(key, new Set([id]));
  else held.add(id);
}
