import { writtenDates } from '../calendar.ts';
import { CAPTION_LINE, CLUTTER_HEADINGS, CLUTTER_LINES } from './clutter-words.ts';

/** Longer than this, a line with a date in it may be a sentence of the story. */
const LONGEST_DATE_LINE = 90;

/** How many lines of author, section and date a page may put before its story. */
const LONGEST_OPENING = 8;

/** A story's own lines, the captions that stood between them, and the date before them: ISO, null where none did. */
export interface Story {
  readonly lines: readonly string[];
  readonly captions: readonly string[];
  readonly date: string | null;
}

/**
 * The paragraphs of the story alone: without its headline and the lines about its author and date at the start, without
 * invitations and credits in between, and without a list of other stories at the end.
 */
export function storyOf(paragraphs: readonly string[], headlines: ReadonlySet<string>): Story {
  const captions = paragraphs.filter((line) => CAPTION_LINE.test(line));
  const prose = paragraphs.filter((line) => !CAPTION_LINE.test(line));
  const start = openingLength(prose, headlines);
  const lines = withoutEndList(prose.slice(start).filter((line) => !isClutter(line)));
  const dates = prose.slice(0, start).map(dateLineOf);
  return { lines, captions, date: dates.find((date) => date !== null) ?? null };
}

/** Up to the last line about title, author or date that no sentence stands before. */
function openingLength(lines: readonly string[], headlines: ReadonlySet<string>): number {
  const sentence = lines.findIndex((line) => isSentence(line) && !isClutter(line) && !headlines.has(line));
  const head = lines.slice(0, sentence < 0 ? 0 : Math.min(sentence, LONGEST_OPENING));
  return (
    head.findLastIndex(
      (line) => headlines.has(line) || isByline(line) || dateLineOf(line) !== null || isClutter(line),
    ) + 1
  );
}

function isClutter(line: string): boolean {
  return CLUTTER_LINES.some((clutter) => clutter.test(line));
}

function isByline(line: string): boolean {
  return /^by\s+\p{Lu}.{0,80}$/iu.test(line) && !/(?<!\b[ap]\.m)[.!?]$/.test(line);
}

function dateLineOf(line: string): string | null {
  const [first] = line.length <= LONGEST_DATE_LINE && !isSentence(line) ? writtenDates(line) : [];
  return first?.date ?? null;
}

/** From a heading such as "Related stories" on, if no sentence follows it. */
function withoutEndList(lines: readonly string[]): readonly string[] {
  const heading = lines.findLastIndex((line) => CLUTTER_HEADINGS.test(line));
  return heading > 0 && !lines.slice(heading + 1).some(isSentence) ? lines.slice(0, heading) : lines;
}

function isSentence(line: string): boolean {
  return line.split(' ').length >= 6 && /(?<!\b[ap]\.m)[.!?؟。…]["”’)»]*$/u.test(line) && /[\p{Ll}\p{Lo}]/u.test(line);
}
