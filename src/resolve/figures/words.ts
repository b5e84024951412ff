/** The words of one language for numbers and their bounds. Phrases are lower case, words apart by one blank. */
export interface FigureWords {
  /** Words for numbers below a hundred that add up: "twenty" 20, "three" 3. */
  readonly units: Readonly<Record<string, number>>;
  /** Words that multiply what stands before them: "hundred" 100, "dozen" 12, "million" 1e6. */
  readonly multipliers: Readonly<Record<string, number>>;
  /** Words for a number nobody counted, with the bounds that they stand for: "dozens" 24 to 99. */
  readonly vague: Readonly<Record<string, readonly [low: number, high: number]>>;
  /** Words before a multiplier that make it vague: "several hundred" is read as "hundreds". */
  readonly few: readonly string[];
  /** Articles and words that say "one" before a noun: "a child". */
  readonly one: readonly string[];
  /** A word that may stand inside a number: "a hundred and twenty". */
  readonly and: string;
  readonly before: readonly BoundPhrase[];
  readonly after: readonly BoundPhrase[];
  /** Words between the two ends of a range: "3 to 5"; `between` opens one that ends at `and`. */
  readonly rangeWords: readonly string[];
  readonly between: string;
  /** What opens a change from one number to another, where one of the words of change stands before it: "rose from 32 to 40". */
  readonly from: string;
  readonly changes: readonly string[];
  /** What joins a part to its whole: "of", and what may stand before the whole's number. */
  readonly of: string;
  readonly articles: readonly string[];
  /** Parts of a whole: "half" 1/2, "a third" 1/3. */
  readonly parts: Readonly<Record<string, number>>;
}

export type Bound = 'at-least' | 'more-than' | 'nearly' | 'up-to' | 'about';

export interface BoundPhrase {
  readonly words: string;
  readonly bound: Bound;
}
