/** Parts of a day, as TimeML's guidelines name them: morning, midday, afternoon, evening, night, daytime; noon and midnight are hours. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT' | '12:00' | '24:00';
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';
export type Season = 'SP' | 'SU' | 'FA' | 'WI';
export type Part = 'early' | 'mid' | 'late' | 'first-half' | 'second-half';
export type Reference = 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';
/** "two-thirty" and the like, on a 24-hour clock. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
}

/** What words for a time mean before anyone knows when they were written. */
export type Meaning =
  | DateMeaning
  | {
      readonly as: 'weekday';
      readonly weekday: number;
      readonly shift: number | null;
      readonly ofWeek: boolean;
      readonly daypart: DayPart | null;
      readonly clock: Clock | null;
    }
  | {
      readonly as: 'movable';
      readonly dates: readonly (readonly [start: string, end: string])[];
      readonly year: number | null;
    }
  | { readonly as: 'day'; readonly offset: number; readonly daypart: DayPart | null; readonly discourse: boolean }
  | { readonly as: 'overnight' }
  | { readonly as: 'clock'; readonly clock: Clock; readonly daypart: DayPart | null }
  | {
      readonly as: 'shift';
      /** Null: a few. */
      readonly amount: number | null;
      readonly unit: Unit;
      readonly sign: 1 | -1;
      readonly discourse: boolean;
      /** "a day after the raid": how long after, in TimeML's eyes. */
      readonly after: boolean;
    }
  | {
      readonly as: 'period';
      readonly unit: Unit;
      readonly offset: number;
      readonly part: Part | null;
      readonly discourse: boolean;
      /** "a year earlier": so far back, not the period before this one. */
      readonly backwards: boolean;
    }
  | { readonly as: 'window'; readonly amount: number | null; readonly unit: Unit; readonly sign: 1 | -1 }
  | { readonly as: 'duration'; readonly amount: number | null; readonly unit: Unit }
  | {
      readonly as: 'set';
      /** Null: a few. */
      readonly amount: number | null;
      readonly unit: Unit;
      readonly weekday: number | null;
      readonly season: Season | null;
      readonly daypart: DayPart | null;
    }
  | { readonly as: 'age'; readonly amount: number | null; readonly unit: Unit }
  | { readonly as: 'reference'; readonly reference: Reference }
  | { readonly as: 'since'; readonly of: Meaning }
  | { readonly as: 'range'; readonly from: Meaning; readonly to: Meaning };

/** A calendar date, whole or in part. What is null is not said. */
export interface DateMeaning {
  readonly as: 'date';
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** The last day of a range inside one month. */
  readonly dayTo: number | null;
  readonly part: Part | null;
  readonly quarter: number | null;
  readonly season: Season | null;
  readonly decade: boolean;
  readonly century: boolean;
  readonly daypart: DayPart | null;
  readonly clock: Clock | null;
  /** -1 last, 1 next: "last June". */
  readonly shift: number | null;
  /** The same of the year: "June of last year". */
  readonly yearShift: number | null;
  /** True before the year 1. */
  readonly bc: boolean;
}
