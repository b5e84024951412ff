import { join } from 'node:path';
import { ClaimIndex } from '../corroborate/groups/claim-index.ts';
import type { IndexHeld } from '../corroborate/groups/snapshot.ts';
import type { Rules } from '../corroborate/rules.ts';
import type { AttestedClaim } from '../records/attested.ts';
import type { Decision } from '../records/decision.ts';
import type { ConflictEvent } from '../records/event.ts';
import { changesSince, claimsInReports } from '../store/changes-since.ts';
import { claimsNow, homesOf } from '../store/event-claims.ts';
import { DATABASE } from '../store/folder.ts';
import { decisionsIn, listDecisions } from '../store/list-decisions.ts';
import { type SavedEvents, saveEvents } from '../store/save-events.ts';
import type { Store } from '../store/store.ts';
import { ClaimShelf } from './claim-shelf.ts';
import { type Forming, formAll, formGroups } from './form-groups.ts';
import { keepIndex, readIndex } from './kept-index.ts';
import { type RulingsNow, rulingsNow } from './rulings-now.ts';
import { type Touched, touchedBy } from './touched-by.ts';

/**
 * The events of an open record, kept ready so that a decision or a report changes them at once: what claims are compared
 * by stays filed in memory, the rest is fetched where it is needed, and only what is linked with the changed claims is
 * formed anew. What it saves is what forming all events from the whole record would save. It looks for itself what came
 * into the record since the last time.
 */
export class LiveEvents {
  readonly #store: Store;
  readonly #shelf: ClaimShelf;
  readonly #worthKeeping: number;
  #rules: Rules;
  #held: Held | null = null;

  /** @param worthKeeping of fewer claims `keep` keeps nothing: they are filed anew as soon */
  constructor(store: Store, rules: Rules, worthKeeping = WORTH_KEEPING) {
    this.#store = store;
    this.#worthKeeping = worthKeeping;
    this.#shelf = new ClaimShelf(store);
    this.#rules = rules;
  }

  /** Brings the events up to the record; the first time all of them are formed. */
  settle(): Promise<SavedEvents> {
    return this.#store.inTurn('forming', () => (this.#held === null ? this.#load() : this.#updateOrForget(this.#held)));
  }

  /** Whatever was not saved is found anew the next time: what is held may be ahead of it. */
  async #updateOrForget(held: Held): Promise<SavedEvents> {
    try {
      return await this.#update(held);
    } catch (error) {
      this.#held = null;
      throw error;
    }
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

  /** Writes what it holds beside the database, where that is much: the next process goes on from there. */
  keep(): Promise<void> {
    return this.#store.inTurn('forming', async () => {
      const held = this.#held;
      if (held === null || held.rules !== this.#rules || held.index.size < this.#worthKeeping) return;
      await keepIndex(this.#path, { ...this.#making, seq: held.seq }, held.index.held());
    });
  }

  get #path(): string {
    return join(this.#store.dir, DATABASE, KEPT);
  }

  get #making() {
    return { rules: this.#rules.stamp, device: this.#store.history.device };
  }

  async #load(): Promise<SavedEvents> {
    const kept = await this.#kept();
    if (kept === null) return this.#loadAll();
    const saved = await this.#update(kept);
    this.#held = kept;
    return saved;
  }

  /** What another process held; null where none did, or where this program makes something else of the claims. */
  async #kept(): Promise<Held | null> {
    const file = await readIndex(this.#path, this.#making);
    if (file === null || file.seq > this.#store.head.seq) return null;
    const decisions = await decisionsIn(this.#store.database, (query) => query.where('seq', '<=', file.seq));
    const held = new Held(this.#rules, decisions, await rulingsNow(this.#store, decisions), file.held);
    held.seq = file.seq;
    const since = new Set((await changesSince(this.#store, file.seq)).reports);
    const all = file.held.filed.map(({ report }) => report).filter((report) => !since.has(report));
    const some = all.filter((_, i) => i % Math.ceil(all.length / CHECKED) === 0);
    const changed = held.replace(some, await claimsInReports(this.#store, some));
    return changed.length === 0 ? held : null;
  }

  async #loadAll(): Promise<SavedEvents> {
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
    const saved: SavedEvents[] = [];
    // Some at a time, so that what it takes up does not grow with what came in; what people decided bears on all of it.
    for (let i = 0; i < Math.max(1, since.reports.length); i += UPDATED_AT_ONCE) {
      const isLast = i + UPDATED_AT_ONCE >= since.reports.length;
      const part = since.reports.slice(i, i + UPDATED_AT_ONCE);
      saved.push(await this.#take(held, part, isLast ? touched : NOTHING_TOUCHED));
    }
    held.seq = seq;
    return allOf(saved);
  }

  /** Brings some reports, and what was decided, into the index and saves what comes of it. */
  async #take(held: Held, reports: readonly string[], touched: Touched): Promise<SavedEvents> {
    const ruled = touched.ruled.flatMap(held.now.today);
    const fresh = await claimsInReports(this.#store, reports);
    const before = reports.flatMap((report) => held.index.inReport(report));
    const changed = [
      ...held.replace(reports, fresh),
      ...held.obey(ruled, ruled.length === 0 ? [] : await this.#shelf.around(ruled)),
    ];
    const stale = new Set([...fresh.map(({ claim }) => claim.id), ...ruled, ...touched.shown.flatMap(held.now.today)]);
    return this.#save(held, { stale, changed, gone: before });
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
    return allOf(all);
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
/** So many reports that came in are brought in together. */
const UPDATED_AT_ONCE = 1000;
const NOTHING_TOUCHED: Touched = { ruled: [], shown: [] };
/** The file's name in the database's folder. */
const KEPT = 'filed-claims';
const WORTH_KEEPING = 5000;
/** So many reports of a kept index are held against the record. */
const CHECKED = 40;

/** What several savings did together. */
function allOf(saved: readonly SavedEvents[]): SavedEvents {
  const sum = (of: keyof SavedEvents): string[] => [...new Set(saved.flatMap((one) => one[of]))].sort();
  return { minted: sum('minted'), changed: sum('changed'), forwarded: sum('forwarded'), ended: sum('ended') };
}

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
  /** What it was filed by. */
  readonly rules: Rules;
  /** The line of the history up to which it was brought. */
  seq = 0;
  decisions: readonly Decision[];
  now: RulingsNow;

  constructor(rules: Rules, decisions: readonly Decision[], now: RulingsNow, held?: IndexHeld) {
    this.rules = rules;
    this.decisions = decisions;
    this.now = now;
    // The index asks for the rulings of the moment, whichever they are.
    const rulings = {
      apart: (a: string, b: string) => this.now.rulings.apart(a, b),
      pairs: (ids: readonly string[]) => this.now.rulings.pairs(ids),
      out: new Set<string>(),
      verdicts: new Map(),
    };
    this.index = new ClaimIndex(rules, rulings, held);
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
