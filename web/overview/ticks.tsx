import type { TimeBars } from '../../src/server/shapes.ts';
import { monthName, utc } from '../strings/dates.ts';

/** At least this far apart, in pixels. */
const APART = 58;

interface TicksProps {
  readonly time: TimeBars;
  readonly slot: number;
  readonly start: number;
  readonly width: number;
  readonly y: number;
}

export function Ticks({ time, slot, start, width, y }: TicksProps) {
  let last = Number.NEGATIVE_INFINITY;
  const ticks = time.bars.flatMap((_, i) => {
    const x = start + i * slot;
    const label = tickOf(time, i);
    if (label === null || x - last < APART || x > width - APART / 2) return [];
    last = x;
    return [{ x, label }];
  });
  return (
    <>
      {ticks.map(({ x, label }) => (
        <text key={x} class="tick" x={x} y={y}>
          {label}
        </text>
      ))}
    </>
  );
}

/** What may stand below a bar: the month where one begins, with its year where that begins; only years under years. */
function tickOf({ bars, step }: TimeBars, i: number): string | null {
  const now = dayOf(bars[i], step);
  const before = dayOf(bars[i - 1], step);
  if (now === null) return null;
  const year = String(now.getUTCFullYear());
  const isNewYear = before?.getUTCFullYear() !== now.getUTCFullYear();
  if (step === 'year') return year;
  if (step === 'month' && bars.length > 36) return now.getUTCMonth() === 0 ? year : null;
  if (before?.getUTCMonth() === now.getUTCMonth()) return null;
  return isNewYear ? `${monthName(now)} ${year}` : monthName(now);
}

/** A week belongs to the month in which it ends. */
function dayOf(bar: TimeBars['bars'][number] | undefined, step: TimeBars['step']): Date | null {
  return bar === undefined ? null : utc(step === 'week' ? bar.to : bar.from);
}
