import { type Delivery, type Failure, failure } from '../../records/report.ts';
import type { Content } from '../content.ts';
import { articleOf } from './article.ts';
import { takeCaptions } from './captions.ts';
import { extentOf, lineOf, parsePage } from './dom.ts';
import { metadata } from './metadata.ts';

/** Beyond these lies no article but a fault or an attack. Browsers stop at the same depth; time grows with its cube. */
const DEEPEST = 512;
const MOST_ELEMENTS = 200_000;

/** The article of a web page: its paragraphs with an empty line between, its captions apart, and what its markup says. */
export function pageContent(delivery: Delivery, html: string): Content | Failure {
  const page = parsePage(html);
  const { elements, depth } = extentOf(page);
  if (depth > DEEPEST || elements > MOST_ELEMENTS)
    return failure(delivery.name, 'reader-failed', `a page of ${elements} elements, ${depth} one in another`);
  // A caption's date is its picture's, not the report's.
  takeCaptions(page);
  const said = metadata(page);
  const headlines = [said.title ?? '', ...Array.from(page.querySelectorAll('h1'), lineOf)];
  const article = articleOf(html, new Set(headlines));
  return {
    ...said,
    published: said.published ?? (article.date === null ? null : { date: article.date, from: 'visible' }),
    text: article.lines.join('\n\n'),
    externalId: null,
    captions: article.captions,
    canonical: delivery.bytes,
  };
}
