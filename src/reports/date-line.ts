import { type WrittenDate, writtenDates } from './calendar.ts';
import { PUBLISHED_CUES, UPDATED_CUES, WEEKDAYS } from './date-words.ts';

/** How far into a text a date line is looked for, in UTF-16 units: a headline, a subtitle, an agency's name, the date. */
const HEAD = 320;

const before = (words: readonly string[]) =>
  new RegExp(`(?<!\\p{L})(?:${words.join('|')})[\\s:,-]*(?:(?:${WEEKDAYS.join('|')})[\\s,]*)?$`, 'iu');
const AFTER_PUBLISHED = before(PUBLISHED_CUES);
const AFTER_UPDATED = before(UPDATED_CUES);
const AFTER_WEEKDAY = new RegExp(`(?<!\\p{L})(?:${WEEKDAYS.join('|')})[\\s,]*$`, 'iu');
const AT_START = new RegExp(`^\\W*(?:(?:${WEEKDAYS.join('|')})[\\s,]*)?$`, 'iu');
const LINE_START = new RegExp(`[\\n\\r]\\W*(?:(?:${WEEKDAYS.join('|')})[\\s,]*)?$`, 'iu');
/** The end of a headline with an agency's name or a time: "… AFP Sunday 25 May 2014", "1730 28.04.2017". */
const AFTER_AGENCY = /(?:\b[A-Z]{2,}|\bReuters|\bAgencies|\d\d:?\d\d)[\s,|-]*$/u;
/** A time of day or an agency's name right behind: "07-08-2013 0147 PM", "8 November 2016 Aleppo, SANA". */
const BEFORE_AGENCY = /^[\s,(|-]*(?:\d{1,2}:?\d\d\s*(?:[AP]M|GMT|UTC)|(?:\p{Lu}\p{L}+[\s,]+)?[A-Z]{3,}\b)/u;
/** "… killed on Sunday 25 May 2014": a date in a sentence tells when it happened, not when it was printed. */
const IN_SENTENCE = new RegExp(
  `(?:^|\\s)(?:on|since|from|until|till|by|of|in|and|to|the|between|before|after|dated)\\s+(?:(?:${WEEKDAYS.join('|')})[\\s,]+)?$`,
  'iu',
);

/**
 * The date that a report prints at its head, ISO, or null. It counts as a date line at the start of the text or of a
 * line, behind words such as "Published", behind a weekday, or behind an agency's name; within a sentence it does not.
 */
export function dateLine(text: string): string | null {
  const head = text.slice(0, HEAD);
  const dates = writtenDates(head);
  const published = dates.find((date) => isPublished(head, date));
  const updated = dates.find((date) => AFTER_UPDATED.test(head.slice(0, date.start)));
  return (published ?? updated)?.date ?? null;
}

function isPublished(head: string, date: WrittenDate): boolean {
  const lead = head.slice(0, date.start);
  if (AFTER_UPDATED.test(lead)) return false;
  if (AT_START.test(lead) || AFTER_PUBLISHED.test(lead)) return true;
  if (IN_SENTENCE.test(lead)) return false;
  return (
    LINE_START.test(lead) ||
    AFTER_WEEKDAY.test(lead) ||
    AFTER_AGENCY.test(lead) ||
    BEFORE_AGENCY.test(head.slice(date.end))
  );
}
