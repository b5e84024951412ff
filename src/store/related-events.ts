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

/** Ids of the events that an event is part of, and of those that are part of it. */
export interface Kinship {
  readonly partOf: readonly string[];
  readonly parts: readonly string[];
}

/** The same of many events at once, by id and by ids alone; events that stand by themselves are left out. */
export async function kinshipsOf(database: Sql, events: readonly string[]): Promise<Map<string, Kinship>> {
  const asked = new Set(events);
  const kinships = new Map<string, { partOf: string[]; parts: string[] }>();
  const of = (id: string) => {
    const known = kinships.get(id) ?? { partOf: [], parts: [] };
    if (asked.has(id)) kinships.set(id, known);
    return known;
  };
  for (const { part, whole } of await partsAmong(database, events)) {
    of(part).partOf.push(whole);
    of(whole).parts.push(part);
  }
  return kinships;
}

/** Every part and whole, in order of ids, of which one is told by a report of these events. */
async function partsAmong(database: Sql, events: readonly string[]) {
  const { rows } = await sql<{ readonly part: string; readonly whole: string }>`
    select distinct bodies.event as part, holders.event as whole
    from event_bodies as bodies
    cross join lateral json_array_elements(bodies.body->'within') as told
    join event_claims as holders on holders.claim = told->>'whole'
    where holders.event <> bodies.event and bodies.event in (
      select beside.event from event_claims as beside join claims on claims.id = beside.claim
      where claims.report in (
        select own.report from claims as own join event_claims as mine on mine.claim = own.id
        where mine.event = any(${[...events]}::text[])
      )
    )
    order by part, whole
  `.execute(database);
  return rows;
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
