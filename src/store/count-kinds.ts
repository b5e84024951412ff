import { sql } from 'kysely';
import type { Store } from './store.ts';

export interface KindCount {
  readonly claims: number;
  readonly events: number;
}

/** How many claims and events are of each of these kinds. */
export async function countKinds({ database }: Store, kinds: readonly string[]): Promise<Map<string, KindCount>> {
  const { rows } = await sql<{ kind: string; claims: number; events: number }>`
    select kind,
      (select count(*)::integer from claims where claims.kind = wanted.kind) as claims,
      (select count(*)::integer from events where events.kind = wanted.kind) as events
    from unnest(${[...kinds]}::text[]) as wanted (kind)
  `.execute(database);
  return new Map(rows.map(({ claims, events, kind }) => [kind, { claims, events }]));
}
