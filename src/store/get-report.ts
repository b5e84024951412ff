import { sql } from 'kysely';
import type { ClaimState } from '../records/decision.ts';
import type { Claim, Reading } from '../records/reading.ts';
import type { Hints, Report } from '../records/report.ts';
import type { Sql } from './database.ts';
import { decisionsOnReport, type FiledDecision } from './find-decisions.ts';
import type { Store } from './store.ts';

export interface ReportDetail {
  readonly report: Report;
  /** The current reading; offsets are code points. */
  readonly reading: Reading;
  /** How it came: the name and hints that it was delivered with, and when. */
  readonly delivery: { readonly name: string; readonly hints: Hints; readonly at: string };
  /** All versions of the report, this one among them, the oldest first. */
  readonly versions: readonly ReportKin[];
  /** Other reports with the same text. */
  readonly sameText: readonly ReportKin[];
  /** Its claims as they stand: those of the reading in order, then what people added. */
  readonly claims: readonly StandingClaim[];
  /** What people decided on it and on its claims, the oldest first. */
  readonly decisions: readonly FiledDecision[];
  /** Which events its claims attest. */
  readonly events: readonly { readonly claim: string; readonly event: string }[];
}

/** A claim with who stands behind it. */
export interface StandingClaim {
  readonly claim: Claim;
  readonly state: ClaimState;
  readonly by: string | null;
  readonly at: string | null;
}

export interface ReportKin {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
}

/** A report with its current reading and what it is part of; null where the record does not hold it. */
export async function getReport(store: Store, id: string): Promise<ReportDetail | null> {
  const { database } = store;
  const row = await find(database, id);
  if (row === undefined) return null;
  const claims = await claimsOf(database, id);
  return {
    claims,
    decisions: await decisionsOnReport(
      store,
      id,
      claims.map(({ claim }) => claim.id),
    ),
    report: reportOf(row),
    reading: row.body,
    delivery: { name: row.name, hints: row.hints, at: row.at },
    versions: await kin(database, 'version_key', row.version_key, null),
    sameText: await kin(database, 'fingerprint', row.fingerprint, id),
    events: await eventsOf(database, id),
  };
}

type Row = NonNullable<Awaited<ReturnType<typeof find>>>;

function find(database: Sql, id: string) {
  return database
    .selectFrom('reports')
    .innerJoin('deliveries', 'deliveries.hash', 'reports.delivery')
    .innerJoin('readings', 'readings.report', 'reports.id')
    .select(['reports.id', 'reports.version_key', 'reports.fingerprint', 'reports.body as facts'])
    .select(['deliveries.original', 'deliveries.name', 'deliveries.hints', 'deliveries.at', 'readings.body'])
    .where('reports.id', '=', id)
    .where('readings.is_current', '=', true)
    .executeTakeFirst();
}

function reportOf({ facts, body, original }: Row): Report {
  return {
    id: facts.id,
    original: original ?? '',
    title: facts.title,
    publisher: facts.publisher,
    url: facts.url,
    externalId: facts.external_id,
    published: facts.published,
    publishedFrom: facts.published_from,
    printedDate: facts.printed_date,
    givenDate: facts.given_date,
    language: facts.language,
    text: body.report.text,
    captions: facts.captions,
    fingerprint: facts.fingerprint,
  };
}

async function kin(
  database: Sql,
  column: 'version_key' | 'fingerprint',
  value: string | null,
  except: string | null,
): Promise<ReportKin[]> {
  const rows = await database
    .selectFrom('reports')
    .innerJoin('deliveries', 'deliveries.hash', 'reports.delivery')
    .select(['reports.id', 'title', 'publisher', 'published'])
    .where(column, '=', value)
    .orderBy('deliveries.at')
    .orderBy('deliveries.device')
    .orderBy('deliveries.seq')
    .execute();
  return rows.filter((r) => r.id !== except);
}

function eventsOf(database: Sql, report: string): Promise<ReportDetail['events'][number][]> {
  return database
    .selectFrom('claims')
    .innerJoin('event_claims', 'event_claims.claim', 'claims.id')
    .select(['event_claims.claim', 'event_claims.event'])
    .where('claims.report', '=', report)
    .orderBy('claims.ordinal')
    .orderBy(sql`event_claims.event collate "C"`)
    .execute();
}

async function claimsOf(database: Sql, report: string): Promise<StandingClaim[]> {
  const rows = await database
    .selectFrom('claims')
    .select(['body', 'state', 'checked_by', 'checked_at'])
    .where('report', '=', report)
    .orderBy('ordinal')
    .execute();
  return rows.map(({ body, checked_at, checked_by, state }) => ({
    claim: body,
    state,
    by: checked_by,
    at: checked_at,
  }));
}
