import type { Clock, DateMeaning, DayPart, Meaning, Part } from './meaning.ts';
import type { Reading, TimeWords } from './words.ts';

/** What a form's slots caught: words of the text, or what the row gives. */
export type Slots = Readonly<Record<string, string | number | undefined>>;

/** The meaning of a form's slots; null where they make no time ("the 31st of February"). */
export function toMeaning(as: Reading, slots: Slots, words: TimeWords): Meaning | null {
  return READINGS[as](slots, words);
}

const READINGS: Readonly<Record<Reading, (slots: Slots, words: TimeWords) => Meaning | null>> = {
  date: readDate,
  weekday: (slots, words) => {
    const weekday = lookUp(words.weekdays, slots.weekday);
    return weekday === null
      ? null
      : {
          as: 'weekday',
          weekday,
          shift: lookUp(words.shifts, slots.shift),
          ofWeek: slots.ofWeek === 1,
          daypart: daypartOf(slots, words),
          clock: clockOf(slots),
        };
  },
  day: (slots, words) => ({
    as: 'day',
    offset: typeof slots.offset === 'number' ? slots.offset : (lookUp(words.days, slots.dayname) ?? 0),
    daypart: daypartOf(slots, words),
    discourse: slots.discourse === 1,
  }),
  movable: (slots, words) => {
    const dates = lookUp(words.movable, slots.movable);
    return dates && { as: 'movable', dates, year: numberIn(slots.year) };
  },
  overnight: () => ({ as: 'overnight' }),
  clock: (slots, words) => {
    const clock = clockOf(slots);
    return clock && { as: 'clock', clock, daypart: daypartOf(slots, words) };
  },
  shift: (slots, words) => {
    const unit = lookUp(words.units, slots.unit);
    const sign = slots.sign === 1 ? 1 : -1;
    return (
      unit && {
        as: 'shift',
        amount: amountOf(slots, words),
        unit,
        sign,
        discourse: slots.discourse === 1,
        after: slots.after === 1,
      }
    );
  },
  period: (slots, words) => {
    const unit = lookUp(words.units, slots.unit);
    const offset = typeof slots.offset === 'number' ? slots.offset : (lookUp(words.shifts, slots.shift) ?? 0);
    return (
      unit && {
        as: 'period',
        unit,
        offset,
        part: partOf(slots, words),
        discourse: slots.discourse === 1,
        backwards: slots.backwards === 1,
      }
    );
  },
  window: (slots, words) => {
    const unit = lookUp(words.units, slots.unit);
    return unit && { as: 'window', amount: amountOf(slots, words), unit, sign: slots.sign === 1 ? 1 : -1 };
  },
  duration: (slots, words) => {
    const unit = lookUp(words.units, slots.unit);
    return unit && { as: 'duration', amount: amountOf(slots, words), unit };
  },
  set: (slots, words) => {
    const unit = lookUp(words.repeated, slots.repeated) ?? lookUp(words.units, slots.unit);
    const weekday = lookUp(words.weekdays, slots.weekday);
    const season = lookUp(words.seasons, slots.season);
    const daypart = daypartOf(slots, words);
    const amount = slots.number === undefined ? (amountOf(slots, words) ?? 1) : amountOf(slots, words);
    const whole = weekday !== null ? 'week' : season !== null ? 'year' : daypart !== null ? 'day' : unit;
    return whole && { as: 'set', amount, unit: whole, weekday, season, daypart };
  },
  age: (slots, words) => {
    const unit = lookUp(words.units, slots.unit);
    return unit && { as: 'age', amount: amountOf(slots, words), unit };
  },
  reference: (slots, words) => {
    const reference = lookUp(words.references, slots.reference);
    return reference && { as: 'reference', reference };
  },
};

function readDate(slots: Slots, words: TimeWords): DateMeaning | null {
  const feast = lookUp(words.feasts, slots.feast);
  const year = yearOf(slots, words);
  const month = feast?.[0] ?? lookUp(words.months, slots.month) ?? numberIn(slots.monthnumber);
  const day = feast?.[1] ?? numberIn(slots.day) ?? lookUp(words.ordinals, slots.ordinal);
  if (day !== null && (day < 1 || day > 31)) return null;
  return {
    as: 'date',
    year,
    month,
    day,
    dayTo: numberIn(slots.day2),
    part: partOf(slots, words),
    quarter: numberIn(slots.quarter) ?? (slots.quarterly === 1 ? lookUp(words.ordinals, slots.ordinal2) : null),
    season: lookUp(words.seasons, slots.season),
    decade: slots.decade === 1,
    century: slots.century === 1,
    daypart: daypartOf(slots, words),
    clock: clockOf(slots),
    shift: lookUp(words.shifts, slots.shift),
    yearShift: lookUp(words.shifts, slots.yearshift),
    bc: slots.bc === 1,
  };
}

function yearOf(slots: Slots, words: TimeWords): number | null {
  const short = numberIn(slots.shortyear);
  if (short !== null) return short < 50 ? 2000 + short : 1900 + short;
  const nth = slots.century === 1 ? (numberIn(slots.nth) ?? lookUp(words.ordinals, slots.ordinal2)) : null;
  return nth === null ? numberIn(slots.year) : (nth - 1) * 100;
}

function clockOf(slots: Slots): Clock | null {
  const hour = numberIn(slots.hour);
  if (hour === null) return null;
  const half = String(slots.meridiem ?? '').toLowerCase();
  const hour24 = half.startsWith('p') && hour < 12 ? hour + 12 : half.startsWith('a') && hour === 12 ? 0 : hour;
  return hour24 > 23 ? null : { hour: hour24, minute: numberIn(slots.minute) ?? 0 };
}

/** An amount in words or digits, "and a half" added; null for "several" and where nothing is said. */
function amountOf(slots: Slots, words: TimeWords): number | null {
  const whole = wholeOf(slots, words);
  return whole !== null && slots.half === 1 ? whole + 0.5 : whole;
}

function wholeOf(slots: Slots, words: TimeWords): number | null {
  if (slots.number === undefined) return typeof slots.amount === 'number' ? slots.amount : null;
  return lookUp(words.numbers, slots.number) ?? numberIn(slots.number);
}

const daypartOf = (slots: Slots, words: TimeWords): DayPart | null =>
  lookUp(words.dayparts, slots.daypart ?? slots.daypart2);
const partOf = (slots: Slots, words: TimeWords): Part | null => lookUp(words.parts, slots.part);

function lookUp<Value>(table: Readonly<Record<string, Value>>, word: string | number | undefined): Value | null {
  if (typeof word !== 'string') return null;
  return table[word.toLowerCase().replace(/\s+/g, ' ')] ?? null;
}

function numberIn(word: string | number | undefined): number | null {
  if (typeof word === 'number') return word;
  const digits = /^\d+(?:\.\d+)?/.exec(word ?? '')?.[0];
  return digits === undefined ? null : Number(digits);
}
