import { AT, type PairFacts } from './features.ts';

/** What two reports of one happening may get wrong, but seldom in several ways. */
const ODDS = [
  [AT.day_gap_1, AT.day_gap_more],
  [AT.place_far, AT.place_unlike, AT.place_elsewhere],
  [AT.doer_sort_differs],
  [AT.sufferer_differs],
  [AT.first_toll_clash, AT.toll_far],
  [AT.injured_clash],
  [AT.outlet_news],
] as const;
/** Reports that are so many times at odds are as much at odds as any. */
const ALL_ODDS = 3;

/** How often two reports are at odds beyond once: 0 to 1. */
export function oddsIn(facts: PairFacts): number {
  let count = 0;
  for (const some of ODDS) if (hasSome(facts, some)) count++;
  return Math.min(1, Math.max(0, count - 1) / (ALL_ODDS - 1));
}

function hasSome(facts: PairFacts, features: readonly number[]): boolean {
  for (const at of features) if ((facts[at] ?? 0) > 0) return true;
  return false;
}
