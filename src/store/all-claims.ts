import type { AttestedClaim } from '../records/attested.ts';
import { attestedClaims } from './attested-claims.ts';
import type { Store } from './store.ts';

/** Every claim of every report's current reading, in order of their ids: what corroboration works on. */
export function allClaims({ database }: Store): Promise<AttestedClaim[]> {
  return attestedClaims(database, null);
}
