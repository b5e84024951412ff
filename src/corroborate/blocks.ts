import type { Profile, ProfileTime } from './profile.ts';

/** A day apart is often one event (a night, a date line, a time zone); what is further apart meets by its words only. */
const REACH_DAYS = 1;
/** A stretch longer than this says little about the day: it is found by its ends. */
const LONGEST_DAYS = 7;
/** So many of the smallest shingles stand for the evidence: copies share most of them. */
const SKETCH = 2;

/**
 * The drawers in which a claim lies: two claims that share none are never compared. One drawer a day, family of
 * kinds and country, and a few for its words, so that copies meet whatever dates were made of them.
 *
 * @param family of the claim's kind: kinds that may be one happening are of one family.
 */
export function blocksOf(profile: Profile, family: string): string[] {
  const words = profile.shingles.slice(0, SKETCH).map((hash) => `w${family}|${hash}`);
  return [...daysOf(profile.time).map((day) => `d${family}|${day}`), ...words];
}

function daysOf(time: ProfileTime | null): number[] {
  if (time === null) return [];
  if (time.to - time.from > LONGEST_DAYS) return [time.from, time.to];
  const first = time.from - (time.stated ? REACH_DAYS : 0);
  const last = time.to;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
