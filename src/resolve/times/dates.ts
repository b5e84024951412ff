import { type Anchor, type Dated, dated } from './anchor.ts';
import { dayOf, type Interval, isDate, monthOf, partsOf, yearOf } from './calendar.ts';
import type { DateMeaning, Part, Season } from './meaning.ts';

/** The days of a calendar date, whole or in part. */
export function dateInterval(meaning: DateMeaning, anchor: Anchor): Dated | null {
  const year = meaning.bc ? null : (meaning.year ?? shiftedYear(meaning, anchor) ?? guessYear(meaning, anchor));
  if (year === null) return null;
  const { month, day } = meaning;
  if (meaning.century) return dated(yearOf(year).start, yearOf(year + 99).end, 'year');
  if (meaning.decade) return dated(yearOf(year).start, yearOf(year + 9).end, 'year');
  if (month !== null && day !== null) {
    const last = meaning.dayTo ?? day;
    return isDate(year, month, day) && isDate(year, month, last) && last >= day
      ? dated(dayOf(year, month, day), dayOf(year, month, last), meaning.clock ? 'hour' : 'day')
      : null;
  }
  if (month !== null) return partOfMonth(monthOf(year, month), meaning.part);
  if (meaning.season !== null) return seasonOf(year, meaning.season);
  if (meaning.quarter !== null) return months(year, meaning.quarter * 3 - 2, meaning.quarter * 3);
  return day === null ? partOfYear(year, meaning.part) : null;
}

/** Whole months of a year, from the first to the last, which may run over. */
export function months(year: number, first: number, last: number): Dated {
  return dated(monthOf(year, first).start, monthOf(year, last).end, 'month');
}

const SEASON_STARTS: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** Meteorological seasons of the northern hemisphere; a year's winter ends in the next. */
function seasonOf(year: number, season: Season): Dated {
  return months(year, SEASON_STARTS[season], SEASON_STARTS[season] + 2);
}

/** "early" is the 1st to the 10th, "mid" to the 20th, "late" the rest: how coders of such reports decided. */
export function partOfMonth({ start, end }: Interval, part: Part | null): Dated {
  if (part === 'early') return dated(start, start + 9, 'week');
  if (part === 'mid') return dated(start + 10, start + 19, 'week');
  if (part === 'late') return dated(start + 20, end, 'week');
  if (part === 'first-half') return dated(start, start + 14, 'week');
  if (part === 'second-half') return dated(start + 15, end, 'week');
  return dated(start, end, 'month');
}

/** Thirds of a year for "early", "mid" and "late", as coders of such reports decided; halves as they are. */
export function partOfYear(year: number, part: Part | null): Dated {
  if (part === 'early') return months(year, 1, 3);
  if (part === 'mid') return months(year, 6, 8);
  if (part === 'late') return months(year, 10, 12);
  if (part === 'first-half') return months(year, 1, 6);
  if (part === 'second-half') return months(year, 7, 12);
  return { interval: yearOf(year), precision: 'year' };
}

/** "June of last year". */
function shiftedYear({ yearShift }: DateMeaning, { published }: Anchor): number | null {
  return yearShift === null || published === null ? null : partsOf(published).year + yearShift;
}

/** The year of a date without one: the latest that has begun, or the next where the sentence looks ahead. */
function guessYear(meaning: DateMeaning, anchor: Anchor): number | null {
  if (anchor.published === null || meaning.decade || meaning.century) return null;
  const { published } = anchor;
  const { year } = partsOf(published);
  const starts = [year - 1, year, year + 1].flatMap((y) => {
    const time = dateInterval({ ...meaning, year: y }, anchor);
    return time ? [{ y, ...time.interval }] : [];
  });
  const past = starts.filter(({ start, end }) => (meaning.shift === -1 ? end < published : start <= published)).at(-1);
  const future = starts.find(({ end, start }) => (meaning.shift === 1 ? start > published : end >= published));
  return (anchor.direction === 'future' || meaning.shift === 1 ? (future ?? past) : (past ?? future))?.y ?? null;
}
