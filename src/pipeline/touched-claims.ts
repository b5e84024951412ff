import { claimsNamed } from '../decisions/clashes.ts';
import type { Decision } from '../records/decision.ts';
import { carrySchema } from '../store/carry.ts';

/**
 * The claims that new decisions bear on, by the ids that they had when the decisions were made: what a decision names,
 * what the one names that it undoes, and what a carrying speaks of.
 */
export function touchedClaims(fresh: readonly Decision[], all: readonly Decision[]): string[] {
  const byId = new Map(all.map((decision) => [decision.id, decision]));
  return [...new Set(fresh.flatMap((decision) => touchedBy(decision, byId)))];
}

function touchedBy(decision: Decision, byId: ReadonlyMap<string, Decision>): string[] {
  let at: Decision | undefined = decision;
  while (at?.verb === 'undo') at = byId.get(String(at.value));
  if (at === undefined) return [];
  const carried = at.verb === 'carry' ? carrySchema.safeParse(at.value).data : undefined;
  return [...claimsNamed(at), ...(carried === undefined ? [] : [...carried.moves.flat(), ...carried.open])];
}
