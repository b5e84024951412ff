import type { AttestedClaim } from '../records/attested.ts';
import type { Decision } from '../records/decision.ts';
import type { ConflictEvent } from '../records/event.ts';
import { attestedClaims } from './attested-claims.ts';
import type { Sql } from './database.ts';
import { listDecisions } from './list-decisions.ts';
import type { Store } from './store.ts';
import type { EventVerb } from './tables.ts';

/** One line of an event's history. */
export interface EventEntry {
  readonly at: string;
  /** The event's id then: an event that became part of another keeps its own. */
  readonly event: string;
  readonly verb: EventVerb;
  /** The claims that formed it from then on; null where it was forwarded or ended. */
  readonly claims: readonly string[] | null;
  /** What it became part of. */
  readonly target: string | null;
}

export interface EventDetail {
  readonly event: ConflictEvent;
  readonly claims: readonly AttestedClaim[];
  /** What became of it and of the events that are now part of it, the oldest first. */
  readonly history: readonly EventEntry[];
  /** What was decided about any of them, the oldest first. */
  readonly decisions: readonly Decision[];
}

/** An event with all that it stands on; an id that was forwarded gives the event that it became part of. */
export async function getEvent(store: Store, id: string): Promise<EventDetail | null> {
  const { database } = store;
  const row = await database
    .selectFrom('event_bodies')
    .select('body')
    .where('event', '=', await follow(database, id))
    .executeTakeFirst();
  if (row === undefined) return null;
  const event = row.body;
  const ids = await partsOf(database, event.id);
  return {
    event,
    claims: await attestedClaims(database, event.claims),
    history: await historyOf(database, ids),
    decisions: await listDecisions(store, { type: 'event', ids }),
  };
}

/** Where an id leads in the end. */
async function follow(database: Sql, id: string): Promise<string> {
  const seen = new Set<string>();
  let at = id;
  while (!seen.has(at)) {
    seen.add(at);
    const next = await database
      .selectFrom('event_forwards')
      .select('target')
      .where('event', '=', at)
      .executeTakeFirst();
    if (next === undefined) return at;
    at = next.target;
  }
  return at;
}

/** The event's own id and all that lead to it. */
async function partsOf(database: Sql, id: string): Promise<string[]> {
  const rows = await database
    .withRecursive('parts(id)', (query) =>
      query
        .selectFrom('events')
        .select('events.id')
        .where('events.id', '=', id)
        .union(
          query
            .selectFrom('event_forwards')
            .innerJoin('parts', 'parts.id', 'event_forwards.target')
            .select('event_forwards.event as id'),
        ),
    )
    .selectFrom('parts')
    .select('id')
    .execute();
  return rows.map((r) => r.id);
}

function historyOf(database: Sql, ids: readonly string[]): Promise<EventEntry[]> {
  return database
    .selectFrom('event_log')
    .select(['at', 'event', 'verb', 'claims', 'target'])
    .where('event', 'in', ids)
    .orderBy('at')
    .orderBy('device')
    .orderBy('seq')
    .execute();
}
