import type { Anchor } from './anchor.ts';
import { type Day, isoDay, isoWeek, partsOf } from './calendar.ts';
import { intervalOf, moved } from './interval.ts';
import type { Clock, DateMeaning, DayPart, Meaning, Part, Unit } from './meaning.ts';

/** A TIMEX3's type and value (TimeML Annotation Guidelines 1.2.1, section 2.2; ISO 8601 as extended there). */
export interface Timex {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly value: string;
}

/** The TimeML value of a meaning, reckoned from `anchor`; digits that nothing tells are X. */
export function timexOf(meaning: Meaning, anchor: Anchor): Timex {
  switch (meaning.as) {
    case 'duration':
    case 'window':
      return { type: 'DURATION', value: lengthValue(meaning.amount, meaning.unit) };
    case 'age':
      return { type: 'DURATION', value: lengthValue(meaning.amount, meaning.unit) };
    case 'set':
      return { type: 'SET', value: setValue(meaning) };
    case 'reference':
      return { type: 'DATE', value: meaning.reference };
    case 'date':
      return dateTimex(meaning, anchor);
    case 'since':
      return timexOf(meaning.of, anchor);
    case 'range':
      return timexOf(meaning.from, anchor);
    case 'shift':
      return shiftTimex(meaning, anchor);
    case 'period':
      return { type: 'DATE', value: periodValue(meaning, anchor) };
    default:
      return dayTimex(meaning, anchor);
  }
}

/** "every Friday", "every summer", "every morning"; else how often. */
function setValue({ amount, unit, weekday, season, daypart }: Extract<Meaning, { as: 'set' }>): string {
  if (weekday !== null) return `XXXX-WXX-${weekday}${daypart === null ? '' : `T${daypart}`}`;
  if (season !== null) return `XXXX-${season}`;
  if (unit === 'weekend') return 'XXXX-WXX-WE';
  return daypart === null ? lengthValue(amount, unit) : `XXXX-XX-XXT${daypart}`;
}

const LETTERS: Readonly<Record<Unit, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  weekend: 'WE',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
};

/** Half of a unit in whole smaller ones: "half an hour" is PT30M. */
const HALVES: Readonly<Partial<Record<Unit, readonly [number, Unit]>>> = {
  hour: [30, 'minute'],
  day: [12, 'hour'],
  year: [6, 'month'],
  decade: [5, 'year'],
  century: [50, 'year'],
};

function lengthValue(amount: number | null, unit: Unit): string {
  const [whole, smaller] = (amount === 0.5 ? HALVES[unit] : undefined) ?? [amount, unit];
  const clock = smaller === 'second' || smaller === 'minute' || smaller === 'hour';
  return `P${clock ? 'T' : ''}${whole ?? 'X'}${LETTERS[smaller]}`;
}

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');
const clockValue = ({ hour, minute }: Clock): string => `T${pad(hour)}:${pad(minute)}`;

function withTime(date: string, daypart: DayPart | null, clock: Clock | null): Timex {
  if (clock) return { type: 'TIME', value: date + clockValue(clock) };
  return daypart ? { type: 'TIME', value: `${date}T${daypart}` } : { type: 'DATE', value: date };
}

function dateTimex(meaning: DateMeaning, anchor: Anchor): Timex {
  if (meaning.bc) return { type: 'DATE', value: `BC${pad(meaning.year ?? 0, 4)}` };
  const start = intervalOf(meaning, anchor)?.interval.start ?? null;
  const known = start === null ? null : partsOf(start);
  const year = known ? pad(known.year, 4) : 'XXXX';
  if (meaning.century && known) return { type: 'DATE', value: year.slice(0, 2) };
  if (meaning.decade && known) return { type: 'DATE', value: year.slice(0, 3) };
  if (meaning.month !== null && meaning.day !== null) {
    return withTime(`${year}-${pad(meaning.month)}-${pad(meaning.day)}`, meaning.daypart, meaning.clock);
  }
  if (meaning.month !== null) return { type: 'DATE', value: `${year}-${pad(meaning.month)}` };
  if (meaning.season !== null) return { type: 'DATE', value: `${year}-${meaning.season}` };
  if (meaning.quarter !== null) return { type: 'DATE', value: `${year}-Q${meaning.quarter}` };
  return { type: 'DATE', value: year + halfOf(meaning.part) };
}

function halfOf(part: Part | null): string {
  return part === 'first-half' ? '-H1' : part === 'second-half' ? '-H2' : '';
}

type DayLike = Extract<Meaning, { as: 'weekday' | 'day' | 'overnight' | 'clock' | 'movable' }>;

function dayTimex(meaning: DayLike, anchor: Anchor): Timex {
  const time = intervalOf(meaning, anchor);
  const date = time ? isoDay(time.interval.end) : 'XXXX-XX-XX';
  if (meaning.as === 'overnight') return { type: 'TIME', value: `${date}TNI` };
  if (meaning.as === 'clock') return withTime(date, null, meaning.clock);
  if (meaning.as === 'movable') return { type: 'DATE', value: time?.precision === 'month' ? date.slice(0, 7) : date };
  return withTime(date, meaning.daypart, meaning.as === 'weekday' ? meaning.clock : null);
}

/** "two weeks ago" names a week, "three years ago" a year; "a few days ago" only that it is past. */
function shiftTimex(meaning: Extract<Meaning, { as: 'shift' }>, anchor: Anchor): Timex {
  if (meaning.after) return { type: 'DURATION', value: lengthValue(meaning.amount, meaning.unit) };
  const amount = (meaning.amount ?? 1) * meaning.sign;
  // "a year earlier" beside a quarter means that quarter of the year before.
  if (meaning.discourse && meaning.unit === 'year' && anchor.quarter !== null)
    return { type: 'DATE', value: grained(moved(anchor.quarter, amount, 'year'), 'quarter') };
  const base = meaning.discourse ? (anchor.discourse ?? anchor.published) : anchor.published;
  if (meaning.amount === null || base === null) {
    return { type: 'DATE', value: meaning.sign < 0 ? 'PAST_REF' : 'FUTURE_REF' };
  }
  return { type: 'DATE', value: grained(moved(base, amount, meaning.unit), meaning.unit) };
}

function grained(day: Day, unit: Unit): string {
  const { year, month } = partsOf(day);
  if (unit === 'week') return isoWeek(day);
  if (unit === 'weekend') return `${isoWeek(day)}-WE`;
  if (unit === 'month') return `${pad(year, 4)}-${pad(month)}`;
  if (unit === 'quarter') return `${pad(year, 4)}-Q${Math.ceil(month / 3)}`;
  if (unit === 'year') return pad(year, 4);
  if (unit === 'decade') return pad(year, 4).slice(0, 3);
  return unit === 'century' ? pad(year, 4).slice(0, 2) : isoDay(day);
}

function periodValue(meaning: Extract<Meaning, { as: 'period' }>, anchor: Anchor): string {
  // "a year earlier" beside a quarter means that quarter of the year before.
  if (meaning.unit === 'year' && meaning.offset === -1 && meaning.backwards && anchor.quarter !== null)
    return grained(moved(anchor.quarter, -1, 'year'), 'quarter');
  const time = intervalOf({ ...meaning, part: null }, { ...anchor, direction: anchor.direction });
  if (!time) return 'XXXX-XX-XX';
  return grained(time.interval.start, meaning.unit) + (meaning.unit === 'year' ? halfOf(meaning.part) : '');
}
