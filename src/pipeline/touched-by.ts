import { claimsNamed } from '../decisions/clashes.ts';
import type { Decision } from '../records/decision.ts';
import { carrySchema } from '../store/carry.ts';

/** What new decisions bear on, by the ids that claims had when they were decided on. */
export interface Touched {
  /** Claims of which somebody ruled with which others they are one. */
  readonly ruled: readonly string[];
  /** Claims whose events show another value, grade or person than before. */
  readonly shown: readonly string[];
}

const RULING: ReadonlySet<string> = new Set(['merge', 'split', 'never-same', 'take-out', 'carry']);

/**
 * What decisions name; what the one names that an undoing takes back; what a carrying speaks of. What they make of a
 * claim itself is found in its report.
 */
export function touchedBy(fresh: readonly Decision[], all: readonly Decision[]): Touched {
  const byId = new Map(all.map((decision) => [decision.id, decision]));
  const meant = fresh.flatMap((decision) => meantBy(decision, byId));
  const ruling = meant.filter(({ verb }) => RULING.has(verb));
  return { ruled: [...new Set(ruling.flatMap(namedBy))], shown: [...new Set(meant.flatMap(namedBy))] };
}

function meantBy(decision: Decision, byId: ReadonlyMap<string, Decision>): Decision[] {
  let at: Decision | undefined = decision;
  while (at?.verb === 'undo') at = byId.get(String(at.value));
  return at === undefined ? [] : [at];
}

function namedBy(decision: Decision): string[] {
  const carried = decision.verb === 'carry' ? carrySchema.safeParse(decision.value).data : undefined;
  return [...claimsNamed(decision), ...(carried === undefined ? [] : [...carried.moves.flat(), ...carried.open])];
}
