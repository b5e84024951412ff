import { TIME_STEPS, type TimeStep } from '../../records/filter.ts';
import type { Tally } from './facets.ts';
import type { EventFacts, Toll } from './facts.ts';

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

interface Filling {
  readonly from: string;
  readonly to: string;
  readonly until: number;
  count: number;
  readonly families: Map<string, number>;
  toll: Toll | null;
}

/**
 * Events along time.
 *
 * @param events the newest first, undated ones last
 * @param wanted the step asked for; where it would make too many bars, or is null, one that fits
 */
export function timeBarsOf(
  events: readonly EventFacts[],
  wanted: TimeStep | null,
  familyOf: (kind: string) => string,
): TimeBars {
  const dated = events.filter(isDated).reverse();
  const undated = events.length - dated.length;
  const [first, last] = rangeOf(dated.map((e) => e.day));
  const steps = TIME_STEPS.filter((s) => last - first <= POSSIBLE[s]);
  const step = wanted !== null && steps.includes(wanted) ? wanted : fitting(last - first);
  const near = dated.filter((e) => e.day >= first && e.day <= last);
  const bars = near.length === 0 ? [] : emptyBars(first, last, step);
  let at = 0;
  for (const event of near) {
    while (event.day >= (bars[at]?.until ?? Number.POSITIVE_INFINITY)) at++;
    const bar = bars[at];
    if (bar !== undefined) put(event, bar, familyOf(event.kind));
  }
  const earlier = dated.filter((e) => e.day < first).length;
  const later = dated.length - near.length - earlier;
  return { step, steps, bars: bars.map(barOf), earlier, later, undated };
}

type Dated = EventFacts & { readonly day: number };

function isDated(event: EventFacts): event is Dated {
  return event.day !== null;
}

function fitting(days: number): TimeStep {
  return TIME_STEPS.find((s) => days <= LONGEST[s]) ?? 'year';
}

/** First and last day of the axis: all of the sorted days but those far off. */
function rangeOf(days: readonly number[]): readonly [number, number] {
  const low = days[Math.floor((days.length - 1) * 0.05)] ?? 0;
  const high = days[Math.ceil((days.length - 1) * 0.95)] ?? 0;
  const reach = Math.max(LEAST_REACH, (high - low) * REACH);
  const isNear = (day: number) => day >= low - reach && day <= high + reach;
  return [days.find(isNear) ?? 0, days.findLast(isNear) ?? 0];
}

function put(event: EventFacts, bar: Filling, family: string): void {
  bar.count++;
  bar.families.set(family, (bar.families.get(family) ?? 0) + 1);
  const isCounted = (event.modality === 'happened' || event.modality === 'ongoing') && event.grade !== 'discounted';
  if (event.toll === null || !isCounted) return;
  const { low, best, high } = bar.toll ?? { low: 0, best: 0, high: 0 };
  bar.toll = { low: low + event.toll.low, best: best + event.toll.best, high: high + event.toll.high };
}

function barOf({ from, to, count, families, toll }: Filling): TimeBar {
  return { from, to, count, families: [...families].map(([id, n]) => ({ id, count: n })), toll };
}

function emptyBars(first: number, last: number, step: TimeStep): Filling[] {
  const bars: Filling[] = [];
  for (let start = startOf(first, step); start <= last; ) {
    const until = nextOf(start, step);
    bars.push({ from: iso(start), to: iso(until - 1), until, count: 0, families: new Map(), toll: null });
    start = until;
  }
  return bars;
}

function startOf(day: number, step: TimeStep): number {
  const date = new Date(day * MS_PER_DAY);
  const [y, m] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (step === 'year') return dayOf(y, 0, 1);
  if (step === 'month') return dayOf(y, m, 1);
  // Weeks start on Monday (ISO 8601).
  return step === 'week' ? day - ((date.getUTCDay() + 6) % 7) : day;
}

function nextOf(start: number, step: TimeStep): number {
  if (step === 'day' || step === 'week') return start + (step === 'week' ? 7 : 1);
  const date = new Date(start * MS_PER_DAY);
  const [y, m] = [date.getUTCFullYear(), date.getUTCMonth()];
  return step === 'year' ? dayOf(y + 1, 0, 1) : dayOf(y, m + 1, 1);
}

function dayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month, day) / MS_PER_DAY;
}

function iso(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}
