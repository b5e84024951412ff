import { TIME_STEPS, type TimeStep } from '../../records/filter.ts';
import type { Tally } from './facets.ts';
import { type Shelf, type Toll, UNDATED } from './facts.ts';
import { FamilyCounts, sumOf } from './families.ts';

export interface TimeBar {
  /** First and last day, ISO. */
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly families: readonly Tally[];
  /** Killed in what happened, all events together; null where no event has a number. */
  readonly toll: Toll | null;
}

export interface TimeBars {
  readonly step: TimeStep;
  /** The steps that would not make too many bars. */
  readonly steps: readonly TimeStep[];
  /** Without gap or overlap, the earliest first. */
  readonly bars: readonly TimeBar[];
  /** Events too far from the others to be drawn beside them; events without a date. */
  readonly earlier: number;
  readonly later: number;
  readonly undated: number;
}

const MS_PER_DAY = 86_400_000;
/** The most days for which a step is chosen where none is asked for, so that bars stay wide enough to be met. */
const LONGEST: Readonly<Record<TimeStep, number>> = {
  day: 100,
  week: 730,
  month: 3650,
  year: Number.POSITIVE_INFINITY,
};
/** The most days for which a step may be asked for. */
const POSSIBLE: Readonly<Record<TimeStep, number>> = {
  day: 500,
  week: 3500,
  month: 15_000,
  year: Number.POSITIVE_INFINITY,
};
/** An event further from the middle nine tenths than this part of their span is counted at the edge instead. */
const REACH = 0.5;
const LEAST_REACH = 30;

interface Span {
  /** First day, and the one behind the last, in days from 1970-01-01. */
  readonly from: number;
  readonly until: number;
}

/**
 * Rows of the shelf along time.
 *
 * @param rows rising: the newest event first, undated ones last
 * @param wanted the step asked for; where it would make too many bars, or is null, one that fits
 */
export function timeBarsOf(
  rows: readonly number[],
  wanted: TimeStep | null,
  shelf: Shelf,
  familyOf: (kind: string) => string,
): TimeBars {
  const dayIn = (row: number) => shelf.first[row] ?? UNDATED;
  const dated = rows.filter((row) => dayIn(row) !== UNDATED).reverse();
  const [first, last] = rangeOf(dated, dayIn);
  const steps = TIME_STEPS.filter((s) => last - first <= POSSIBLE[s]);
  const step = wanted !== null && steps.includes(wanted) ? wanted : fitting(last - first);
  const spans = dated.length === 0 ? [] : spansOf(first, last, step);
  const families = new FamilyCounts(spans.length, shelf, familyOf);
  const tolls = spans.map((): Toll | null => null);
  const beside = { earlier: 0, later: 0, undated: rows.length - dated.length };
  let at = 0;
  for (const row of dated) {
    const day = dayIn(row);
    if (day < first) beside.earlier++;
    else if (day > last) beside.later++;
    else {
      while (day >= (spans[at]?.until ?? Number.POSITIVE_INFINITY)) at++;
      families.add(at, row);
      tolls[at] = together(tolls[at] ?? null, shelf.toll[row] ?? null);
    }
  }
  const bars = spans.map(({ from, until }, i) => {
    const own = families.of(i);
    return { from: iso(from), to: iso(until - 1), count: sumOf(own), families: own, toll: tolls[i] ?? null };
  });
  return { step, steps, bars, ...beside };
}

function together(a: Toll | null, b: Toll | null): Toll | null {
  if (a === null || b === null) return a ?? b;
  return { low: a.low + b.low, best: a.best + b.best, high: a.high + b.high };
}

function fitting(days: number): TimeStep {
  return TIME_STEPS.find((s) => days <= LONGEST[s]) ?? 'year';
}

/** First and last day of the axis: of all rows, the earliest first, but those far off. */
function rangeOf(dated: readonly number[], dayIn: (row: number) => number): readonly [number, number] {
  const at = (n: number) => dayIn(dated[n] ?? -1);
  const [low, high] = [at(Math.floor((dated.length - 1) * 0.05)), at(Math.ceil((dated.length - 1) * 0.95))];
  const reach = Math.max(LEAST_REACH, (high - low) * REACH);
  const isNear = (row: number) => dayIn(row) >= low - reach && dayIn(row) <= high + reach;
  return [dayIn(dated.find(isNear) ?? -1), dayIn(dated.findLast(isNear) ?? -1)];
}

function spansOf(first: number, last: number, step: TimeStep): Span[] {
  const spans: Span[] = [];
  for (let from = startOf(first, step); from <= last; ) {
    const until = nextOf(from, step);
    spans.push({ from, until });
    from = until;
  }
  return spans;
}

function startOf(day: number, step: TimeStep): number {
  const date = new Date(day * MS_PER_DAY);
  const [y, m] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (step === 'year') return dayAt(y, 0, 1);
  if (step === 'month') return dayAt(y, m, 1);
  // Weeks start on Monday (ISO 8601).
  return step === 'week' ? day - ((date.getUTCDay() + 6) % 7) : day;
}

function nextOf(start: number, step: TimeStep): number {
  if (step === 'day' || step === 'week') return start + (step === 'week' ? 7 : 1);
  const date = new Date(start * MS_PER_DAY);
  const [y, m] = [date.getUTCFullYear(), date.getUTCMonth()];
  return step === 'year' ? dayAt(y + 1, 0, 1) : dayAt(y, m + 1, 1);
}

function dayAt(year: number, month: number, day: number): number {
  return Date.UTC(year, month, day) / MS_PER_DAY;
}

function iso(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}
