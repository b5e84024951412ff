import { sql } from 'kysely';
import type { AttestedClaim } from '../records/attested.ts';
import type { Decision } from '../records/decision.ts';
import { attestedClaims } from './attested-claims.ts';
import { decisionsIn } from './list-decisions.ts';
import type { Store } from './store.ts';

/** What came into a record behind a line of its history. */
export interface ChangesSince {
  /** Reports that came, were read again, were withdrawn, or of whose claims somebody decided something. */
  readonly reports: readonly string[];
  readonly decisions: readonly Decision[];
}

export async function changesSince(store: Store, seq: number): Promise<ChangesSince> {
  const { database } = store;
  const readings = await database.selectFrom('readings').select('report').where('seq', '>', seq).execute();
  const withdrawn = await database.selectFrom('withdrawals').select('report').where('seq', '>', seq).execute();
  const decisions = await decisionsIn(database, (query) => query.where('seq', '>', seq));
  const about = decisions.flatMap((one) => (one.about.type === 'report' ? [one.about.id] : []));
  const claims = decisions.flatMap((one) => (one.about.type === 'claim' ? [one.about.id] : []));
  return {
    reports: [
      ...new Set(
        [...readings, ...withdrawn]
          .map(({ report }) => report)
          .concat(about, [...(await reportsOf(store, claims)).values()]),
      ),
    ],
    decisions,
  };
}

/** Whether each of these claims that there are was rejected. */
export async function rejectedAmong({ database }: Store, claims: readonly string[]): Promise<Map<string, boolean>> {
  const rows = await database
    .selectFrom('claims')
    .select(['id', 'state'])
    .where(sql<boolean>`id = any(${[...claims]}::text[])`)
    .execute();
  return new Map(rows.map(({ id, state }) => [id, state === 'rejected']));
}

/** The reports that these claims stand in. */
export async function reportsOf({ database }: Store, claims: readonly string[]): Promise<Map<string, string>> {
  const rows = await database
    .selectFrom('claims')
    .select(['id', 'report'])
    .where(sql<boolean>`id = any(${[...claims]}::text[])`)
    .execute();
  return new Map(rows.map(({ id, report }) => [id, report]));
}

/** All claims of these reports, those that people rejected aside. */
export function claimsInReports({ database }: Store, reports: readonly string[]): Promise<AttestedClaim[]> {
  return attestedClaims(database, { reports });
}
