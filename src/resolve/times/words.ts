import type { DayPart, Part, Reference, Season, Unit } from './meaning.ts';

/** How a row's slots are put together into a meaning. */
export type Reading =
  | 'date'
  | 'weekday'
  | 'day'
  | 'movable'
  | 'overnight'
  | 'clock'
  | 'shift'
  | 'period'
  | 'window'
  | 'duration'
  | 'set'
  | 'age'
  | 'reference';

/**
 * One way to say a time. `form` is a regular expression in which `{slot}` stands for the words of that slot and a blank
 * for white space; a digit behind a slot's name tells two of a kind apart. `given` fills slots that no word says.
 */
export interface TimeForm {
  readonly as: Reading;
  readonly form: string;
  readonly given?: Readonly<Record<string, number | string>>;
  /** An example, for the reader of the table and for its test. */
  readonly example: string;
}

/** The words of one language for times. All keys are lower case. */
export interface TimeWords {
  readonly months: Readonly<Record<string, number>>;
  /** Monday 1 to Sunday 7. */
  readonly weekdays: Readonly<Record<string, number>>;
  readonly units: Readonly<Record<string, Unit>>;
  readonly dayparts: Readonly<Record<string, DayPart>>;
  readonly seasons: Readonly<Record<string, Season>>;
  readonly parts: Readonly<Record<string, Part>>;
  readonly ordinals: Readonly<Record<string, number>>;
  readonly numbers: Readonly<Record<string, number>>;
  /** Words for an amount that nobody counted. */
  readonly few: readonly string[];
  /** "last" -1, "this" 0, "next" 1. */
  readonly shifts: Readonly<Record<string, number>>;
  /** Days named in words: "yesterday" -1. */
  readonly days: Readonly<Record<string, number>>;
  readonly references: Readonly<Record<string, Reference>>;
  /** Words for a repeated unit: "daily". */
  readonly repeated: Readonly<Record<string, Unit>>;
  /** Days of the same date every year: "christmas eve" [12, 24]. */
  readonly feasts: Readonly<Record<string, readonly [month: number, day: number]>>;
  /** Days and months that move, as [start, end] ISO dates by year: Ramadan, Easter. */
  readonly movable: Readonly<Record<string, readonly (readonly [start: string, end: string])[]>>;
  /** Words that are times only when they are written with a capital: "May", "Sun". */
  readonly capitalOnly: readonly string[];
  /** Words that are times only where another word of time leads them: "may", "march". */
  readonly neverAlone: readonly string[];
  readonly forms: readonly TimeForm[];
  /** Regular expressions of what stands before a time and changes it. */
  readonly since: string;
  /** What leads a word that is no time alone: "in May". */
  readonly leads: string;
  /** What joins two weekdays to one stretch: "Friday and Saturday", "Friday into Saturday". */
  readonly both: string;
  /** What joins two dates to one stretch though nothing opens it: "3 May to 5 May". */
  readonly through: string;
  readonly rangeOpens: string;
  readonly rangeJoins: string;
  /** What stands before a length of time that ended: "after a two-week pause". */
  readonly after: string;
  /** Words of verbs that look ahead, and back: evidence where the text is not tagged. */
  readonly future: readonly string[];
  readonly past: readonly string[];
  /** Verbs whose present tense tells of what is fixed to come: "the session opens on Friday". */
  readonly timetable: readonly string[];
  /** What stands before a time to come where no verb looks back: "shut until Monday". */
  readonly ahead: string;
}
