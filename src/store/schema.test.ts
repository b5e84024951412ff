import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Tables } from './tables.ts';
import { withFolder, withRecord } from './testing/record.ts';
import { schemaText } from './testing/schema-text.ts';

/** The columns as kysely is told of them; the compiler holds this to be all of them. */
const COLUMNS: { readonly [T in keyof Tables]: { readonly [C in keyof Tables[T]]: true } } = {
  history_position: { device: true, seq: true, hash: true },
  deliveries: { hash: true, original: true, name: true, kind: true, hints: true, device: true, seq: true, at: true },
  failures: { delivery: true, reason: true, detail: true },
  reports: {
    id: true,
    delivery: true,
    title: true,
    publisher: true,
    url: true,
    published: true,
    language: true,
    fingerprint: true,
    body: true,
    version_key: true,
    version_of: true,
  },
  readings: {
    hash: true,
    report: true,
    is_current: true,
    opening: true,
    words: true,
    body: true,
    device: true,
    seq: true,
  },
  claims: {
    id: true,
    report: true,
    reading: true,
    ordinal: true,
    kind: true,
    modality: true,
    source_kind: true,
    start_date: true,
    end_date: true,
    country: true,
    place: true,
    actors: true,
    body: true,
    state: true,
    checked_by: true,
    checked_at: true,
    confidence: true,
    unknown_actor: true,
    unknown_place: true,
  },
  events: {
    id: true,
    kind: true,
    modality: true,
    grade: true,
    start_date: true,
    end_date: true,
    country: true,
    checked_by: true,
    actors: true,
    actor_words: true,
    place_words: true,
    words: true,
    body_hash: true,
    place: true,
    toll: true,
    sources: true,
    roots: true,
    outlets: true,
    toll_low: true,
    toll_high: true,
  },
  event_bodies: { event: true, body: true },
  event_claims: { event: true, claim: true },
  event_log: { device: true, seq: true, at: true, event: true, verb: true, claims: true, target: true },
  former_claims: { event: true, claim: true },
  event_forwards: { event: true, target: true },
  decisions: {
    hash: true,
    id: true,
    coder: true,
    at: true,
    about_type: true,
    about_id: true,
    verb: true,
    value: true,
    note: true,
    based_on: true,
    undoes: true,
    claims: true,
    device: true,
    seq: true,
  },
  withdrawals: { device: true, seq: true, at: true, report: true, originals: true, decision: true },
  migrations: { number: true, name: true, hash: true },
};

it('the migrations make the committed schema and the columns that kysely is told of', () =>
  withFolder((folder) =>
    withRecord(folder, async ({ database }) => {
      await expect(await schemaText(database)).toMatchFileSnapshot('schema.sql');
      const { rows } = await sql<{ table: string; columns: string[] }>`
        select table_name as table, array_agg(column_name::text order by column_name::text) as columns
        from information_schema.columns where table_schema = 'public' group by table_name
      `.execute(database);
      const told = Object.entries(COLUMNS).map(([table, columns]) => [table, Object.keys(columns).sort()]);
      expect(Object.fromEntries(rows.map((r) => [r.table, r.columns.sort()]))).toEqual(Object.fromEntries(told));
    }),
  ));
