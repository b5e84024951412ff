import { sql } from 'kysely';
import { undoneIn } from '../decisions/standing.ts';
import type { AboutType, Decision } from '../records/decision.ts';
import type { Sql } from './database.ts';
import { decisionOf, decisionsIn } from './list-decisions.ts';
import type { Store } from './store.ts';

/** A decision with where it stands in the history. */
export interface FiledDecision extends Decision {
  readonly line: number;
  /** The standing decision that undid it; null where it stands itself. */
  readonly undone_by: string | null;
}

export interface DecisionQuery {
  readonly type?: AboutType | undefined;
  /** Ids of what they are about, or of a claim that they name. */
  readonly about?: string | undefined;
  readonly coder?: string | undefined;
  readonly verb?: string | undefined;
  /** Only those behind this line of the history. */
  readonly after?: number | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** Decisions of people, the newest first. */
export async function findDecisions(
  { database }: Store,
  query: DecisionQuery,
): Promise<{ readonly total: number; readonly decisions: readonly FiledDecision[] }> {
  const found = narrowed(database, query);
  const { total } = await found.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await found
    .selectAll()
    .orderBy('seq', 'desc')
    .orderBy('id')
    .limit(query.limit)
    .offset(query.offset)
    .execute();
  return {
    total,
    decisions: await filed(
      database,
      rows.map((row) => ({ ...decisionOf(row), line: row.seq })),
    ),
  };
}

/** Decisions by the hashes of their files, in order of the history. */
export function decisionsByHash({ database }: Store, hashes: readonly string[]): Promise<FiledDecision[]> {
  return decisionsWith(database, (query) => query.where('hash', 'in', ['', ...hashes]));
}

/** Decisions by their ids, in order of the history. */
export function decisionsById({ database }: Store, ids: readonly string[]): Promise<FiledDecision[]> {
  return decisionsWith(database, (query) => query.where('id', 'in', ['', ...ids]));
}

/** Decisions of people on claims, or on events that hold or held them, in order of the history. */
export function decisionsNaming(
  { database }: Store,
  claims: readonly string[],
  events: readonly string[],
): Promise<FiledDecision[]> {
  return decisionsWith(database, (query) =>
    query
      .where('coder', 'is not', null)
      .where('verb', 'not in', ['withdraw', 'carry'])
      .where((eb) =>
        eb.or([
          sql<boolean>`claims && ${[...claims]}::text[]`,
          eb.and([eb('about_type', '=', 'event'), eb('about_id', 'in', ['', ...events])]),
        ]),
      ),
  );
}

/** Decisions of people on a report or on its claims, in order of the history. */
export function decisionsOnReport(
  { database }: Store,
  report: string,
  claims: readonly string[],
): Promise<FiledDecision[]> {
  return decisionsWith(database, (query) =>
    query
      .where('coder', 'is not', null)
      .where('verb', 'not in', ['withdraw', 'carry'])
      .where((eb) =>
        eb.or([
          eb.and([eb('about_type', '=', 'report'), eb('about_id', '=', report)]),
          eb.and([eb('about_type', '=', 'claim'), sql<boolean>`about_id = any(${[...claims]}::text[])`]),
        ]),
      ),
  );
}

/** The decisions that a condition finds, in order of the history. */
export async function decisionsWith(
  database: Sql,
  narrow: (query: ReturnType<typeof wholeRows>) => ReturnType<typeof wholeRows>,
): Promise<FiledDecision[]> {
  const rows = await narrow(wholeRows(database)).orderBy('seq').orderBy('id').execute();
  return await filed(
    database,
    rows.map((row) => ({ ...decisionOf(row), line: row.seq })),
  );
}

function wholeRows(database: Sql) {
  return database.selectFrom('decisions').selectAll();
}

function narrowed(database: Sql, { about, after, coder, type, verb }: DecisionQuery) {
  return database
    .selectFrom('decisions')
    .where('coder', 'is not', null)
    .where('verb', '<>', 'withdraw')
    .$if(type !== undefined, (q) => q.where('about_type', '=', type ?? 'event'))
    .$if(about !== undefined, (q) =>
      q.where((eb) => eb.or([eb('about_id', '=', about ?? ''), sql<boolean>`claims @> ${[about ?? '']}::text[]`])),
    )
    .$if(coder !== undefined, (q) => q.where('coder', '=', coder ?? ''))
    .$if(verb !== undefined, (q) => q.where('verb', '=', verb ?? ''))
    .$if(after !== undefined, (q) => q.where('seq', '>', after ?? 0));
}

async function filed(database: Sql, rows: readonly (Decision & { readonly line: number })[]): Promise<FiledDecision[]> {
  if (rows.length === 0) return [];
  const undoings = await decisionsIn(database, (query) =>
    query.where('verb', '=', 'undo').where('coder', 'is not', null),
  );
  const undone = undoneIn(undoings);
  const by = new Map(undoings.filter(({ id }) => !undone.has(id)).map(({ id, value }) => [String(value), id]));
  return rows.map((row) => ({ ...row, undone_by: by.get(row.id) ?? null }));
}
