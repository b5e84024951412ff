import { sql } from 'kysely';
import type { Store } from './store.ts';

/** Which claims form which event now. */
export interface EventGroup {
  readonly id: string;
  /** Ids of the claims, sorted. */
  readonly claims: readonly string[];
}

/** The groups of all events, in order of their ids: what keeps ids the same when events are formed anew. */
export function eventGroups({ database }: Store): Promise<EventGroup[]> {
  return database
    .selectFrom('event_claims')
    .select(['event as id', sql<string[]>`array_agg(claim order by claim collate "C")`.as('claims')])
    .groupBy('event')
    .orderBy(sql`event collate "C"`)
    .execute();
}
