import { sql } from 'kysely';
import type { Grade } from '../records/event.ts';
import type { EventFilter } from '../records/filter.ts';
import type { Tx } from './database.ts';
import { eventWhere } from './eventWhere.ts';
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
export function countEvents({ database, options }: Store, filter: EventFilter): Promise<EventCounts> {
  const where = eventWhere(filter, options.kinds);
  return database.transaction().execute(async (tx) => {
    const byKind = await counted(tx, 'kind', where);
    return {
      total: byKind.reduce((sum, row) => sum + row.n, 0),
      byKind,
      byGrade: await counted(tx, 'grade', where),
      byCountry: await counted(tx, 'country', where),
      byDay: await byDay(tx, where),
    };
  });
}

type Where = ReturnType<typeof eventWhere>;

function counted<C extends 'kind' | 'grade' | 'country'>(tx: Tx, column: C, where: Where) {
  return tx
    .selectFrom('events')
    .select([column, (eb) => eb.fn.countAll<number>().as('n')])
    .where(where)
    .groupBy(column)
    .orderBy(sql`n desc`)
    .orderBy(sql`${sql.ref(column)} collate "C"`)
    .execute();
}

function byDay(tx: Tx, where: Where): Promise<EventCounts['byDay'][number][]> {
  return tx
    .selectFrom('events')
    .select(['start_date as day', 'kind', (eb) => eb.fn.countAll<number>().as('n')])
    .where(where)
    .groupBy(['start_date', 'kind'])
    .orderBy(sql`start_date nulls last`)
    .orderBy(sql`kind collate "C"`)
    .execute();
}
