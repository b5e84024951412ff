/** Days as whole numbers since 1970-01-01, proleptic Gregorian, without clocks or time zones. */
export type Day = number;

export interface Interval {
  readonly start: Day;
  /** Inclusive. */
  readonly end: Day;
}

const MS = 86_400_000;

export function dayOf(year: number, month: number, day: number): Day {
  return Math.round(Date.UTC(year, month - 1, day) / MS);
}

/** The day of an ISO date, or of the date part of an RFC 3339 moment; null for anything else. */
export function parseDay(iso: string): Day | null {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso) ?? [];
  return year !== '' && isDate(Number(year), Number(month), Number(day)) ? dayOf(+year, +month, +day) : null;
}

export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

export function isoDay(day: Day): string {
  return new Date(day * MS).toISOString().slice(0, 10);
}

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function partsOf(day: Day): DateParts {
  const date = new Date(day * MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Monday 1 to Sunday 7 (ISO 8601). */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The week around a day, Monday to Sunday everywhere: coders reckon so whatever the outlet's days of rest. */
export function weekOf(day: Day): Interval {
  const start = day - weekdayOf(day) + 1;
  return { start, end: start + 6 };
}

/** Month `month` of `year`, which may run over: month 13 is January of the next year. */
export function monthOf(year: number, month: number): Interval {
  const y = year + Math.floor((month - 1) / 12);
  const m = ((((month - 1) % 12) + 12) % 12) + 1;
  return { start: dayOf(y, m, 1), end: dayOf(y, m, daysIn(y, m)) };
}

export function yearOf(year: number): Interval {
  return { start: dayOf(year, 1, 1), end: dayOf(year, 12, 31) };
}

/** `months` later, or earlier if negative, on the same day of the month or the month's last. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: date } = partsOf(day);
  const target = monthOf(year, month + months);
  return target.start + Math.min(date, target.end - target.start + 1) - 1;
}

/** ISO 8601 week, "2019-W09". */
export function isoWeek(day: Day): string {
  const thursday = day - weekdayOf(day) + 4;
  const { year } = partsOf(thursday);
  const week = Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}
