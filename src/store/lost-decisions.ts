import { standingDecisions } from '../decisions/standing.ts';
import { carry, carrySchema } from './carry.ts';
import { decisionsIn, listDecisions } from './list-decisions.ts';
import { mintedEvents } from './minted-events.ts';
import type { Store } from './store.ts';

/**
 * Reports in whose newer readings a claim is gone that a person decided on: a person has to say which claim it is now
 * (docs/reread.md).
 */
export async function reportsWithLostDecisions(store: Store): Promise<string[]> {
  const carries = await decisionsIn(store.database, (query) => query.where('verb', '=', 'carry'));
  const homes = new Map(
    carries.flatMap(({ about, value }) =>
      (carrySchema.safeParse(value).data?.open ?? []).map((claim) => [claim, about.id] as const),
    ),
  );
  if (homes.size === 0) return [];
  const rows = await store.database.selectFrom('claims').select('id').execute();
  const decisions = standingDecisions(await listDecisions(store));
  const { open } = carry(new Set(rows.map(({ id }) => id)), await mintedEvents(store), decisions);
  return [...new Set(open.flatMap(({ claims }) => claims.flatMap((claim) => homes.get(claim) ?? [])))].sort();
}
