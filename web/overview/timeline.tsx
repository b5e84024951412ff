import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EventCounts } from '../../src/server/shapes.ts';
import { changeFilter } from '../state/filter.ts';
import { found, pointed, selected } from '../state/found.ts';
import { codebook, familyOf } from '../state/record.ts';
import { number, t } from '../strings/catalogue.ts';
import { monthName, timeInWords, utc } from '../strings/dates.ts';
import { useBrush } from './brush.ts';
import { type Bucket, type Buckets, bucketsOf, lastBelow, roundUp } from './buckets.ts';

const HEIGHT = 112;
const BASE = 88;
const TOP = 8;
const START = 44;
const END = 8;

/** The events along time, stacked by family of kind. Drag across it to choose a stretch; click a bar to choose it alone. */
export function Timeline({ counts }: { counts: EventCounts | null }) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const watch = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    if (box.current !== null) watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  const families = codebook.value.families.map((f) => f.id);
  const all = counts === null ? null : bucketsOf(counts.days, families, familyOf);
  return (
    <section class={all === null ? 'time bare' : 'time'} aria-label={t('time.label')}>
      <div ref={box} class="time-box">
        {all !== null && width > 0 && <Bars all={all} width={width} families={families} />}
      </div>
      <TimeNote counts={counts} all={all} />
    </section>
  );
}

interface BarsProps {
  readonly all: Buckets;
  readonly width: number;
  readonly families: readonly string[];
}

function Bars({ all, width, families }: BarsProps) {
  const { buckets } = all;
  const slot = (width - START - END) / buckets.length;
  const top = roundUp(Math.max(...buckets.map((b) => b.total)));
  const choose = (from: number, to: number) =>
    changeFilter({ from: buckets[from]?.from ?? '', to: buckets[to]?.to ?? '' });
  const brush = useBrush({ count: buckets.length, at: (x) => Math.floor((x - START) / slot), onChosen: choose });
  const event = found.value.events.find((e) => e.id === (pointed.value ?? selected.value));
  const marked = event?.time.start
    ? lastBelow(
        buckets.map((b) => b.from),
        event.time.start,
      )
    : null;
  const under = brush.over === null ? undefined : buckets[brush.over];
  return (
    <>
      <div
        class="time-line"
        role="slider"
        tabIndex={0}
        aria-label={t('time.chart')}
        aria-valuemin={0}
        aria-valuemax={buckets.length - 1}
        aria-valuenow={brush.over ?? 0}
        aria-valuetext={under === undefined ? t('time.chart-hint') : bucketInWords(under)}
        {...brush.handlers}
      >
        <svg aria-hidden="true" width={width} height={HEIGHT}>
          <line class="grid" x1={START} x2={width - END} y1={TOP} y2={TOP} />
          <text class="tick" x={START - 6} y={TOP + 4} text-anchor="end">
            {number(top)}
          </text>
          {brush.range !== null && (
            <rect
              class="brushed"
              x={START + brush.range[0] * slot}
              y={0}
              height={BASE}
              width={(brush.range[1] - brush.range[0] + 1) * slot}
            />
          )}
          {buckets.map((bucket, i) => (
            <Stack key={bucket.from} bucket={bucket} x={START + i * slot} width={slot} top={top} families={families} />
          ))}
          {marked !== null && <path class="marked" d={`M${START + (marked + 0.5) * slot} ${BASE + 1}l-4 6h8z`} />}
          <line class="axis" x1={START} x2={width - END} y1={BASE} y2={BASE} />
          <Ticks all={all} slot={slot} width={width} />
        </svg>
      </div>
      {under !== undefined && <p class="time-readout">{bucketInWords(under)}</p>}
    </>
  );
}

function bucketInWords({ from, to, total }: Bucket): string {
  const time = timeInWords({ start: from, end: to, precision: 'day' }, true) ?? from;
  return t('time.bucket', { time, n: total });
}

interface StackProps {
  readonly bucket: Bucket;
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly families: readonly string[];
}

function Stack({ bucket, x, width, top, families }: StackProps) {
  const gap = width > 5 ? 1 : 0;
  const bar = Math.min(width - gap, 22);
  const unit = (BASE - TOP) / top;
  let below = 0;
  return (
    <g>
      {bucket.parts.map((part, i) => {
        if (part === 0) return null;
        const height = part * unit;
        below += height;
        return (
          <rect
            key={families[i]}
            class="part"
            data-family={families[i]}
            x={x + (width - bar) / 2}
            y={BASE - below}
            width={bar}
            height={height}
          />
        );
      })}
    </g>
  );
}

/** At least this far apart, in pixels. */
const TICK = 58;

function Ticks({ all, slot, width }: { all: Buckets; slot: number; width: number }) {
  let last = Number.NEGATIVE_INFINITY;
  const ticks = all.buckets.flatMap((_, i) => {
    const x = START + i * slot;
    const label = tickOf(all, i);
    if (label === null || x - last < TICK || x > width - TICK / 2) return [];
    last = x;
    return [{ x, label }];
  });
  return (
    <>
      {ticks.map(({ x, label }) => (
        <text key={x} class="tick" x={x} y={HEIGHT - 4}>
          {label}
        </text>
      ))}
    </>
  );
}

/** What may stand below a bar: the month where one begins, with its year where that begins; only years under years. */
function tickOf({ buckets, step }: Buckets, i: number): string | null {
  const now = dayOf(buckets[i], step);
  const before = dayOf(buckets[i - 1], step);
  if (now === null) return null;
  const year = String(now.getUTCFullYear());
  const isNewYear = before?.getUTCFullYear() !== now.getUTCFullYear();
  if (step === 'year') return year;
  if (step === 'month') return now.getUTCMonth() === 0 ? year : null;
  if (before?.getUTCMonth() === now.getUTCMonth()) return null;
  return isNewYear ? `${monthName(now)} ${year}` : monthName(now);
}

/** A week belongs to the month in which it ends. */
function dayOf(bucket: Bucket | undefined, step: Buckets['step']): Date | null {
  return bucket === undefined ? null : utc(step === 'week' ? bucket.to : bucket.from);
}

function TimeNote({ counts, all }: { counts: EventCounts | null; all: Buckets | null }) {
  if (counts === null) return null;
  const parts = [
    ...(all !== null && all.earlier > 0 ? [t('time.earlier', { n: all.earlier })] : []),
    ...(all !== null && all.later > 0 ? [t('time.later', { n: all.later })] : []),
    ...(counts.undated > 0 ? [t('time.undated', { n: counts.undated })] : []),
  ];
  return parts.length === 0 ? null : <p class="time-note">{parts.join(' · ')}</p>;
}
