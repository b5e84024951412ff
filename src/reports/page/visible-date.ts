import { dateOfField } from '../calendar.ts';
import type { StatedDate } from '../content.ts';
import { lineOf, type Page, type PageElement } from './dom.ts';

const DATED =
  '[class*="date" i], [class*="time" i], [class*="publish" i], [class*="posted" i], [class*="byline" i], [id*="date" i]';
/** Longer than this, an element is not a date line but a part of the page that has a date in it. */
const LONGEST_LINE = 120;

/** The day of publication as it stands on the page for readers: a `<time>`, or a short line that its markup calls a date. */
export function visibleDate(page: Page): StatedDate | null {
  const times = [...page.querySelectorAll('time')].filter(isOfArticle);
  const lines = [...page.querySelectorAll(DATED)].filter(isOfArticle);
  const date = first(times, timeOf) ?? first(lines, (element) => shortDate(element));
  return date === null ? null : { date, from: 'visible' };
}

function first(elements: readonly PageElement[], read: (element: PageElement) => string | null): string | null {
  for (const element of elements) {
    const date = read(element);
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
  return dateOfField(element.getAttribute('datetime') ?? '') ?? shortDate(element);
}

function shortDate(element: PageElement): string | null {
  const line = lineOf(element);
  return line.length <= LONGEST_LINE ? dateOfField(line) : null;
}
