import type { AttestedClaim, ReportHead } from '../records/attested.ts';
import {
  addedClaimSchema,
  type ClaimState,
  type Correction,
  correctionSchema,
  type Decision,
  keptValues,
} from '../records/decision.ts';
import type { Claim } from '../records/reading.ts';
import { placeAgain } from './words.ts';

/** A claim as it stands: as the machine read it or as a person put it. */
export interface DecidedClaim {
  readonly claim: Claim;
  readonly state: ClaimState;
  /** Who last confirmed, corrected, rejected or added it; null for the machine alone. */
  readonly by: string | null;
  /** When that was; RFC 3339. */
  readonly at: string | null;
}

/**
 * The claims of a report as people decided them: the reading's own in their order, then what people added. A
 * correction changes one slot and leaves the others to the reading of the day; what it quotes is found again where a
 * newer reading opened the text in another way, and where it cannot be found the slot stays as the machine has it.
 *
 * @param text of the report; offsets are its code points
 * @param decisions standing ones about these claims, by their ids of today, and about the report; in order
 */
export function decidedClaims(claims: readonly Claim[], text: string, decisions: readonly Decision[]): DecidedClaim[] {
  const added = decisions.flatMap((decision) => addedBy(decision, text));
  const read = claims.map((claim): DecidedClaim => ({ claim, state: 'machine', by: null, at: null }));
  return [...read, ...added].map((first) =>
    decisions
      .filter(({ about, coder }) => coder !== null && about.type === 'claim' && about.id === first.claim.id)
      .reduce((claim, decision) => decide(claim, decision, text), first),
  );
}

function addedBy({ at, coder, value, verb }: Decision, text: string): DecidedClaim[] {
  if (verb !== 'add' || coder === null) return [];
  const said = keptValues.add.safeParse(value);
  const claim = said.success ? placeAgain(said.data.claim, text) : null;
  return claim === null ? [] : [{ claim, state: 'added', by: coder, at }];
}

function decide(was: DecidedClaim, { at, coder, value, verb }: Decision, text: string): DecidedClaim {
  if (verb === 'confirm')
    return { ...was, state: was.state === 'machine' ? 'confirmed' : unrejected(was), by: coder, at };
  if (verb === 'reject') return { ...was, state: 'rejected', by: coder, at };
  if (verb !== 'correct') return was;
  const said = correctionSchema.safeParse(value);
  const claim = said.success ? corrected(was.claim, said.data, text) : null;
  return claim === null ? was : { claim, state: was.state === 'added' ? 'added' : 'corrected', by: coder, at };
}

/** Who confirms a claim that was rejected takes it back in. */
function unrejected({ state }: DecidedClaim): ClaimState {
  return state === 'rejected' ? 'confirmed' : state;
}

/** Null where the words that the correction stands on are no longer in the text. */
function corrected(claim: Claim, correction: Correction, text: string): Claim | null {
  const found = placeAgain(correction, text);
  return found === null ? null : { ...claim, [found.slot]: found.to };
}

/** The claim as corroboration takes it. */
export function attestedBy({ at, by, claim }: DecidedClaim, report: ReportHead): AttestedClaim {
  return { claim, report, ...(by === null || at === null ? {} : { checked: { by, at } }) };
}

/** A claim that a person wrote down, as the record keeps it. */
export function claimOf(id: string, added: unknown): Claim {
  return { ...addedClaimSchema.parse(added), id, confidence: 1, because: ['added by a person'] };
}
