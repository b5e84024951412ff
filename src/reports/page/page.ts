import type { Delivery } from '../../records/report.ts';
import type { Content } from '../content.ts';
import { articleParagraphs } from './article.ts';
import { takeCaptions } from './captions.ts';
import { parsePage } from './dom.ts';
import { metadata } from './metadata.ts';

/** The article of a web page: its paragraphs with an empty line between, its captions apart, and what its markup says. */
export function pageContent(delivery: Delivery, html: string): Content {
  const page = parsePage(html);
  const said = metadata(page);
  const captions = takeCaptions(page);
  return {
    ...said,
    text: articleParagraphs(page).join('\n\n'),
    externalId: null,
    captions,
    canonical: delivery.bytes,
  };
}
