import { keptValues } from '../../records/decision.ts';
import { type Reading, readingSchema } from '../../records/reading.ts';
import type { ReportFacts } from '../content.ts';
import { type Content, deliveryFileSchema, jsonOf } from '../content.ts';
import type { Sql } from '../database.ts';

/** What the record holds of one report, apart from what others made of it. */
export interface ReportParts {
  readonly report: string;
  /** Hashes of files. Failures to read the same bytes are among the deliveries where nobody else has those bytes. */
  readonly deliveries: readonly string[];
  /** None where another report came as the same bytes. */
  readonly originals: readonly string[];
  readonly readings: readonly string[];
  /** Of all its readings, and those that people added to it. */
  readonly claims: ReadonlySet<string>;
  /** All that it says, in every reading: titles, outlet, texts, captions. */
  readonly texts: readonly (string | null)[];
}

/** Null where the record does not hold the report. */
export async function partsOf(sql: Sql, content: Content, report: string): Promise<ReportParts | null> {
  const held = await sql
    .selectFrom('reports')
    .innerJoin('deliveries', 'deliveries.hash', 'reports.delivery')
    .select(['deliveries.original', 'reports.body'])
    .where('reports.id', '=', report)
    .executeTakeFirst();
  if (held === undefined) return null;
  const readings = await sql.selectFrom('readings').select(['hash', 'body']).where('report', '=', report).execute();
  const came = await sameBytes(sql, content, held.original ?? '');
  const shared = came.some(({ of }) => of !== null && of !== report);
  const bodies = readings.map(({ body }) => readingSchema.parse(body));
  return {
    report,
    deliveries: came.filter(({ of }) => of === report || (of === null && !shared)).map(({ hash }) => hash),
    originals: shared || held.original === null ? [] : [held.original],
    readings: readings.map(({ hash }) => hash),
    claims: new Set([
      ...bodies.flatMap((reading) => reading.claims.map((claim) => claim.id)),
      ...(await addedTo(sql, report)),
    ]),
    texts: textsOf(held.body, bodies),
  };
}

/** The deliveries of the same bytes, each with the report that it became; null for a failure. */
async function sameBytes(
  sql: Sql,
  content: Content,
  original: string,
): Promise<{ readonly hash: string; readonly of: string | null }[]> {
  const rows = await sql.selectFrom('deliveries').select('hash').where('original', '=', original).execute();
  return Promise.all(
    rows.map(async ({ hash }) => {
      const file = await jsonOf(content, { folder: 'deliveries', hash }, deliveryFileSchema);
      return { hash, of: file.report?.id ?? null };
    }),
  );
}

function textsOf(facts: ReportFacts, readings: readonly Reading[]): (string | null)[] {
  const { title, publisher, captions } = facts;
  const read = readings.flatMap(({ report }) => [report.title, report.publisher, report.text]);
  return [title, publisher, ...captions, ...read];
}

async function addedTo(sql: Sql, report: string): Promise<string[]> {
  const rows = await sql
    .selectFrom('decisions')
    .select('value')
    .where('about_type', '=', 'report')
    .where('about_id', '=', report)
    .where('verb', '=', 'add')
    .execute();
  return rows.map(({ value }) => keptValues.add.parse(value).claim.id);
}
