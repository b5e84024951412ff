const MS_PER_DAY = 86_400_000;

/** Whole days since 1970-01-01 of an ISO date (`2019-03-03`) or moment; null where it is none. */
export function dayNumber(iso: string | null): number | null {
  if (iso === null) return null;
  const ms = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(ms) ? null : Math.round(ms / MS_PER_DAY);
}

/** Days between two stretches of days; 0 where they touch or overlap. */
export function gapInDays(a: Days, b: Days): number {
  return Math.max(0, a.from - b.to, b.from - a.to);
}

/** A stretch of days, both ends inclusive. */
export interface Days {
  readonly from: number;
  readonly to: number;
}
