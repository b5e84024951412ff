import { sql } from 'kysely';
import type { AttestedClaim } from '../records/attested.ts';
import type { ClaimState } from '../records/decision.ts';
import type { ConflictEvent } from '../records/event.ts';
import { attestedClaims } from './attested-claims.ts';
import type { Sql } from './database.ts';
import { decisionsNaming, type FiledDecision } from './find-decisions.ts';
import { followForwards } from './forwards.ts';
import { type RelatedEvents, relatedEvents } from './related-events.ts';
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
  /** By claim: what stands behind it. */
  readonly checks: ReadonlyMap<string, ClaimState>;
  /** What became of it and of the events that are now part of it, the oldest first. */
  readonly history: readonly EventEntry[];
  /** What was decided about any of them or about its claims, the oldest first. */
  readonly decisions: readonly FiledDecision[];
  readonly related: RelatedEvents;
  /** The events that hold the claims now that the asked-for id last held, where it is not the event's own. */
  readonly forwarding: { readonly from: string; readonly to: readonly string[] } | null;
}

/** An event with all that it stands on; an id that was forwarded gives the event that it became part of. */
export async function getEvent(store: Store, id: string): Promise<EventDetail | null> {
  const { database } = store;
  const row = await database
    .selectFrom('event_bodies')
    .select('body')
    .where('event', '=', await followForwards(database, id))
    .executeTakeFirst();
  if (row === undefined) return null;
  const event = row.body;
  const ids = await partsOf(database, event.id);
  return {
    event,
    claims: await attestedClaims(database, { ids: event.claims }),
    checks: await checksOf(database, event.claims),
    history: await historyOf(database, ids),
    decisions: await decisionsNaming(store, event.claims, ids),
    related: await relatedEvents(database, event),
    forwarding: id === event.id ? null : { from: id, to: await heirsOf(database, id, event.id) },
  };
}

async function checksOf(database: Sql, claims: readonly string[]): Promise<Map<string, ClaimState>> {
  const rows = await database
    .selectFrom('claims')
    .select(['id', 'state'])
    .where(sql<boolean>`id = any(${[...claims]}::text[])`)
    .execute();
  return new Map(rows.map(({ id, state }) => [id, state]));
}

/** Where an id leads, then every other event that holds one of the claims that it last held. */
async function heirsOf(database: Sql, id: string, first: string): Promise<string[]> {
  const last = await database
    .selectFrom('event_log')
    .select('claims')
    .where('event', '=', id)
    .where('verb', 'in', ['mint', 'change'])
    .orderBy('at', 'desc')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const rows = await database
    .selectFrom('event_claims')
    .select('event')
    .distinct()
    .where(sql<boolean>`claim = any(${[...(last?.claims ?? [])]}::text[])`)
    .orderBy('event')
    .execute();
  return [...new Set([first, ...rows.map(({ event }) => event)])];
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
