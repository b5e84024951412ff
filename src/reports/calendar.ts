import { MONTHS } from './date-words.ts';

/** A date in a text, complete with its year; `start` and `end` are UTF-16. */
export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  /** ISO calendar date. */
  readonly date: string;
}

const MONTH_NAMES = MONTHS.flat().sort((a, b) => b.length - a.length);
const MONTH = `(?<month>${MONTH_NAMES.join('|')})(?![\\p{L}])\\.?`;
const YEAR = '(?<year>(?:19|20)\\d\\d)(?!\\d)';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';

/** The ways of writing a date, the surest first. */
const FORMS: readonly RegExp[] = [
  // 2017-04-05, 2017/04/05, also with a time behind it
  /(?<![\d-])(?<year>(?:19|20)\d\d)[-/.](?<number>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/u,
  // 5 April 2017, 05-Apr-2017, 5th of April, 2017
  new RegExp(`(?<!\\d)${DAY}(?:\\s+of)?[\\s.\\-/]+${MONTH}[\\s,.\\-/]+${YEAR}`, 'iu'),
  // April 5, 2017; also "Apr 052017", where a comma was lost
  new RegExp(`(?<!\\p{L})${MONTH}[\\s.\\-/]+${DAY}(?:,?\\s+|,|(?=\\d{4}(?!\\d)))${YEAR}`, 'iu'),
  // 05.04.2017, 5-4-2017: with dots and hyphens the day comes first; of 6-09-2017 a digit seems lost
  /(?<![\d.-])(?<day>\d{2}|\d(?![.-]0))(?<mark>[.-])(?<number>\d{1,2})\k<mark>(?<year>(?:19|20)\d\d)(?!\d)/u,
  // 25/04/2017: with strokes the order differs from country to country
  /(?<![\d/])(?<first>\d{1,2})\/(?<second>\d{1,2})\/(?<year>(?:19|20)\d\d)(?!\d)/u,
];

/** All complete dates in the text, in their order. Ambiguous ones (03/04/2017) and impossible ones are left out. */
export function writtenDates(text: string): readonly WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const form of FORMS) {
    for (const match of text.matchAll(new RegExp(form, `${form.flags}g`))) {
      const date = match.groups === undefined ? null : toIso(match.groups);
      const written = { start: match.index, end: match.index + match[0].length };
      if (date !== null && !found.some((other) => other.start < written.end && written.start < other.end))
        found.push({ ...written, date });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The one date that a field holds (a hint, an attribute), ISO; of a moment the calendar date as it is written. */
export function dateOfField(value: string): string | null {
  const [only, ...more] = writtenDates(value);
  return only !== undefined && more.every((other) => other.date === only.date) ? only.date : null;
}

type Groups = Readonly<Record<string, string | undefined>>;

function toIso(groups: Groups): string | null {
  const [day, month] = groups.first === undefined ? [Number(groups.day), monthOf(groups)] : dayAndMonth(groups);
  return isoDate(Number(groups.year), month, day);
}

function monthOf(groups: Groups): number {
  if (groups.number !== undefined) return Number(groups.number);
  const name = groups.month?.toLowerCase() ?? '';
  return MONTHS.findIndex((names) => names.includes(name)) + 1;
}

/** Of two numbers between strokes; 0 and 0, which is no date, where either could be the month. */
function dayAndMonth(groups: Groups): [day: number, month: number] {
  const first = Number(groups.first);
  const second = Number(groups.second);
  if (first > 12 || first === second) return [first, second];
  return second > 12 ? [second, first] : [0, 0];
}

function isoDate(year: number, month: number, day: number): string | null {
  const time = new Date(Date.UTC(year, month - 1, day));
  const exists = time.getUTCFullYear() === year && time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
  return exists ? time.toISOString().slice(0, 10) : null;
}
