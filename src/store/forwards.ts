import type { Sql } from './database.ts';
import type { Store } from './store.ts';

/** Where an event's id leads in the end: itself where it leads nowhere else. */
export async function followForwards(database: Sql, id: string): Promise<string> {
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

/** Of these ids, those that lead elsewhere, each with where it leads in the end. */
export async function forwardsOf({ database }: Store, ids: readonly string[]): Promise<[string, string][]> {
  const pairs: [string, string][] = [];
  for (const id of ids) {
    const to = await followForwards(database, id);
    if (to !== id) pairs.push([id, to]);
  }
  return pairs;
}
