import { dateOfField } from '../calendar.ts';
import type { StatedDate } from '../content.ts';
import { paragraphs } from './blocks.ts';
import { lineOf, type Page, type PageElement } from './dom.ts';

const DATED =
  '[class*="date" i], [class*="time" i], [class*="publish" i], [class*="posted" i], [class*="byline" i], [id*="date" i]';
/** Longer than this, an element is not a date line but a part of the page that has a date in it. */
const LONGEST_LINE = 120;

/**
 * The day of publication as it stands on the page for readers: a `<time>`, a short line that its markup calls a date, or
 * one right below the headline.
 */
export function visibleDate(page: Page): StatedDate | null {
  const times = [...page.querySelectorAll('time')].filter(isOfArticle);
  const lines = [...page.querySelectorAll(DATED)].filter(isOfArticle);
  const date =
    first(times, timeOf) ??
    first(lines, (element) => shortDate(lineOf(element))) ??
    first(belowHeadline(page), shortDate);
  return date === null ? null : { date, from: 'visible' };
}

function first<T>(places: readonly T[], read: (place: T) => string | null): string | null {
  for (const place of places) {
    const date = read(place);
    if (date !== null) return date;
  }
  return null;
}

/** Not today's date in the page's head, not the dates of other stories beside it. */
function isOfArticle(element: PageElement): boolean {
  return (
    element.closest('nav, aside, footer, [class*="related" i], [class*="sidebar" i], [class*="comment" i]') === null
  );
}

function timeOf(element: PageElement): string | null {
  return dateOfField(element.getAttribute('datetime') ?? '') ?? shortDate(lineOf(element));
}

function shortDate(line: string): string | null {
  return line.length <= LONGEST_LINE ? dateOfField(line) : null;
}

/** How many lines below its headline a page still tells when and by whom. */
const BELOW = 8;

function belowHeadline(page: Page): readonly string[] {
  const headline = lineOf(page.querySelector('h1'));
  const lines = paragraphs(page.body);
  const at = headline === '' ? -1 : lines.indexOf(headline);
  return at < 0 ? [] : lines.slice(at + 1, at + 1 + BELOW).filter((line) => !/(?<![ap]\.m)[.!?]$/i.test(line));
}
