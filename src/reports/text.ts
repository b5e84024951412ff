import type { Delivery } from '../records/report.ts';
import type { Content } from './content.ts';

/** A plain text is its characters; all else comes from the hints. */
export function textContent(delivery: Delivery, text: string): Content {
  return {
    text,
    title: null,
    publisher: null,
    url: null,
    externalId: null,
    published: null,
    captions: [],
    canonical: delivery.bytes,
  };
}
