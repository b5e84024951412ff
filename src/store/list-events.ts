import { type RawBuilder, sql } from 'kysely';
import type { ConflictEvent } from '../records/event.ts';
import type { EventFilter } from '../records/filter.ts';
import { eventWhere } from './event-where.ts';
import type { Store } from './store.ts';

export interface EventList {
  /** How many the filter finds, `limit` and `offset` apart. */
  readonly total: number;
  readonly events: readonly ConflictEvent[];
}

/** The events that a filter finds, in its order: of days the newest first, undated ones always last. */
export async function listEvents({ database, options }: Store, filter: EventFilter): Promise<EventList> {
  const where = eventWhere(filter, options.kinds);
  const { total } = await database
    .selectFrom('events')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where(where)
    .executeTakeFirstOrThrow();
  const page = await database
    .selectFrom('events')
    .select('id')
    .where(where)
    .orderBy(sql`${ORDERS[filter.sort]} ${filter.up ? sql`asc` : sql`desc`} nulls last`)
    .orderBy(sql`id collate "C"`)
    .limit(filter.limit)
    .offset(filter.offset)
    .execute();
  const ids = page.map(({ id }) => id);
  const rows = await database
    .selectFrom('event_bodies')
    .select(['event', 'body'])
    .where(sql<boolean>`event = any(${ids}::text[])`)
    .execute();
  const bodies = new Map(rows.map(({ body, event }) => [event, body]));
  return { total, events: ids.flatMap((id) => bodies.get(id) ?? []) };
}

/** Grades from the best attested on; the columns and sums of the table, none of them from outside. */
const ORDERS: Readonly<Record<EventFilter['sort'], RawBuilder<unknown>>> = {
  day: sql`start_date`,
  kind: sql`kind collate "C"`,
  grade: sql`array_position(array['confirmed', 'fair', 'weak', 'contested', 'discounted'], grade)`,
  country: sql`country collate "C"`,
  toll: sql`toll`,
  checked: sql`checked_by collate "C"`,
  claims: sql`(select count(*) from event_claims where event_claims.event = events.id)`,
};
