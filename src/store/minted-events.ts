import { sql } from 'kysely';
import type { Store } from './store.ts';

export interface MintedEvent {
  readonly id: string;
  /** The claims that the event last held, sorted; of an id that forwards those that it held before. */
  readonly claims: readonly string[];
  /** The event that it became part of; null for one that did not. */
  readonly to: string | null;
}

/** Every id ever minted, or those among `only`, in order: what keeps ids the same when events are formed anew. */
export async function mintedEvents({ database }: Store, only?: readonly string[]): Promise<MintedEvent[]> {
  const rows = await database
    .selectFrom('event_log')
    .leftJoin('event_forwards', 'event_forwards.event', 'event_log.event')
    .distinctOn(sql`event_log.event collate "C"`)
    .select(['event_log.event as id', 'event_log.claims', 'event_forwards.target'])
    .where('event_log.verb', 'in', ['mint', 'change'])
    .$if(only !== undefined, (query) => query.where(sql<boolean>`event_log.event = any(${[...(only ?? [])]}::text[])`))
    .orderBy(sql`event_log.event collate "C"`)
    .orderBy('event_log.at', 'desc')
    .orderBy('event_log.seq', 'desc')
    .execute();
  return rows.map(({ id, claims, target }) => ({ id, claims: claims ?? [], to: target }));
}
