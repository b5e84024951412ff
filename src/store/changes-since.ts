import { sql } from 'kysely';
import type { AttestedClaim } from '../records/attested.ts';
import type { Decision } from '../records/decision.ts';
import { attestedClaims } from './attested-claims.ts';
import { decisionsIn } from './list-decisions.ts';
import { type MintedEvent, mintedEvents } from './minted-events.ts';
import type { Store } from './store.ts';

/** What came into a record behind a line of its history. */
export interface ChangesSince {
  /** Reports that came, were read again, were withdrawn, or of whose claims somebody decided something. */
  readonly reports: readonly string[];
  readonly decisions: readonly Decision[];
  /** Events that were minted, changed, forwarded or ended, as they were minted or changed last. */
  readonly events: readonly MintedEvent[];
  /** Those of them that there are. */
  readonly live: ReadonlySet<string>;
}

/** Claims as they stand, and the ids of those that people rejected. */
export interface ClaimsOfReports {
  readonly claims: readonly AttestedClaim[];
  readonly rejected: readonly string[];
}

export async function changesSince(store: Store, seq: number): Promise<ChangesSince> {
  const { database } = store;
  const readings = await database.selectFrom('readings').select('report').where('seq', '>', seq).execute();
  const withdrawn = await database.selectFrom('withdrawals').select('report').where('seq', '>', seq).execute();
  const log = await database.selectFrom('event_log').select('event').distinct().where('seq', '>', seq).execute();
  const touched = log.map(({ event }) => event);
  const decisions = await decisionsIn(database, (query) => query.where('seq', '>', seq));
  const about = decisions.flatMap((one) => (one.about.type === 'report' ? [one.about.id] : []));
  const claims = decisions.flatMap((one) => (one.about.type === 'claim' ? [one.about.id] : []));
  return {
    reports: [
      ...new Set([...readings, ...withdrawn].map(({ report }) => report).concat(about, await homes(store, claims))),
    ],
    decisions,
    events: await mintedEvents(store, touched),
    live: await liveEvents(store, touched),
  };
}

/** Which of these ids are events of the record now. */
export async function liveEvents({ database }: Store, ids: readonly string[]): Promise<Set<string>> {
  const rows = await database
    .selectFrom('events')
    .select('id')
    .where(sql<boolean>`id = any(${[...ids]}::text[])`)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

async function homes({ database }: Store, claims: readonly string[]): Promise<string[]> {
  const rows = await database
    .selectFrom('claims')
    .select('report')
    .distinct()
    .where(sql<boolean>`id = any(${[...claims]}::text[])`)
    .execute();
  return rows.map(({ report }) => report);
}

/** All claims of these reports. */
export async function claimsInReports({ database }: Store, reports: readonly string[]): Promise<ClaimsOfReports> {
  const rows = await database
    .selectFrom('claims')
    .select(['id', 'state'])
    .where(sql<boolean>`report = any(${[...reports]}::text[])`)
    .execute();
  const kept = rows.filter(({ state }) => state !== 'rejected').map(({ id }) => id);
  return {
    claims: await attestedClaims(database, kept),
    rejected: rows.filter(({ state }) => state === 'rejected').map(({ id }) => id),
  };
}
