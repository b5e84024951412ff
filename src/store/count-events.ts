import { sql } from 'kysely';
import type { Grade } from '../records/event.ts';
import type { EventFilter } from '../records/filter.ts';
import { eventWhere } from './event-where.ts';
import type { Store } from './store.ts';

export interface EventCounts {
  readonly total: number;
  readonly byKind: readonly { readonly kind: string; readonly n: number }[];
  readonly byGrade: readonly { readonly grade: Grade; readonly n: number }[];
  /** A null country: the place is unknown, or in none. */
  readonly byCountry: readonly { readonly country: string | null; readonly n: number }[];
  /** By the day on which they began; a null day: undated. */
  readonly byDay: readonly { readonly day: string | null; readonly kind: string; readonly n: number }[];
}

/** How many events a filter finds, by what they are: the most first, days in order. `limit` and `offset` do not count. */
export async function countEvents({ database, options }: Store, filter: EventFilter): Promise<EventCounts> {
  // All counts in one pass; `counted` tells what a row counts by: 1 for each column that it does not.
  const rows = await database
    .selectFrom('events')
    .select(['kind', 'grade', 'country', 'start_date as day', (eb) => eb.fn.countAll<number>().as('n')])
    .select(sql<number>`grouping(kind, grade, country, start_date)`.as('counted'))
    .where(eventWhere(filter, options.kinds))
    .groupBy(sql`grouping sets ((kind), (grade), (country), (start_date, kind))`)
    .orderBy(sql`n desc, kind collate "C", grade collate "C", country collate "C"`)
    .execute();
  const by = (counted: number) => rows.filter((row) => row.counted === counted);
  const byKind = by(0b0111).map(({ kind, n }) => ({ kind, n }));
  return {
    total: byKind.reduce((sum, row) => sum + row.n, 0),
    byKind,
    byGrade: by(0b1011).map(({ grade, n }) => ({ grade, n })),
    byCountry: by(0b1101).map(({ country, n }) => ({ country, n })),
    byDay: by(0b0110)
      .map(({ day, kind, n }) => ({ day, kind, n }))
      .sort(byDayThenKind),
  };
}

type DayCount = EventCounts['byDay'][number];

/** Undated ones last. */
function byDayThenKind(a: DayCount, b: DayCount): number {
  const [x, y] = [`${a.day ?? '~'} ${a.kind}`, `${b.day ?? '~'} ${b.kind}`];
  return x < y ? -1 : x > y ? 1 : 0;
}
