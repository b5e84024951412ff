import type { AttestedClaim } from '../../src/records/attested.ts';

/** A report of the gold with what was read in it. Offsets of claims are code points of `text`. */
export interface ReadUnit {
  readonly text: string;
  readonly claims: readonly AttestedClaim[];
}

/** A claim whose evidence is longer says too little about any one sentence. */
const LONGEST_EVIDENCE = 600;

/**
 * The claim that stands for a sentence of a report: of those whose evidence overlaps it the first whose trigger lies
 * in it, else the first. Null where there is none.
 */
export function claimAt(unit: ReadUnit | undefined, evidence: string): AttestedClaim | null {
  if (unit === undefined) return null;
  const at = unit.text.indexOf(evidence);
  if (at < 0) return null;
  const start = [...unit.text.slice(0, at)].length;
  const end = start + [...evidence].length;
  const over = unit.claims.filter(({ claim }) =>
    claim.evidence.some(
      (quote) => quote.start < end && start < quote.end && [...quote.quote].length <= LONGEST_EVIDENCE,
    ),
  );
  const inside = over.filter(({ claim }) => start <= claim.trigger.start && claim.trigger.start < end);
  return inside[0] ?? over[0] ?? null;
}
