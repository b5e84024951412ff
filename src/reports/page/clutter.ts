import { CLUTTER_NAMES } from './clutter-words.ts';
import { lineOf, type Page, type PageElement } from './dom.ts';

const CLUTTER_ELEMENTS =
  'nav, aside, footer, form, dialog, button, [hidden], [role="navigation"], [role="complementary"], [role="search"], [role="dialog"], [role="contentinfo"]';
/** Whatever it is called, an element with more than this share of the page's prose is the article or holds it. */
const LARGEST_SHARE = 0.3;
/** Where so much of a list's text is links, it leads elsewhere. */
const LINKED_SHARE = 0.8;

/** Takes away what surrounds an article: navigation, lists of other stories, sharing, newsletters, comments. */
export function removeClutter(page: Page): void {
  for (const element of page.querySelectorAll('script, style, noscript, template')) element.remove();
  freeQuotations(page);
  const all = proseLength(page.body);
  const removable = (element: PageElement): boolean => proseLength(element) <= all * LARGEST_SHARE;
  const named = [...page.querySelectorAll('[class], [id]')].filter(isNamedClutter);
  for (const element of [...page.querySelectorAll(CLUTTER_ELEMENTS), ...named]) {
    if (removable(element)) element.remove();
  }
  for (const list of page.querySelectorAll('ul, ol, table, p, h2, h3, h4')) {
    if (leadsElsewhere(list) && removable(list)) list.remove();
  }
}

/** A post that a story quotes is part of it, whatever the box around it is called and however much of it is links. */
function freeQuotations(page: Page): void {
  for (const quotation of page.querySelectorAll('blockquote')) {
    for (const link of quotation.querySelectorAll('a')) link.replaceWith(...link.childNodes);
    const box = quotation.parentElement;
    if (box !== null && /\b(?:social|media|embed|twitter|tweet)/i.test(box.className)) box.removeAttribute('class');
  }
}

function isNamedClutter(element: PageElement): boolean {
  if (/^(?:html|body|main|article)$/i.test(element.tagName)) return false;
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`.replace(/([a-z])([A-Z])/g, '$1 $2');
  return names
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((name) => CLUTTER_NAMES.has(name));
}

/** Text outside links: menus and lists of headlines have none. */
export function proseLength(element: PageElement): number {
  let length = lineOf(element).length;
  for (const link of element.querySelectorAll('a')) length -= lineOf(link).length;
  return length;
}

/** A list of links, or a line of several words that is one link and no sentence. */
function leadsElsewhere(element: PageElement): boolean {
  const links = [...element.querySelectorAll('a')].map((link) => lineOf(link)).filter((text) => text !== '');
  const text = lineOf(element);
  const linked = links.reduce((sum, link) => sum + link.length, 0) >= text.length * LINKED_SHARE;
  if (!linked || links.length === 0) return false;
  return links.length >= 3 || (text.split(' ').length >= 4 && !/[.!?"”’)]$/.test(text));
}
