import type { Measure, Modality, Population } from '../records/reading.ts';

/** One noun in the forms that a language counts with (CLDR's categories). */
export type Forms = Partial<Readonly<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** How a language says a number that is not exact; `{n}` stands for the number. */
export interface CountWords {
  readonly atLeast: string;
  readonly upTo: string;
  /** `{low}` and `{high}`. */
  readonly range: string;
  /** Words for numbers known by their size only, the largest first: from `from` on, alone and before a noun. */
  readonly vague: readonly { readonly from: number; readonly alone: string; readonly ofNoun: string }[];
}

/**
 * The words of a language for the titles of events: one file of such words is one language. A template is a line with
 * slots in braces; a part in brackets falls away when its slot has no value, and of a kind's templates the first is
 * taken whose slots outside brackets all have one.
 *
 * Slots: `{place}` `{in}` `{from}` `{to}` · `{actor}` `{by}` (who did it, if known by name) · `{between}` (two who
 * act) · `{recipient}` `{against}` · `{kills}` `{kill}` (what a toll does, after a word in the singular or plural) ·
 * `{killed}` and every other measure: the count, with its noun where it is not just people; `{killed people}`: the
 * count always with a noun; `{strikes of}`: as it stands before another noun · `{label}` the codebook's name of the kind.
 */
export interface TitleWords {
  /** BCP 47. */
  readonly language: string;
  readonly templates: Readonly<Record<string, readonly string[]>>;
  /** For kinds that a user added to the codebook. */
  readonly fallback: readonly string[];
  /** What a kind's name says already: such people are not named again. */
  readonly implied: Readonly<Record<string, Population>>;
  readonly populations: Readonly<Record<Population, Forms>>;
  readonly counts: CountWords;
  /** Each with `{x}`, and `{y}` in `between`. */
  readonly phrases: Readonly<Record<'in' | 'from' | 'to' | 'by' | 'between' | 'against', string>>;
  /** What a toll does, with `{n}`, after a noun in the singular and in the plural, the first measure that has a figure. */
  readonly tolls: readonly { readonly measure: Measure; readonly one: string; readonly other: string }[];
  /** With `{title}`; what is told as done needs none. */
  readonly modality: Partial<Readonly<Record<Modality, string>>>;
}
