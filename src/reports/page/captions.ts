import { lineOf, type Page } from './dom.ts';

const CAPTIONS = 'figcaption, [class*="caption" i], [itemprop="caption"]';

/** Takes the picture captions out of the page and returns them, each once. A caption tells of the picture's day, not of the report's. */
export function takeCaptions(page: Page): readonly string[] {
  const found = new Set<string>();
  for (const element of page.querySelectorAll(CAPTIONS)) {
    const caption = lineOf(element);
    if (caption.length > 600) continue;
    if (/\p{L}/u.test(caption)) found.add(caption);
    element.remove();
  }
  return [...found];
}
