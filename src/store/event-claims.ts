import { sql } from 'kysely';
import type { Store } from './store.ts';

/** The event that each of these claims is in now; a claim in none is left out. */
export async function homesOf({ database }: Store, claims: readonly string[]): Promise<Map<string, string>> {
  const rows = await database
    .selectFrom('event_claims')
    .select(['event', 'claim'])
    .where(sql<boolean>`claim = any(${[...claims]}::text[])`)
    .execute();
  return new Map(rows.map(({ claim, event }) => [claim, event]));
}

/** By event: the claims that it holds, in order. Null asks for all events. */
export async function claimsNow({ database }: Store, events: readonly string[] | null): Promise<Map<string, string[]>> {
  const rows = await database
    .selectFrom('event_claims')
    .select(['event', 'claim'])
    .$if(events !== null, (query) => query.where(sql<boolean>`event = any(${[...(events ?? [])]}::text[])`))
    .orderBy(sql`claim collate "C"`)
    .execute();
  const held = new Map<string, string[]>();
  for (const { claim, event } of rows) {
    const own = held.get(event);
    if (own === undefined) held.set(event, [claim]);
    else own.push(claim);
  }
  return held;
}

/** Every id that was ever minted for an event which holds, or last held, any of these claims. */
export async function idsOver({ database }: Store, claims: readonly string[]): Promise<string[]> {
  const ours = sql<boolean>`claim = any(${[...claims]}::text[])`;
  const now = await database.selectFrom('event_claims').select('event').distinct().where(ours).execute();
  const once = await database.selectFrom('former_claims').select('event').distinct().where(ours).execute();
  return [...new Set([...now, ...once].map(({ event }) => event))].sort();
}

/** Which of these ids were ever minted. */
export async function mintedAmong({ database }: Store, ids: readonly string[]): Promise<Set<string>> {
  const rows = await database
    .selectFrom('event_log')
    .select('event')
    .distinct()
    .where(sql<boolean>`event = any(${[...ids]}::text[])`)
    .execute();
  return new Set(rows.map(({ event }) => event));
}
