import type { AttestedClaim } from '../records/attested.ts';
import type { Decision } from '../records/decision.ts';
import { allClaims } from './all-claims.ts';
import { listDecisions } from './list-decisions.ts';
import { type MintedEvent, mintedEvents } from './minted-events.ts';
import type { Store } from './store.ts';

/** All that a record's events are formed from. */
export interface Standing {
  /** Of the current readings. */
  readonly claims: readonly AttestedClaim[];
  readonly minted: readonly MintedEvent[];
  readonly decisions: readonly Decision[];
}

export async function standing(store: Store): Promise<Standing> {
  return {
    claims: await allClaims(store),
    minted: await mintedEvents(store),
    decisions: await listDecisions(store),
  };
}
