import { isElement, type PageElement, type PageNode } from './dom.ts';

const BLOCKS = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4
   H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL`.split(/\s+/),
);
const SILENT = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT BUTTON SELECT TEXTAREA HEAD'.split(' '));

/** The text of an element as a reader sees it: its paragraphs in order, white space folded, a `<br>` as a line feed. */
export function paragraphs(element: PageElement): readonly string[] {
  const done: string[] = [];
  let open = '';
  const close = (): void => {
    const text = folded(open);
    if (text !== '') done.push(text);
    open = '';
  };
  const visit = (node: PageNode): void => {
    if (node.nodeType === 3) open += (node.textContent ?? '').replace(/\s+/g, ' ');
    if (!isElement(node) || SILENT.has(node.tagName.toUpperCase())) return;
    const tag = node.tagName.toUpperCase();
    if (tag === 'BR') open += '\n';
    if (tag === 'TD' || tag === 'TH') open += ' ';
    if (BLOCKS.has(tag)) close();
    for (const child of node.childNodes) visit(child);
    if (BLOCKS.has(tag)) close();
  };
  visit(element);
  close();
  return done.flatMap((text) => text.split(/\n{2,}/));
}

function folded(text: string): string {
  return text
    .replace(/[ \t\u00A0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}
