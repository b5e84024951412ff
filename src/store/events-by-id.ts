import { sql } from 'kysely';
import type { ConflictEvent } from '../records/event.ts';
import type { Store } from './store.ts';

/** The events with the given ids, in order of their ids; unknown ids are left out. */
export async function eventsById({ database }: Store, ids: readonly string[]): Promise<ConflictEvent[]> {
  const rows = await database
    .selectFrom('event_bodies')
    .select('body')
    .where(sql<boolean>`event = any(${[...ids]}::text[])`)
    .orderBy(sql`event collate "C"`)
    .execute();
  return rows.map((row) => row.body);
}
