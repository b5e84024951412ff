import { sql } from 'kysely';
import type { Claim, Reading, Stamps } from '../records/reading.ts';
import type { Delivery } from '../records/report.ts';
import { canonicalJson } from './canonical.ts';
import { contentOnDisk, deliveryFileSchema, jsonOf, type ReportFacts } from './content.ts';
import type { Store } from './store.ts';

/** Reports whose current reading was made by other stamps than these, in order; of `only` where it is not empty. */
export async function dueReadings({ database }: Store, stamps: Stamps, only: readonly string[]): Promise<string[]> {
  const rows = await database
    .selectFrom('readings')
    .select(['report', sql<Stamps>`body->'report'->'made_by'`.as('madeBy')])
    .where('is_current', '=', true)
    .$if(only.length > 0, (query) => query.where('report', 'in', [...only]))
    .orderBy(sql`report collate "C"`)
    .execute();
  const today = canonicalJson(stamps);
  return rows.filter(({ madeBy }) => canonicalJson(madeBy) !== today).map(({ report }) => report);
}

/** Which of these reports the record does not hold. */
export async function missingReports({ database }: Store, ids: readonly string[]): Promise<string[]> {
  const rows = await database
    .selectFrom('reports')
    .select('id')
    .where('id', 'in', ['', ...ids])
    .execute();
  const held = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => !held.has(id));
}

/** A claim of a reading, with the text that its offsets are of. */
export interface PlacedClaim {
  readonly claim: Claim;
  readonly text: string;
}

/** A report as it was taken in, to be read once more. */
export interface ReadReport {
  /** The very bytes, with what came along with them. */
  readonly delivery: Delivery;
  /** What is known about it but its text. */
  readonly facts: ReportFacts;
  readonly reading: Reading;
  /** The reading's file. */
  readonly hash: string;
  /** Those of the wanted claims that only an older reading has. */
  readonly older: readonly PlacedClaim[];
}

/** Null where the record does not hold the report (any longer). Throws RecordError where its files are damaged. */
export async function readReport(
  { database, dir }: Store,
  report: string,
  wanted: ReadonlySet<string>,
): Promise<ReadReport | null> {
  const row = await database
    .selectFrom('reports')
    .innerJoin('deliveries', 'deliveries.hash', 'reports.delivery')
    .innerJoin('readings', 'readings.report', 'reports.id')
    .select(['reports.delivery', 'reports.body as facts', 'deliveries.original', 'readings.hash', 'readings.body'])
    .where('reports.id', '=', report)
    .where('readings.is_current', '=', true)
    .executeTakeFirst();
  if (row === undefined || row.original === null) return null;
  const content = contentOnDisk(dir);
  const { hints, kind, name } = await jsonOf(content, { folder: 'deliveries', hash: row.delivery }, deliveryFileSchema);
  const bytes = await content({ folder: 'originals', hash: row.original });
  return {
    delivery: { name, kind: kind ?? 'text', hints, bytes },
    facts: row.facts,
    reading: row.body,
    hash: row.hash,
    older: wanted.size === 0 ? [] : await olderClaims(database, report, wanted),
  };
}

/** Each as the newest of the older readings has it. */
async function olderClaims(
  database: Store['database'],
  report: string,
  wanted: ReadonlySet<string>,
): Promise<PlacedClaim[]> {
  const rows = await database
    .selectFrom('readings')
    .select('body')
    .where('report', '=', report)
    .where('is_current', '=', false)
    .orderBy('seq')
    .execute();
  const found = new Map<string, PlacedClaim>();
  for (const { body } of rows)
    for (const claim of body.claims) if (wanted.has(claim.id)) found.set(claim.id, { claim, text: body.report.text });
  return [...found.values()];
}
