/**
 * What the claims stage asks of a language: words in tables, nothing else. Words are lemmas in lower case; a phrase is
 * lemmas with one space between them, and `…` in it stands for up to four words.
 */
export interface ClaimLanguage {
  /** Words that can name a happening, with the kinds that they can mean. */
  readonly senses: readonly SenseRow[];
  /** Classes of nouns and names: what a participant, a place, a speaker is. A word may be in several. */
  readonly classes: Readonly<Record<string, readonly string[]>>;
  /** Verbs that report what somebody says, and nouns for what is said. */
  readonly saying: {
    readonly verbs: readonly string[];
    /** Verbs behind which the speaker may stand: "…, said the minister". */
    readonly inverting: readonly string[];
    /** Words with which one speaker leads to another: "citing". */
    readonly citing: readonly string[];
    readonly phrases: readonly string[];
    readonly nouns: readonly string[];
  };
  /** Words that mark how surely: class → words. */
  readonly modality: Readonly<Record<string, readonly string[]>>;
  /** Words for measures of people: measure → words. */
  readonly measures: Readonly<Record<string, readonly string[]>>;
  /** Words that bound a number: "at least", "up to", "nearly". */
  readonly bounds: readonly string[];
  /** Words that lead to a part of those counted before ("including"), and those for the counted in "five of *them*". */
  readonly parts: { readonly leads: readonly string[]; readonly of: readonly string[] };
  /** Numbers in words, vague ones among them. */
  readonly numbers: readonly string[];
  /** Prepositions that can lead a place. */
  readonly locative: readonly string[];
}

/** One row of the table of senses, with a sentence in which its first word means its first kind. */
export interface SenseRow {
  readonly kinds: readonly string[];
  /** Which part of speech the words must have here. */
  readonly as: 'verb' | 'noun' | 'any';
  readonly words: readonly string[];
  /** True where the words tell no means: the kind may then come from what the report speaks of nearby. */
  readonly open: boolean;
  readonly example: string;
}
