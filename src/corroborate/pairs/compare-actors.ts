import type { ActorTies } from '../roots/ties.ts';
import { AT, type PairFacts } from './features.ts';
import type { Sides } from './sides.ts';

/** Who did it and to whom: the same sides, sides of another sort (a state's forces, an armed group), other sufferers. */
export function compareActors(a: Sides, b: Sides, ties: ActorTies, facts: PairFacts): void {
  if (meet(a.doers, b.doers, ties)) facts[AT.doer_shared] = 1;
  if (areKnown(a.sorts, b.sorts) && !a.sorts.some((sort) => b.sorts.includes(sort))) facts[AT.doer_sort_differs] = 1;
  if (!areKnown(a.sufferers, b.sufferers)) return;
  facts[meet(a.sufferers, b.sufferers, ties) ? AT.sufferer_shared : AT.sufferer_differs] = 1;
}

function meet(x: readonly string[], y: readonly string[], ties: ActorTies): boolean {
  for (const one of x) for (const other of y) if (ties.sameSide(one, other)) return true;
  return false;
}

function areKnown(x: readonly string[], y: readonly string[]): boolean {
  return x.length > 0 && y.length > 0;
}
