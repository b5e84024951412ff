import type { SaidTime } from './said-time.ts';
import type { Span } from './span.ts';

/** One token of a text; offsets in UTF-16. Fields as in spaCy; `head` is a token's index, its own at a root. */
export interface Token extends Span {
  readonly tag: string;
  readonly pos: string;
  readonly morph: string;
  readonly lemma: string;
  readonly dep: string;
  readonly head: number;
}

/** `first` and `last` are indices into `Analysis.tokens`, `last` exclusive. */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
}

export interface Name extends Span {
  readonly label: string;
}

/** What the program's lists and its calendar know in a report; kinds are those of places ("province") and of actors ("rebel-group"). */
export interface Known {
  /** Names with their kinds as labels, in order of place, none overlapping. */
  readonly names: readonly Name[];
  /** Every time that the report says, in order of place. */
  readonly times: readonly SaidTime[];
  /** The outlet's kind, '' where the lists lack it. */
  readonly outlet: string;
}

/** What the language stage says of a text: its tokens, sentences and names, in order of place. */
export interface Analysis {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly names: readonly Name[];
  /** Absent before it is looked up. */
  readonly known?: Known;
}
