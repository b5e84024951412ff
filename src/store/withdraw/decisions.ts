import { sql } from 'kysely';
import type { Decision } from '../../records/decision.ts';
import { canonicalJson } from '../canonical.ts';
import type { Sql } from '../database.ts';
import { decisionOf } from '../list-decisions.ts';
import { rewriteDecision, stringsIn } from '../rewrite-decision.ts';
import { searchWords } from '../search-words.ts';
import type { ReportParts } from './parts.ts';

export interface DecisionsWithout {
  /** Hashes of the files that go. */
  readonly gone: readonly string[];
  /** Those of them that stand without the report: said anew, with the same id, coder and moment. */
  readonly anew: readonly Decision[];
}

interface Filed {
  readonly hash: string;
  readonly decision: Decision;
}

/** What a decision can name beside the report: claims and events, by id. */
type Others = ReadonlyMap<string, 'claim' | 'event'>;

/**
 * The decisions that go with a report. One about the report, about a claim of it or about an event that it alone
 * attested goes whole. One that names other claims or events beside them is said anew without the report's ids; and
 * in any decision a text with words that this report alone says is said anew as null.
 *
 * @param events the events that had something of the report
 */
export async function decisionsWithout(
  database: Sql,
  parts: ReportParts,
  events: readonly string[],
): Promise<DecisionsWithout> {
  const filed = await allFiled(database);
  const own = new Set([parts.report, ...parts.claims, ...(await itsAlone(database, parts, events))]);
  const others = await othersNamed(database, filed, own);
  const words = await wordsAlone(database, parts, filed);
  const rewriting = {
    rename: (id: string) => (own.has(id) ? null : id),
    blank: (text: string) => searchWords(text).some((word) => words.has(word)),
    typeOf: (id: string) => others.get(id) ?? null,
  };
  const gone: string[] = [];
  const anew: Decision[] = [];
  for (const { hash, decision } of filed) {
    const rest = rewriteDecision(decision, rewriting);
    if (rest !== null && canonicalJson(rest) === canonicalJson(decision)) continue;
    gone.push(hash);
    if (rest !== null) anew.push(rest);
  }
  return { gone, anew };
}

/** All decisions but those that are tombstones. */
async function allFiled(database: Sql): Promise<Filed[]> {
  const rows = await database
    .selectFrom('decisions')
    .select(['hash', 'id', 'coder', 'at', 'about_type', 'about_id', 'verb', 'value', 'note', 'based_on'])
    .where('hash', 'not in', database.selectFrom('withdrawals').select('decision'))
    .orderBy('seq')
    .execute();
  return rows.map(({ hash, ...row }) => ({ hash, decision: decisionOf(row) }));
}

/** Of these events, those that no claim of another report was ever in. */
async function itsAlone(database: Sql, { claims }: ReportParts, events: readonly string[]): Promise<string[]> {
  const rows = await database
    .selectFrom('event_log')
    .select(['event', 'claims'])
    .where(sql<boolean>`event = any(${[...events]}::text[])`)
    .execute();
  const shared = new Set(rows.filter((row) => row.claims?.some((id) => !claims.has(id))).map((row) => row.event));
  return events.filter((id) => !shared.has(id));
}

async function othersNamed(database: Sql, filed: readonly Filed[], own: ReadonlySet<string>): Promise<Others> {
  const named = new Set(filed.flatMap(({ decision }) => stringsIn(decision.value)).filter((id) => !own.has(id)));
  const ids = sql`any(${[...named]}::text[])`;
  const claims = await database.selectFrom('claims').select('id').where(sql<boolean>`id = ${ids}`).execute();
  const events = await database.selectFrom('event_log').select('event').where(sql<boolean>`event = ${ids}`).execute();
  return new Map([
    ...claims.map(({ id }) => [id, 'claim'] as const),
    ...events.map(({ event }) => [event, 'event'] as const),
  ]);
}

/** The words in decisions that the report says and no other report does; short ones and numbers say nothing. */
async function wordsAlone(database: Sql, parts: ReportParts, filed: readonly Filed[]): Promise<Set<string>> {
  const said = filed.flatMap(({ decision }) => [...stringsIn(decision.value), decision.note ?? null]);
  const used = new Set(searchWords(...said));
  const candidates = searchWords(...parts.texts).filter((w) => used.has(w) && w.length > 2 && /\p{L}/u.test(w));
  const { rows } = await sql<{ word: string }>`
    select word from unnest(${candidates}::text[]) word
    where exists (
      select 1 from readings
      where is_current and report <> ${parts.report} and words @@ ('''' || word || '''')::tsquery
    )
  `.execute(database);
  const elsewhere = new Set(rows.map(({ word }) => word));
  return new Set(candidates.filter((word) => !elsewhere.has(word)));
}
