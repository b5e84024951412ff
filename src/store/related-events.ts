import { sql } from 'kysely';
import type { ConflictEvent } from '../records/event.ts';
import type { Sql } from './database.ts';

/** Events that an event is part of, and those that are part of it, by their ids. */
export interface RelatedEvents {
  readonly wholes: readonly ConflictEvent[];
  readonly parts: readonly ConflictEvent[];
}

/** Whole and part are told by one report, so both are looked for among the events of the event's own reports. */
export async function relatedEvents(database: Sql, event: ConflictEvent): Promise<RelatedEvents> {
  const near = await eventsBeside(database, event);
  const wholes = new Set(wholesOf(event));
  const own = new Set(event.claims);
  return {
    wholes: near.filter(({ claims }) => claims.some((claim) => wholes.has(claim))),
    parts: near.filter((other) => wholesOf(other).some((claim) => own.has(claim))),
  };
}

async function eventsBeside(database: Sql, { claims, id }: ConflictEvent): Promise<ConflictEvent[]> {
  const rows = await database
    .selectFrom('event_bodies')
    .select('body')
    .where('event', '<>', id)
    .where(
      sql<boolean>`event in (
        select beside.event from event_claims as beside join claims on claims.id = beside.claim
        where claims.report in (select report from claims as own where own.id = any(${[...claims]}::text[]))
      )`,
    )
    .orderBy('event')
    .execute();
  return rows.map(({ body }) => body);
}

/** Bodies of before this was kept have no such list. */
function wholesOf({ within }: { readonly within?: ConflictEvent['within'] }): string[] {
  return (within ?? []).map(({ whole }) => whole);
}
