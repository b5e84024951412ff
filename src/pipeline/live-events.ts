import { ClaimIndex } from '../corroborate/groups/claim-index.ts';
import type { Rules } from '../corroborate/rules.ts';
import type { AttestedClaim } from '../records/attested.ts';
import type { Decision } from '../records/decision.ts';
import type { ConflictEvent } from '../records/event.ts';
import { changesSince, claimsInReports } from '../store/changes-since.ts';
import { claimsNow, homesOf } from '../store/event-claims.ts';
import { listDecisions } from '../store/list-decisions.ts';
import { type SavedEvents, saveEvents } from '../store/save-events.ts';
import type { Store } from '../store/store.ts';
import { ClaimShelf } from './claim-shelf.ts';
import { type Forming, formAll, formGroups } from './form-groups.ts';
import { type RulingsNow, rulingsNow } from './rulings-now.ts';
import { touchedBy } from './touched-by.ts';

/**
 * The events of an open record, kept ready so that a decision or a report changes them at once: what claims are compared
 * by stays filed in memory, the rest is fetched where it is needed, and only what is linked with the changed claims is
 * formed anew. What it saves is what forming all events from the whole record would save. It looks for itself what came
 * into the record since the last time.
 */
export class LiveEvents {
  readonly #store: Store;
  readonly #shelf: ClaimShelf;
  #rules: Rules;
  #held: Held | null = null;

  constructor(store: Store, rules: Rules) {
    this.#store = store;
    this.#shelf = new ClaimShelf(store);
    this.#rules = rules;
  }

  /** Brings the events up to the record; the first time all of them are formed. */
  settle(): Promise<SavedEvents> {
    return this.#store.inTurn('forming', () => (this.#held === null ? this.#load() : this.#update(this.#held)));
  }

  /** The events as other rules would have them; nothing is changed. The groups of claims are those of now. */
  async underRules(rules: Rules): Promise<readonly ConflictEvent[]> {
    await this.settle();
    const events: ConflictEvent[] = [];
    if (this.#held === null) return events;
    for await (const formed of formAll(this.#forming(this.#held.now, rules), await this.#standing()))
      events.push(...formed.events);
    return events;
  }

  /** Goes by other rules from now on. */
  async goBy(rules: Rules): Promise<SavedEvents> {
    await this.settle();
    return await this.#store.inTurn('forming', async () => {
      this.#rules = rules;
      const held = this.#held;
      return held === null ? await this.#load() : await this.#saveAll(held.now, await this.#standing());
    });
  }

  async #load(): Promise<SavedEvents> {
    const seq = this.#store.head.seq;
    const decisions = await listDecisions(this.#store);
    const held = new Held(this.#rules, decisions, await rulingsNow(this.#store, decisions));
    for await (const claims of this.#allClaims()) held.add(claims);
    const saved = await this.#saveAll(held.now, held.index.groups());
    held.seq = seq;
    this.#held = held;
    return saved;
  }

  async #update(held: Held): Promise<SavedEvents> {
    const seq = this.#store.head.seq;
    const since = await changesSince(this.#store, held.seq);
    const decisions = [...held.decisions, ...since.decisions];
    held.rule(decisions, await rulingsNow(this.#store, decisions));
    this.#shelf.forget(since.reports);
    const touched = touchedBy(since.decisions, decisions);
    const ruled = touched.ruled.flatMap(held.now.today);
    const fresh = await claimsInReports(this.#store, since.reports);
    const before = since.reports.flatMap((report) => held.index.inReport(report));
    const changed = [
      ...held.replace(since.reports, fresh),
      ...held.obey(ruled, ruled.length === 0 ? [] : await this.#shelf.around(ruled)),
    ];
    const stale = new Set([...fresh.map(({ claim }) => claim.id), ...ruled, ...touched.shown.flatMap(held.now.today)]);
    const saved = await this.#save(held, { stale, changed, gone: before });
    held.seq = seq;
    return saved;
  }

  /** Forms what is to be formed anew, and saves it in the place of the events that held the same claims. */
  async #save(held: Held, { changed, gone, stale }: Affected): Promise<SavedEvents> {
    const groups = held.index.groupsAround(changed);
    const touched = [...new Set([...gone, ...changed])];
    const regrouped = new Set(groups.flat());
    const homes = await homesOf(this.#store, [...new Set([...touched, ...stale, ...regrouped])]);
    const events = await claimsNow(this.#store, [...new Set(homes.values())]);
    const eventOf = (group: readonly string[]): string | null => {
      const home = homes.get(group[0] ?? '');
      const same = home !== undefined && events.get(home)?.length === group.length;
      return same && group.every((id) => homes.get(id) === home) ? home : null;
    };
    const homesIn = (claims: readonly string[]): string[] => [...new Set(claims.flatMap((id) => homes.get(id) ?? []))];
    const anew = groups.filter((group) => group.some((id) => stale.has(id)) || eventOf(group) === null);
    const formedAnew = new Set(anew);
    const same = new Set(groups.filter((group) => !formedAnew.has(group)).map(eventOf));
    const shown = homesIn([...stale].filter((id) => !regrouped.has(id)));
    const forming = this.#forming(held.now, this.#rules);
    const formed = await formGroups(forming, [...anew, ...shown.map((event) => events.get(event) ?? [])]);
    return saveEvents(this.#store, {
      ...formed,
      whole: false,
      around: homesIn(touched).filter((event) => !same.has(event)),
    });
  }

  /** Forms and saves all events; ids that none of them has come to their end. */
  async #saveAll(now: RulingsNow, groups: readonly (readonly string[])[]): Promise<SavedEvents> {
    const stored = [...(await claimsNow(this.#store, null)).keys()];
    const all: SavedEvents[] = [];
    for await (const { events, forwards, ids, last } of formAll(this.#forming(now, this.#rules), groups)) {
      const left = new Set(last ? ids : []);
      const around = last ? stored.filter((id) => !left.has(id)) : [];
      all.push(await saveEvents(this.#store, { events, forwards, whole: false, around }));
    }
    const sum = (of: keyof SavedEvents): string[] => all.flatMap((saved) => saved[of]).sort();
    return { minted: sum('minted'), changed: sum('changed'), forwarded: sum('forwarded'), ended: sum('ended') };
  }

  #forming(now: RulingsNow, rules: Rules): Forming {
    return { store: this.#store, shelf: this.#shelf, rules, now };
  }

  /** The claims of each event that there is. */
  async #standing(): Promise<string[][]> {
    return [...(await claimsNow(this.#store, null)).values()];
  }

  /** All claims of the record, some hundred reports at a time. */
  async *#allClaims(): AsyncGenerator<AttestedClaim[]> {
    const rows = await this.#store.database.selectFrom('reports').select('id').execute();
    for (let i = 0; i < rows.length; i += REPORTS_AT_ONCE) {
      const part = rows.slice(i, i + REPORTS_AT_ONCE).map(({ id }) => id);
      yield await claimsInReports(this.#store, part);
    }
  }
}

const REPORTS_AT_ONCE = 500;

interface Affected {
  /** Claims that say something else than before, or of which somebody decided something. */
  readonly stale: ReadonlySet<string>;
  /** Claims whose group may have changed. */
  readonly changed: readonly string[];
  /** Claims that changed reports had before. */
  readonly gone: readonly string[];
}

/** What is kept between two times. */
class Held {
  readonly index: ClaimIndex;
  /** The line of the history up to which it was brought. */
  seq = 0;
  decisions: readonly Decision[];
  now: RulingsNow;

  constructor(rules: Rules, decisions: readonly Decision[], now: RulingsNow) {
    this.decisions = decisions;
    this.now = now;
    // The index asks for the rulings of the moment, whichever they are.
    this.index = new ClaimIndex(rules, {
      apart: (a, b) => this.now.rulings.apart(a, b),
      pairs: (ids) => this.now.rulings.pairs(ids),
      out: new Set(),
      verdicts: new Map(),
    });
  }

  rule(decisions: readonly Decision[], now: RulingsNow): void {
    this.decisions = decisions;
    this.now = now;
  }

  add(claims: readonly AttestedClaim[]): void {
    this.index.add(claims.filter(({ claim }) => this.#counts(claim.id)));
  }

  /** Puts the claims of reports as they are now into the place of those that were. */
  replace(reports: readonly string[], claims: readonly AttestedClaim[]): string[] {
    return this.index.replace(
      reports,
      claims.filter(({ claim }) => this.#counts(claim.id)),
    );
  }

  /**
   * Makes the rulings of the moment hold for claims that somebody ruled on.
   *
   * @param around the claims of their reports
   */
  obey(ruled: readonly string[], around: readonly AttestedClaim[]): string[] {
    const meant = new Set(ruled);
    const out = this.index.remove(ruled.filter((id) => !this.#counts(id)));
    const back = this.index.add(around.filter(({ claim }) => meant.has(claim.id) && this.#counts(claim.id)));
    return [...out, ...back, ...this.index.refresh(ruled)];
  }

  /** Whether nobody took a claim out of every event. */
  #counts(claim: string): boolean {
    return !this.now.rulings.out.has(claim);
  }
}
