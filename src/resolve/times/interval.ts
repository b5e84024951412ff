import type { TimePrecision } from '../../records/reading.ts';
import { type Anchor, type Dated, dated, single, withPrecision } from './anchor.ts';
import {
  addMonths,
  type Day,
  type Interval,
  monthOf,
  parseDay,
  partsOf,
  weekdayOf,
  weekOf,
  yearOf,
} from './calendar.ts';
import { dateInterval, months, partOfMonth, partOfYear } from './dates.ts';
import type { Meaning, Unit } from './meaning.ts';

type Of<Kind extends Meaning['as']> = Extract<Meaning, { readonly as: Kind }>;

/** The days that a meaning covers, reckoned from `anchor`; null where it names none (how long, how often, "recently"). */
export function intervalOf(meaning: Meaning, anchor: Anchor): Dated | null {
  switch (meaning.as) {
    case 'date':
      return soFar(dateInterval(meaning, anchor), anchor);
    case 'movable':
      return movableInterval(meaning, anchor);
    case 'weekday':
      return anchor.published === null ? null : single(weekdayNear(meaning, anchor.published, anchor.direction));
    case 'day':
      return dayInterval(meaning, anchor);
    case 'overnight':
      return anchor.published === null ? null : dated(anchor.published - 1, anchor.published, 'day');
    case 'clock':
      return withPrecision(dayInterval({ as: 'day', offset: 0, daypart: null, discourse: true }, anchor), 'hour');
    case 'shift':
      return shiftInterval(meaning, anchor);
    case 'period':
      return periodInterval(meaning, anchor);
    case 'window':
      return windowInterval(meaning, anchor);
    case 'since':
      return sinceInterval(meaning, anchor);
    case 'range':
      return rangeInterval(meaning, anchor);
    case 'duration':
    case 'set':
    case 'age':
    case 'reference':
      return null;
  }
}

function movableInterval(meaning: Of<'movable'>, anchor: Anchor): Dated | null {
  const all = meaning.dates.flatMap(([from, to]) => {
    const start = parseDay(from);
    const end = parseDay(to);
    return start === null || end === null ? [] : [{ start, end }];
  });
  const { published } = anchor;
  const ofYear = all.find(({ start }) => partsOf(start).year === meaning.year);
  const past = published === null ? undefined : all.filter(({ start }) => start <= published).at(-1);
  const future = published === null ? undefined : all.find(({ end }) => end >= published);
  const found = meaning.year === null ? (anchor.direction === 'future' ? future : past) : ofYear;
  return found ? dated(found.start, found.end, found.end > found.start + 7 ? 'month' : 'day') : null;
}

/** The weekday nearest to `from` the way the sentence looks; the day itself where the names agree. */
function weekdayNear(meaning: Of<'weekday'>, from: Day, direction: Anchor['direction']): Day {
  if (meaning.ofWeek) return weekOf(from).start + 7 * (meaning.shift ?? 0) + meaning.weekday - 1;
  const back = (weekdayOf(from) - meaning.weekday + 7) % 7;
  const ahead = (meaning.weekday - weekdayOf(from) + 7) % 7;
  // Who means yesterday does not say "last Monday".
  if (meaning.shift === -1) return from - (back <= 1 ? back + 7 : back);
  if (meaning.shift === 1) return from + (ahead === 0 ? 7 : ahead);
  return direction === 'future' || (meaning.shift === 0 && direction !== 'past') ? from + ahead : from - back;
}

function baseOf(meaning: { readonly discourse: boolean }, anchor: Anchor): Day | null {
  return meaning.discourse ? (anchor.discourse ?? anchor.published) : anchor.published;
}

function dayInterval(meaning: Of<'day'>, anchor: Anchor): Dated | null {
  const base = baseOf(meaning, anchor);
  return base === null ? null : single(base + meaning.offset);
}

function shiftInterval(meaning: Of<'shift'>, anchor: Anchor): Dated | null {
  const base = baseOf(meaning, anchor);
  if (base === null || meaning.amount === null) return null;
  const amount = meaning.amount * meaning.sign;
  switch (meaning.unit) {
    case 'second':
    case 'minute':
      return single(base);
    case 'hour':
      return amount <= -12 ? dated(base - Math.ceil(-amount / 24), base, 'day') : single(base);
    case 'day':
      return single(base + Math.round(amount));
    case 'weekend':
    case 'week':
      return withPrecision(single(base + Math.round(amount * 7)), 'week');
    case 'month':
      return withMonth(addMonths(base, Math.round(amount)));
    case 'quarter':
      return withMonth(addMonths(base, Math.round(amount * 3)));
    default:
      return { interval: yearOf(partsOf(base).year + Math.round(amount * YEARS[meaning.unit])), precision: 'year' };
  }
}

const YEARS: Readonly<Record<'year' | 'decade' | 'century', number>> = { year: 1, decade: 10, century: 100 };

function withMonth(day: Day): Dated {
  const { year, month } = partsOf(day);
  return { interval: monthOf(year, month), precision: 'month' };
}

function periodInterval(meaning: Of<'period'>, anchor: Anchor): Dated | null {
  const base = meaning.unit === 'quarter' && meaning.discourse ? quarterOf(anchor) : baseOf(meaning, anchor);
  if (base === null) return null;
  const whole = wholePeriod(meaning, base, anchor);
  return meaning.offset === 0 && !meaning.discourse && meaning.part === null ? soFar(whole, anchor) : whole;
}

/** "in March" in a report of the 14th says nothing yet about the 15th, unless it looks ahead. */
function soFar(time: Dated | null, { published, direction }: Anchor): Dated | null {
  if (time === null || published === null || direction === 'future' || time.precision === 'day') return time;
  const { start, end } = time.interval;
  return start <= published && published < end ? dated(start, published, time.precision) : time;
}

/** "the quarter": the one that the text speaks of, else the last that ended: who reports results means that. */
const quarterOf = ({ quarter, published }: Anchor): Day | null =>
  quarter ?? (published === null ? null : addMonths(published, -3));

function wholePeriod({ unit, offset, part }: Of<'period'>, base: Day, anchor: Anchor): Dated | null {
  const { year, month } = partsOf(base);
  switch (unit) {
    case 'day':
      return single(base + offset);
    case 'week':
      return { interval: shifted(weekOf(base), 7 * offset), precision: 'week' };
    case 'weekend':
      return weekendNear(base, offset, anchor);
    case 'month':
      return partOfMonth(monthOf(year, month + offset), part);
    case 'quarter':
      return months(
        year,
        (Math.floor((month - 1) / 3) + offset) * 3 + 1,
        (Math.floor((month - 1) / 3) + offset) * 3 + 3,
      );
    case 'year':
      return partOfYear(year + offset, part);
    case 'decade':
      return dated(
        yearOf((Math.floor(year / 10) + offset) * 10).start,
        yearOf((Math.floor(year / 10) + offset) * 10 + 9).end,
        'year',
      );
    default:
      return null;
  }
}

const shifted = ({ start, end }: Interval, days: number): Interval => ({ start: start + days, end: end + days });

/** The weekend under way or the last one; the next where the sentence looks ahead or says so. */
function weekendNear(base: Day, offset: number, anchor: Anchor): Dated {
  const first = anchor.weekend[0] ?? 6;
  const length = anchor.weekend.length || 2;
  const latest = base - ((weekdayOf(base) - first + 7) % 7);
  const current = latest + length > base;
  // On a Thursday or Friday "this weekend" is the one that comes.
  const soon = offset === 0 && latest + 7 - base <= 2;
  const ahead = offset === 1 || (offset === 0 && !current && (soon || anchor.direction === 'future'));
  const start = ahead ? latest + 7 : offset === -1 && current ? latest - 7 : latest;
  return dated(start, start + length - 1, 'day');
}

const UNIT_DAYS: Readonly<Record<Unit, number>> = {
  second: 1 / 86_400,
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  weekend: 7,
  week: 7,
  month: 30,
  quarter: 91,
  year: 365,
  decade: 3650,
  century: 36_500,
};

const UNIT_PRECISIONS: Readonly<Partial<Record<Unit, TimePrecision>>> = {
  week: 'week',
  month: 'month',
  quarter: 'month',
  year: 'year',
  decade: 'year',
  century: 'year',
};

/** The day that lies `amount` units from `day`; months and years keep the day of the month. */
export function moved(day: Day, amount: number, unit: Unit): Day {
  if (unit === 'month') return addMonths(day, Math.round(amount));
  if (unit === 'quarter') return addMonths(day, Math.round(amount * 3));
  if (unit === 'year' || unit === 'decade' || unit === 'century')
    return addMonths(day, Math.round(amount * 12 * YEARS[unit]));
  const days = amount * UNIT_DAYS[unit];
  return day + Math.sign(days) * Math.ceil(Math.abs(days));
}

function windowInterval({ amount, unit, sign }: Of<'window'>, anchor: Anchor): Dated | null {
  if (anchor.published === null || amount === null) return null;
  const other = moved(anchor.published, amount * sign, unit);
  const precision = UNIT_PRECISIONS[unit] ?? 'day';
  return sign < 0 ? dated(other, anchor.published, precision) : dated(anchor.published, other, precision);
}

function sinceInterval({ of }: Of<'since'>, anchor: Anchor): Dated | null {
  const from = intervalOf(of, { ...anchor, direction: 'past' });
  if (from === null || anchor.published === null || from.interval.start > anchor.published) return null;
  return dated(from.interval.start, anchor.published, from.precision);
}

/** "from Friday to Sunday": the first is reckoned back from the second, so that it cannot follow it. */
function rangeInterval({ from, to }: Of<'range'>, anchor: Anchor): Dated | null {
  const end = intervalOf(to, anchor);
  if (end === null) return null;
  const start = intervalOf(borrowing(from, to), { ...anchor, published: end.interval.end, direction: 'past' });
  if (start === null || start.interval.start > end.interval.end) return null;
  return dated(start.interval.start, end.interval.end, start.precision);
}

/** "between March and June 2018": what the second date says counts for the first as well. */
function borrowing(from: Meaning, to: Meaning): Meaning {
  return from.as === 'date' && to.as === 'date' && from.year === null && (from.month ?? 0) <= (to.month ?? 12)
    ? { ...from, year: to.year }
    : from;
}
