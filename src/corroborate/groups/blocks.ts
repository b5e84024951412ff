import type { Profile, ProfileTime } from '../pairs/profile.ts';

/** A day apart is often one event (a night, a date line, a time zone); what is further apart meets by its words only. */
const REACH_DAYS = 1;
/** A stretch longer than this says little about the day: it is found by its ends. */
const LONGEST_DAYS = 7;
/** So many of the smallest shingles stand for the evidence: copies share most of them. */
const SKETCH = 2;

/** Where a claim is filed, and where others are looked for that may be the same happening. */
export interface Drawers {
  readonly file: readonly string[];
  readonly search: readonly string[];
}

/**
 * Two claims are compared only if they meet in a drawer: one a day and family of kinds, parted by province where both
 * say a place within one, and a few for the words, so that copies meet whatever dates were made of them.
 *
 * @param family of the claim's kind: kinds that may be one happening are of one family.
 */
export function drawersOf(profile: Profile, family: string): Drawers {
  const days = daysOf(profile.time).map((day) => `${family}|${day}`);
  const words = profile.shingles.slice(0, SKETCH).map((hash) => `${family}#${hash}`);
  const region = regionOf(profile);
  if (region === null) {
    return {
      file: [...days.flatMap((day) => [`${day}|all`, `${day}|wide`]), ...words],
      search: [...days.map((day) => `${day}|all`), ...words],
    };
  }
  return {
    file: [...days.flatMap((day) => [`${day}|all`, `${day}|in ${region}`]), ...words],
    search: [...days.flatMap((day) => [`${day}|wide`, `${day}|in ${region}`]), ...words],
  };
}

/** The province, for a place that surely lies in one. */
function regionOf({ place }: Profile): string | null {
  if (place === null || place.admin1 === null || place.country === null) return null;
  const narrow = place.precision === 'exact' || place.precision === 'settlement' || place.precision === 'district';
  return narrow || place.precision === 'province' ? `${place.country}/${place.admin1}` : null;
}

function daysOf(time: ProfileTime | null): number[] {
  if (time === null) return [];
  if (time.to - time.from > LONGEST_DAYS) return [time.from, time.to];
  const first = time.from - (time.stated ? REACH_DAYS : 0);
  return Array.from({ length: time.to - first + 1 }, (_, i) => first + i);
}
