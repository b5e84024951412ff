import type { Report } from '../src/records/report.ts';

/** A report of which only the text is known, as yardsticks give it. */
export function bareReport(text: string): Report {
  return {
    id: 'r-yardstick',
    original: '',
    title: null,
    publisher: null,
    url: null,
    externalId: null,
    published: null,
    publishedFrom: null,
    printedDate: null,
    givenDate: null,
    language: 'en',
    text,
    captions: [],
    fingerprint: '',
  };
}
