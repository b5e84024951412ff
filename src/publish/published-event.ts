import type { AttestedClaim } from '../records/attested.ts';
import type { ConflictEvent } from '../records/event.ts';
import type { Claim, ClaimFigure } from '../records/reading.ts';

/** An event with all that its row needs: the claims in the order of `event.claims`. */
export interface PublishedEvent {
  readonly event: ConflictEvent;
  readonly title: string;
  readonly claims: readonly AttestedClaim[];
  /** What it is part of and what is part of it, where that was asked for. */
  readonly related?: { readonly wholes: readonly Related[]; readonly parts: readonly Related[] };
  /** The same by ids alone, for rows. */
  readonly kinship?: { readonly partOf: readonly string[]; readonly parts: readonly string[] };
}

export interface Related {
  readonly id: string;
  readonly title: string;
}

/** What leaves a record before an editor has released it says so in every row. */
export const WORKING_COPY = 'working copy';

/** The claim whose words stand for the event in a row: the surest one; of two as sure, the first by id. */
export function leadingClaim(claims: readonly AttestedClaim[]): AttestedClaim | null {
  const told = claims.filter(({ claim }) => claim.modality !== 'denied');
  const pool = told.length > 0 ? told : claims;
  return (
    pool.toSorted((a, b) => b.claim.confidence - a.claim.confidence || (a.claim.id < b.claim.id ? -1 : 1))[0] ?? null
  );
}

/** Who says so: the source's name or words, else the outlet whose own voice it is. */
export function whoSays(claim: Claim, outlet: string | null): string {
  return claim.source.name ?? claim.source.text?.quote ?? outlet ?? '';
}

/** `283`, `40+`, `..300`, `24..99`, as the columns of bounds say it in one cell. */
export function boundsText({ low, best, high }: Pick<ClaimFigure, 'low' | 'best' | 'high'>): string {
  if (low === high) return String(low ?? best ?? '');
  if (high === null) return `${low ?? best ?? 0}+`;
  return `${low ?? ''}..${high}`;
}
