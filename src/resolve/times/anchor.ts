import type { TimePrecision } from '../../records/reading.ts';
import type { Day, Interval } from './calendar.ts';

/** What a time is reckoned from. */
export interface Anchor {
  /** The report's own day; null where unknown: then relative times stay unresolved. */
  readonly published: Day | null;
  /** The day that the text speaks of, for "a day earlier", "that night". */
  readonly discourse: Day | null;
  /** First day of the quarter that the text speaks of, for "the quarter", "a year earlier". */
  readonly quarter: Day | null;
  /** Which way the sentence looks; null leans to the past. */
  readonly direction: 'past' | 'future' | null;
  /** Days of the weekend, Monday 1 to Sunday 7, in order. */
  readonly weekend: readonly number[];
}

export interface Dated {
  readonly interval: Interval;
  readonly precision: TimePrecision;
}

export const dated = (start: Day, end: Day, precision: TimePrecision): Dated => ({
  interval: { start, end },
  precision,
});
export const single = (day: Day): Dated => dated(day, day, 'day');
export const withPrecision = (time: Dated | null, precision: TimePrecision): Dated | null =>
  time && { ...time, precision };
