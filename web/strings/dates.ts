import { locale } from './catalogue.ts';

const DAY = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const long = new Intl.DateTimeFormat(locale, DAY);
const short = new Intl.DateTimeFormat(locale, { ...DAY, month: 'short' });
const moments = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
const months = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const monthsShort = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });

/** A calendar date of a report or an event, which has no time zone. */
export function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function dayInWords(day: string): string {
  return long.format(utc(day));
}

export function dayInBrief(day: string): string {
  return short.format(utc(day));
}

/** "2 to 5 March 2019", or "March 2019" where no more is known. */
export function timeInWords(
  time: { start: string | null; end: string | null; precision: string },
  brief = false,
): string | null {
  const { start, end } = time;
  if (start === null) return end === null ? null : (brief ? short : long).format(utc(end));
  if (time.precision === 'year') return start.slice(0, 4);
  if (time.precision === 'month' && start.slice(0, 7) === end?.slice(0, 7)) return months.format(utc(start));
  if (end === null || end === start) return (brief ? short : long).format(utc(start));
  return (brief ? short : long).formatRange(utc(start), utc(end));
}

/** A moment of the record's own history, in the clock of who looks at it. */
export function momentInWords(at: string): string {
  return moments.format(new Date(at));
}

export function monthName(day: Date): string {
  return monthsShort.format(day);
}
