/** How the bytes of an original are to be opened. */
export type OriginalKind = 'text' | 'html' | 'json';

/** What came along with the bytes (a `.meta.json`, flags of the command line) and is not in them. */
export interface Hints {
  /** A date or an RFC 3339 moment. */
  readonly published?: string | null;
  /** True where a person gave `published` for this very report: then it outranks a date line in the text too. */
  readonly publishedIsSure?: boolean;
  readonly publisher?: string | null;
  readonly title?: string | null;
  readonly url?: string | null;
}

/** One report as a source hands it over: the record's own bytes, before anything is made of them. */
export interface Delivery {
  /** Where it came from, for messages: `story.txt`, `reports.jsonl:17`. */
  readonly name: string;
  readonly kind: OriginalKind;
  readonly bytes: Uint8Array;
  readonly hints: Hints;
}

export const FAILURE_REASONS = [
  'unreadable',
  'empty',
  'binary',
  'too-large',
  'unknown-format',
  'bad-json',
  'bad-fields',
  'no-text',
  'reader-failed',
  'withdrawn',
] as const;
export type FailureReason = (typeof FAILURE_REASONS)[number];

/** A recorded outcome: this input could not become a report, and why. */
export interface Failure {
  readonly failed: true;
  readonly name: string;
  readonly reason: FailureReason;
  /** One line for people: what is wrong and where. */
  readonly detail: string;
}

export function failure(name: string, reason: FailureReason, detail: string): Failure {
  return { failed: true, name, reason, detail };
}

export function isFailure(x: object): x is Failure {
  return 'failed' in x && x.failed === true;
}

/** A report: clean text whose offsets never change again, and what is known about it. */
export interface Report {
  /** Of the original's own canonical bytes, outlet and address; 16 hex digits behind `r-`. */
  readonly id: string;
  /** SHA-256 of the original's bytes, hex. */
  readonly original: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** The outlet's own number of the article, where its record has one. */
  readonly externalId: string | null;
  /** ISO date, or null if unknown: then relative dates stay unresolved. */
  readonly published: string | null;
  /** Where `published` comes from; `printed` is a date line in the text. */
  readonly publishedFrom: 'hint' | 'structured' | 'meta' | 'visible' | 'printed' | null;
  /** The date line at the head of the text, ISO, whether or not it became `published`; null where there is none. */
  readonly printedDate: string | null;
  /** The date that came with the text (hint, record, page), ISO, whether or not it became `published`; null where none did. */
  readonly givenDate: string | null;
  /** ISO 639-1, or null where no detector is sure. */
  readonly language: string | null;
  readonly text: string;
  /** Picture captions, kept apart from the text. */
  readonly captions: readonly string[];
  /** SHA-256 of the text with case, punctuation and white space folded: the same words, the same print. */
  readonly fingerprint: string;
}
