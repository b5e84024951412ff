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
  readonly parentElement: PageElement | null;
  readonly className: string;
  readonly id: string;
  readonly children: Iterable<PageElement>;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelectorAll(selectors: string): Iterable<PageElement>;
  querySelector(selectors: string): PageElement | null;
  closest(selectors: string): PageElement | null;
  contains(other: PageNode): boolean;
  remove(): void;
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

/** The text of a node on one line. */
export function lineOf(node: PageNode | null): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
