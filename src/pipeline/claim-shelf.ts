import { claimsByReport } from '../corroborate/corroborate.ts';
import { Recent } from '../corroborate/groups/recent.ts';
import type { AttestedClaim } from '../records/attested.ts';
import { claimsInReports, reportsOf } from '../store/changes-since.ts';
import type { Store } from '../store/store.ts';

/** The reports whose claims are at hand: some 40 MB. */
const AT_HAND = 1000;
/** So many are fetched in one go. */
const AT_ONCE = 500;

/** Claims by their reports, fetched from the record when they are asked for. */
export class ClaimShelf {
  readonly #store: Store;
  readonly #held = new Recent<string, readonly AttestedClaim[]>(AT_HAND);

  constructor(store: Store) {
    this.#store = store;
  }

  /** All claims of the reports in which these claims stand. */
  async around(claims: readonly string[]): Promise<AttestedClaim[]> {
    return this.inReports([...new Set((await reportsOf(this.#store, claims)).values())]);
  }

  async inReports(reports: readonly string[]): Promise<AttestedClaim[]> {
    const found = new Map(reports.map((id) => [id, this.#held.get(id)]));
    const missing = reports.filter((id) => found.get(id) === undefined);
    for (let i = 0; i < missing.length; i += AT_ONCE) {
      const part = missing.slice(i, i + AT_ONCE);
      const fetched = claimsByReport(await claimsInReports(this.#store, part));
      for (const id of part) found.set(id, fetched.get(id) ?? []);
    }
    for (const id of missing) this.#held.set(id, found.get(id) ?? []);
    return [...found.values()].flatMap((own) => own ?? []);
  }

  /** Forgets reports of which something has changed. */
  forget(reports: readonly string[]): void {
    for (const id of reports) this.#held.delete(id);
  }
}
