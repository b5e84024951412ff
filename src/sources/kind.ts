import type { Delivery, Failure } from '../records/report.ts';
import type { Input } from './input.ts';

/** A form that reports come in. To add one: a file like `text.ts` and its row in `kinds.ts`. */
export interface SourceKind {
  readonly id: string;
  /** Endings of file names, lower case, with the dot. */
  readonly endings: readonly string[];
  /** For a file whose ending says nothing: does it look like this kind? `start` is its first bytes as Latin-1. */
  readonly looksLike: (start: string) => boolean;
  /** The reports in the input, in its order. Throws only what reading the bytes throws. */
  readonly read: (input: Input) => AsyncIterable<Delivery | Failure>;
}
