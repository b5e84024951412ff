import { sql } from 'kysely';
import type { Store } from './store.ts';

/** The claims that form an event. */
export interface EventGrouping {
  readonly id: string;
  readonly claims: readonly string[];
}

/** How the record's claims are grouped into events, in order of the events' ids. */
export function listGroupings({ database }: Store): Promise<EventGrouping[]> {
  return database
    .selectFrom('event_claims')
    .select(['event as id', sql<string[]>`array_agg(claim order by claim collate "C")`.as('claims')])
    .groupBy('event')
    .orderBy(sql`event collate "C"`)
    .execute();
}
