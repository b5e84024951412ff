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
  replaceWith(...nodes: readonly PageNode[]): void;
}

export interface Page extends PageElement {
  readonly body: PageElement;
  readonly documentElement: PageElement;
}

/** Never runs scripts and loads nothing. */
export function parsePage(html: string): Page {
  // linkedom nests what follows a missing <html> wrongly, so that body and article come out empty.
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Page;
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
  let level: readonly PageElement[] = [page.documentElement];
  let elements = 0;
  let depth = 0;
  while (level.length > 0) {
    elements += level.length;
    depth++;
    level = level.flatMap((element) => [...element.children]);
  }
  return { elements, depth };
}
