import type { ActorTies } from '../roots/ties.ts';
import type { SomeFacts } from './features.ts';
import type { Sides } from './sides.ts';

/** Who did it and to whom: the same sides, sides of another sort (a state's forces, an armed group), other sufferers. */
export function compareActors(a: Sides, b: Sides, ties: ActorTies): SomeFacts {
  const meet = (x: readonly string[], y: readonly string[]): boolean =>
    x.some((one) => y.some((other) => ties.sameSide(one, other)));
  const known = (x: readonly string[], y: readonly string[]): boolean => x.length > 0 && y.length > 0;
  return {
    ...(meet(a.doers, b.doers) ? { doer_shared: 1 } : {}),
    ...(known(a.sorts, b.sorts) && !a.sorts.some((sort) => b.sorts.includes(sort)) ? { doer_sort_differs: 1 } : {}),
    ...(known(a.sufferers, b.sufferers)
      ? { [meet(a.sufferers, b.sufferers) ? 'sufferer_shared' : 'sufferer_differs']: 1 }
      : {}),
  };
}
