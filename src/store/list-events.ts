import { sql } from 'kysely';
import type { ConflictEvent } from '../records/event.ts';
import type { EventFilter } from '../records/filter.ts';
import { eventWhere } from './event-where.ts';
import type { Store } from './store.ts';

export interface EventList {
  /** How many the filter finds, `limit` and `offset` apart. */
  readonly total: number;
  readonly events: readonly ConflictEvent[];
}

/** The events that a filter finds, the newest first, undated ones last. */
export async function listEvents({ database, options }: Store, filter: EventFilter): Promise<EventList> {
  const where = eventWhere(filter, options.kinds);
  const { total } = await database
    .selectFrom('events')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where(where)
    .executeTakeFirstOrThrow();
  const page = database
    .selectFrom('events')
    .select(['id', 'start_date'])
    .where(where)
    .orderBy(sql`start_date desc nulls last`)
    .orderBy(sql`id collate "C"`)
    .limit(filter.limit)
    .offset(filter.offset);
  const rows = await database
    .selectFrom(page.as('page'))
    .innerJoin('event_bodies', 'event_bodies.event', 'page.id')
    .select('body')
    .orderBy(sql`page.start_date desc nulls last`)
    .orderBy(sql`page.id collate "C"`)
    .execute();
  return { total, events: rows.map((r) => r.body) };
}
