import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { wordQuery } from './search-words.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

export interface ReportQuery {
  /** Words of the title, the outlet or the text; all of them, each as the beginning of a word. */
  readonly words?: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

export interface ReportRow {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly language: string | null;
  /** The version that came first; null for that one. */
  readonly versionOf: string | null;
  /** When the record took it in. */
  readonly at: string;
  /** The first words of the text. */
  readonly opening: string;
  readonly claims: number;
  readonly events: number;
}

export interface ReportList {
  readonly total: number;
  readonly reports: readonly ReportRow[];
}

/** Reports, the newest first, undated ones last. */
export async function listReports({ database }: Store, query: ReportQuery): Promise<ReportList> {
  const where = wordsWhere(query.words);
  const { total } = await database
    .selectFrom('readings')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where(where)
    .executeTakeFirstOrThrow();
  const reports = await database
    .selectFrom('readings')
    .innerJoin('reports', 'reports.id', 'readings.report')
    .innerJoin('deliveries', 'deliveries.hash', 'reports.delivery')
    .select(['reports.id', 'title', 'publisher', 'url', 'published', 'language', 'opening'])
    .select(['version_of as versionOf', 'deliveries.at'])
    .select(sql<number>`(select count(*) from claims where claims.report = reports.id)`.as('claims'))
    .select(EVENTS.as('events'))
    .where(where)
    .orderBy(sql`published desc nulls last`)
    .orderBy(sql`reports.id collate "C"`)
    .limit(query.limit)
    .offset(query.offset)
    .execute();
  return { total, reports };
}

const EVENTS = sql<number>`(
  select count(distinct event_claims.event) from claims
  join event_claims on event_claims.claim = claims.id
  where claims.report = reports.id
)`;

function wordsWhere(words: string | undefined): (eb: ExpressionBuilder<Tables, 'readings'>) => Expression<SqlBool> {
  const query = wordQuery(words ?? '');
  return (eb) =>
    eb.and([eb('is_current', '=', true), ...(query === null ? [] : [sql<SqlBool>`readings.words @@ ${query}`])]);
}
