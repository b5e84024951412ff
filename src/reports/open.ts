import { type Delivery, type Failure, failure, isFailure, type Report } from '../records/report.ts';
import { dateOfField } from './calendar.ts';
import type { Content, StatedDate } from './content.ts';
import { dateLine } from './date-line.ts';
import { type Decoded, decode } from './decode.ts';
import { fingerprint, reportId, sha256 } from './identity.ts';
import { jsonContent } from './json.ts';
import { languageOf } from './language.ts';
import { declaredCharset } from './page/charset.ts';
import { pageContent } from './page/page.ts';
import { textContent } from './text.ts';

/**
 * Makes a report of its bytes: clean text whose offsets (UTF-16) never change again, and what is known about it.
 * Never throws for what the bytes hold: an original that is no report is a `Failure` with its reason.
 */
export function openReport(delivery: Delivery): Report | Failure {
  const decoded = decode(delivery.bytes, delivery.kind === 'html' ? declaredCharset(delivery.bytes) : null);
  if ('not' in decoded) return failure(delivery.name, decoded.not, WHY_NOT[decoded.not]);
  const content = contentOf(delivery, decoded.text);
  if (isFailure(content)) return content;
  if (!/[\p{L}\p{N}]/u.test(content.text)) return failure(delivery.name, 'no-text', 'there is no article text in it');
  if (content.text.length > MOST_CHARACTERS)
    return failure(delivery.name, 'too-large', `its text has ${content.text.length} characters`);
  const hint = delivery.hints.published?.trim() ?? '';
  const date = dateOfField(hint);
  if (hint !== '' && date === null)
    return failure(delivery.name, 'bad-fields', `published is "${hint}", expected a date such as 2019-03-03`);
  return report(delivery, content, date === null ? null : { date, from: 'hint' });
}

/** A long novel has fewer: what is longer is no report but a heap of them, and would hold up the reader for hours. */
const MOST_CHARACTERS = 1_000_000;

const WHY_NOT = {
  empty: 'there is nothing in it but white space',
  binary: 'the bytes are no text in any known encoding',
} as const satisfies Record<Extract<Decoded, { not: string }>['not'], string>;

function contentOf(delivery: Delivery, decoded: string): Content | Failure {
  switch (delivery.kind) {
    case 'text':
      return textContent(delivery, decoded);
    case 'json':
      return jsonContent(delivery, decoded);
    case 'html':
      return pageContent(delivery, decoded);
  }
}

function report(delivery: Delivery, content: Content, hinted: StatedDate | null): Report {
  const text = storable(content.text);
  const publisher = delivery.hints.publisher ?? content.publisher;
  const url = delivery.hints.url ?? content.url;
  return {
    id: reportId(content.canonical, publisher, url ?? content.externalId),
    original: sha256(delivery.bytes),
    title: delivery.hints.title ?? content.title,
    publisher,
    url,
    externalId: content.externalId,
    ...dates(delivery, hinted, content.published, dateLine(text)),
    language: languageOf(text),
    text,
    captions: content.captions,
    fingerprint: fingerprint(text),
  };
}

/** Half characters and zeros, which JSON can spell and no database can hold, become U+FFFD; offsets stay. */
function storable(text: string): string {
  return text.replace(/[\p{Surrogate}\0]/gu, '\uFFFD');
}

type Dates = Pick<Report, 'published' | 'publishedFrom' | 'printedDate' | 'givenDate'>;

/**
 * Which date is the day of publication. What the outlet itself says, in its page's markup or in a date line that it
 * prints, beats a collector's table, where days and months get swapped or the date is the happening's. Only a date
 * that a person gave for this very report beats the outlet; what merely stands somewhere on a page beats nothing.
 */
function dates(delivery: Delivery, hint: StatedDate | null, own: StatedDate | null, printed: string | null): Dates {
  const sure = delivery.hints.publishedIsSure === true ? hint : null;
  const markup = own?.from === 'structured' || own?.from === 'meta' ? own : null;
  const line = printed === null ? null : ({ date: printed, from: 'printed' } as const);
  const chosen = sure ?? markup ?? line ?? hint ?? own;
  return {
    published: chosen?.date ?? null,
    publishedFrom: chosen?.from ?? null,
    printedDate: printed,
    givenDate: (sure ?? markup ?? hint ?? own)?.date ?? null,
  };
}
