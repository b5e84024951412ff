import { parseHTML } from 'linkedom';

/** The part of the DOM that reading a page needs; the compiler's own DOM types would bring a browser's globals along. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  readonly tagName: string;
  readonly children: Iterable<PageElement>;
  readonly parentElement: PageElement | null;
  readonly className: string;
  readonly id: string;
  getAttribute(name: string): string | null;
  removeAttribute(name: string): void;
  querySelectorAll(selectors: string): Iterable<PageElement>;
  querySelector(selectors: string): PageElement | null;
  closest(selectors: string): PageElement | null;
  remove(): void;
  append(node: PageNode): void;
  replaceWith(...nodes: readonly PageNode[]): void;
}

export interface Page extends PageElement {
  readonly body: PageElement;
  readonly documentElement: PageElement | null;
  createElement(tagName: string): PageElement;
}

/** Never runs scripts and loads nothing. */
export function parsePage(html: string): Page {
  const page = documentOf(html);
  const root = page.documentElement;
  if (root?.tagName.toUpperCase() === 'HTML') return gatheredIntoBody(page, root);
  // linkedom takes the first element for the root and nests what follows wrongly, where a page has no <html>.
  const whole = documentOf(`<!doctype html><html><body>${html}</body></html>`);
  return gatheredIntoBody(whole, whole.documentElement ?? whole);
}

function documentOf(html: string): Page {
  return parseHTML(html).document as unknown as Page;
}

const OF_HEAD = new Set('HEAD META TITLE LINK STYLE SCRIPT BASE NOSCRIPT TEMPLATE'.split(' '));

/**
 * Browsers put into the body what stands beside it, or in a head that is not closed, and make a body where there is none;
 * Readability relies on it.
 */
function gatheredIntoBody(page: Page, root: PageElement): Page {
  const body = root.querySelector('body') ?? page.createElement('body');
  const head = root.querySelector('head');
  // First of all, so that none of what moves holds the body itself.
  root.append(body);
  for (const node of [...(head?.childNodes ?? []), ...root.childNodes, ...page.childNodes]) {
    const stays = node === body || node === root || OF_HEAD.has(node.nodeName.toUpperCase());
    if (!stays && (node.nodeType === 1 || node.nodeType === 3)) body.append(node);
  }
  return page;
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

/** Character references such as `&#8216;`, which pages also leave in their structured data, as characters. */
export function unescaped(text: string): string {
  return /&#?\w+;/.test(text) ? lineOf(parsePage(`<p>${text.replaceAll('<', '&lt;')}</p>`).body) : text;
}

/** The text of a node on one line. */
export function lineOf(node: PageNode | null): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** How many elements a page has, and how many stand one in another at the deepest place. Needs no stack, however deep. */
export function extentOf(page: Page): { readonly elements: number; readonly depth: number } {
  let level: readonly PageElement[] = [...page.children];
  let elements = 0;
  let depth = 0;
  while (level.length > 0) {
    elements += level.length;
    depth++;
    level = level.flatMap((element) => [...element.children]);
  }
  return { elements, depth };
}
