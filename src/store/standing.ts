import type { AttestedClaim } from '../records/attested.ts';
import type { Decision } from '../records/decision.ts';
import { allClaims } from './all-claims.ts';
import { listDecisions } from './list-decisions.ts';
import { type MintedEvent, mintedEvents } from './minted-events.ts';
import type { Store } from './store.ts';

/** All that a record's events are formed from. */
export interface Standing {
  /** Of the current readings, as people decided them, without those that they rejected. */
  readonly claims: readonly AttestedClaim[];
  /** Ids of the claims that people rejected. */
  readonly rejected: readonly string[];
  readonly minted: readonly MintedEvent[];
  readonly decisions: readonly Decision[];
}

export async function standing(store: Store): Promise<Standing> {
  return {
    claims: await allClaims(store),
    rejected: await rejectedClaims(store),
    minted: await mintedEvents(store),
    decisions: await listDecisions(store),
  };
}

async function rejectedClaims({ database }: Store): Promise<string[]> {
  const rows = await database.selectFrom('claims').select('id').where('state', '=', 'rejected').orderBy('id').execute();
  return rows.map(({ id }) => id);
}
