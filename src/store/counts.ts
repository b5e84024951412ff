import { sql } from 'kysely';
import type { Stamps } from '../records/reading.ts';
import { listFailures } from './list-failures.ts';
import type { Store } from './store.ts';

export interface Counts {
  readonly reports: number;
  readonly claims: number;
  readonly events: number;
  readonly failures: number;
  readonly decisions: number;
  /** What made the newest reading; null while there is none. */
  readonly madeBy: Stamps | null;
}

/** How much the record holds. */
export async function counts(store: Store): Promise<Counts> {
  const { database } = store;
  const tables = ['reports', 'claims', 'events', 'decisions'] as const;
  const sizes = await Promise.all(tables.map((table) => size(store, table)));
  const [reports = 0, claims = 0, events = 0, decisions = 0] = sizes;
  const newest = await database
    .selectFrom('readings')
    .select(sql<Stamps>`body->'report'->'made_by'`.as('madeBy'))
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const failures = (await listFailures(store)).length;
  return { reports, claims, events, failures, decisions, madeBy: newest?.madeBy ?? null };
}

async function size({ database }: Store, table: 'reports' | 'claims' | 'events' | 'decisions'): Promise<number> {
  const { n } = await database
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}
