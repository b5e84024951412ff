import type { EventCounts } from '../../src/server/shapes.ts';
import { utc } from '../strings/dates.ts';

type Days = EventCounts['days'];
export type Step = 'day' | 'week' | 'month' | 'year';

export interface Bucket {
  /** First and last day, ISO. */
  readonly from: string;
  readonly to: string;
  readonly total: number;
  /** Counts in the order of the families given. */
  readonly parts: readonly number[];
}

export interface Buckets {
  readonly step: Step;
  readonly buckets: readonly Bucket[];
  /** Events too far from the others to be drawn beside them. */
  readonly earlier: number;
  readonly later: number;
}

const DAY = 86_400_000;
/** The most days that a step is used for, so that bars stay wide enough to be met. */
const LONGEST: readonly (readonly [Step, number])[] = [
  ['day', 100],
  ['week', 730],
  ['month', 3650],
  ['year', Number.POSITIVE_INFINITY],
];
/** An event further from the middle nine tenths than this many times their span is counted at the edge instead. */
const REACH = 0.5;

/** Sorts days into the bars of a time line, each bar's events by family. */
export function bucketsOf(days: Days, families: readonly string[], familyOf: (kind: string) => string): Buckets | null {
  const range = rangeOf(days);
  if (range === null) return null;
  const [first, last] = range;
  const step = LONGEST.find(([, most]) => (last - first) / DAY <= most)?.[0] ?? 'year';
  const buckets = emptyBuckets(first, last, step, families.length);
  const starts = buckets.map((b) => b.from);
  let earlier = 0;
  let later = 0;
  for (const { day, kind, count } of days) {
    const time = utc(day).getTime();
    if (time < first) earlier += count;
    else if (time > last) later += count;
    else {
      const bucket = buckets[lastBelow(starts, day)];
      const part = Math.max(0, families.indexOf(familyOf(kind)));
      if (bucket === undefined) continue;
      bucket.total += count;
      bucket.parts[part] = (bucket.parts[part] ?? 0) + count;
    }
  }
  return { step, buckets, earlier, later };
}

/** First and last moment of the axis: all days but those far off. */
function rangeOf(days: Days): readonly [number, number] | null {
  const times = days.flatMap((d) => Array<number>(d.count).fill(utc(d.day).getTime()));
  const [first] = times;
  const last = times.at(-1);
  if (first === undefined || last === undefined) return null;
  const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? first;
  const reach = Math.max(30 * DAY, (at(0.95) - at(0.05)) * REACH);
  const near = times.filter((time) => time >= at(0.05) - reach && time <= at(0.95) + reach);
  return [near[0] ?? first, near.at(-1) ?? last];
}

interface Filling extends Bucket {
  total: number;
  readonly parts: number[];
}

function emptyBuckets(first: number, last: number, step: Step, parts: number): Filling[] {
  const all: Filling[] = [];
  for (let start = startOf(new Date(first), step); start.getTime() <= last; ) {
    const next = nextOf(start, step);
    const to = iso(new Date(next.getTime() - DAY));
    all.push({ from: iso(start), to, total: 0, parts: Array<number>(parts).fill(0) });
    start = next;
  }
  return all;
}

function startOf(day: Date, step: Step): Date {
  const [y, m, d] = [day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()];
  if (step === 'year') return new Date(Date.UTC(y, 0, 1));
  if (step === 'month') return new Date(Date.UTC(y, m, 1));
  // Weeks start on Monday (ISO 8601).
  return new Date(Date.UTC(y, m, step === 'week' ? d - ((day.getUTCDay() + 6) % 7) : d));
}

function nextOf(start: Date, step: Step): Date {
  const [y, m, d] = [start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate()];
  if (step === 'year') return new Date(Date.UTC(y + 1, 0, 1));
  if (step === 'month') return new Date(Date.UTC(y, m + 1, 1));
  return new Date(Date.UTC(y, m, d + (step === 'week' ? 7 : 1)));
}

export function iso(day: Date): string {
  return day.toISOString().slice(0, 10);
}

/** The index of the last of `sorted` that is not above `value`; 0 where all are. */
export function lastBelow(sorted: readonly string[], value: string): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? '') <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A round number not below `most`, for the top of an axis. */
export function roundUp(most: number): number {
  const unit = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return (
    [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map((n) => n * unit).find((n) => n >= most && Number.isInteger(n)) ?? most
  );
}
