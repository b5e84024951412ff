import type { Decision } from '../records/decision.ts';

/** The order in which decisions count: by their moments, then by their ids. */
export function byMoment(a: Decision, b: Decision): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * Decisions in order, without those that were undone and without the undoing itself. An undoing can be undone: then
 * what it undid stands again. Only people undo, and nothing that the program decided can be undone.
 */
export function standingDecisions(decisions: readonly Decision[]): Decision[] {
  const gone = undoneIn(decisions);
  return decisions
    .filter(({ coder, id, verb }) => verb !== 'undo' && (coder === null || !gone.has(id)))
    .toSorted(byMoment);
}

/** Ids of the decisions that are undone now. */
export function undoneIn(decisions: readonly Decision[]): ReadonlySet<string> {
  const undoings = decisions.filter(({ coder, verb }) => coder !== null && verb === 'undo').toSorted(byMoment);
  const gone = new Set<string>();
  // An undoing can only name what was there before it: from the last to the first each one's own fate is known.
  for (const { id, value } of undoings.reverse()) if (!gone.has(id)) gone.add(String(value));
  return gone;
}
