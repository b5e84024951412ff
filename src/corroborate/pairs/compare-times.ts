import { gapInDays } from './calendar.ts';
import { AT, type PairFacts } from './features.ts';
import type { ProfileTime } from './profile.ts';

/** A gap of so many days says as much as any longer one. */
const LONG_GAP = 4;
/** News without a date is of its report's day or the day before; older than that it seldom is. */
const SELDOM = 0.4;

/** How the days of two stories stand to one another; an exact day that both state says most. */
export function compareDays(a: ProfileTime | null, b: ProfileTime | null, facts: PairFacts): void {
  if (a === null || b === null) return;
  const gap = gapInDays(a, b);
  if (gap === 1) facts[AT.day_gap_1] = 1;
  else if (gap > 1) facts[AT.day_gap_more] = Math.min(1, gap / LONG_GAP);
  else if (a.stated === b.stated) facts[a.exact && b.exact ? AT.day_same : AT.day_overlap] = 1;
  else {
    const [said, assumed] = a.stated ? [a, b] : [b, a];
    facts[AT.day_assumed] = said.to >= assumed.to - 1 ? 1 : SELDOM;
  }
}

/** Whether two reports came out within a day of one another; by day numbers, null where unknown. */
export function comparePublished(a: number | null, b: number | null, facts: PairFacts): void {
  if (a !== null && b !== null && Math.abs(a - b) <= 1) facts[AT.published_same] = 1;
}
