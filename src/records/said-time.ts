import type { Span } from './span.ts';

/**
 * How a claim can use words of time: `said` what they say; `until` from then to the report's day ("killed 300 since it
 * began in 2011"); `began` the first of that, where they say since when; `length` so long before the report's day
 * ("a two-week siege").
 */
export const TIME_USES = ['said', 'until', 'began', 'length'] as const;
export type TimeUse = (typeof TIME_USES)[number];

/** First and last day, inclusive, as ISO dates. */
export interface Days {
  readonly start: string;
  readonly end: string;
}

/** Words of a report that say a time, read before anyone knows what happened then. Offsets UTF-16. */
export interface SaidTime extends Span {
  /** How it is said: a date, a weekday, a length. */
  readonly form: string;
  /** The days of each use that the words allow; none where they are unresolved. */
  readonly uses: readonly {
    readonly use: TimeUse;
    readonly past: Days | null;
    readonly future: Days | null;
  }[];
}
