import { sql } from 'kysely';
import type { ConflictEvent } from '../records/event.ts';
import type { Store } from './store.ts';

/** The events with the given ids, in order of their ids; unknown ids are left out. */
export async function eventsById({ database }: Store, ids: readonly string[]): Promise<ConflictEvent[]> {
  const rows = await database
    .selectFrom('events')
    .select('body')
    .where(sql<boolean>`id = any(${[...ids]}::text[])`)
    .orderBy(sql`id collate "C"`)
    .execute();
  return rows.map((row) => row.body);
}
