import type { Profile, ProfilePlace } from '../pairs/profile.ts';

/** A day apart is often one event (a night, a date line, a time zone); what is further apart meets by its words only. */
const REACH_DAYS = 1;
/** A stretch longer than this says little about the day: it meets others that reports of the same days tell. */
const LONGEST_DAYS = 7;
/** So many of the smallest shingles stand for the evidence: copies share most of them. */
const SKETCH = 2;

/** Where a claim is filed, and where others are looked for that may be the same happening. */
export interface Drawers {
  readonly file: readonly string[];
  readonly search: readonly string[];
}

/**
 * Two claims are compared only if they meet in a drawer: one a day and family of kinds, parted by country and province
 * where both say a place within one, and a few for the words, so that copies meet whatever dates were made of them.
 *
 * @param family of the claim's kind: kinds that may be one happening are of one family.
 */
export function drawersOf(profile: Profile, family: string): Drawers {
  const days = daysOf(profile).map((day) => `${family}|${day}`);
  const words = profile.shingles.slice(0, SKETCH).map((hash) => `${family}#${hash}`);
  const { file, search } = roomsOf(profile);
  const named = (rooms: readonly string[]): string[] => days.flatMap((day) => rooms.map((room) => `${day}|${room}`));
  return { file: [...named(file), ...words], search: [...named(search), ...words] };
}

/**
 * A day's drawers by place: all there is; what may be anywhere; what is in a country; what may be anywhere in it; what is
 * in a province.
 */
function roomsOf({ place }: Profile): Drawers {
  const country = place?.country ?? null;
  if (place === null || country === null) return { file: ['all', 'anywhere'], search: ['all'] };
  const [all, wide] = [`in ${country}`, `anywhere in ${country}`];
  const province = provinceOf(place);
  if (province === null) return { file: ['all', all, wide], search: ['anywhere', all] };
  const own = `in ${country}/${province}`;
  return { file: ['all', all, own], search: ['anywhere', wide, own] };
}

/** Of a place that surely lies in one. */
function provinceOf({ admin1, precision }: ProfilePlace): string | null {
  const narrow = precision === 'exact' || precision === 'settlement' || precision === 'district';
  return narrow || precision === 'province' ? admin1 : null;
}

/** Two that are a day apart share a day. */
function daysOf({ published, time }: Profile): (number | string)[] {
  if (time === null) return [];
  if (time.to - time.from > LONGEST_DAYS) return published === null ? [] : [published, published + 1].map(vague);
  const first = time.from - (time.stated ? REACH_DAYS : 0);
  return Array.from({ length: time.to - first + 1 }, (_, i) => first + i);
}

function vague(day: number): string {
  return `vague ${day}`;
}
