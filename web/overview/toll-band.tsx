import type { TimeBars } from '../../src/server/shapes.ts';
import { briefNumber, t } from '../strings/catalogue.ts';
import { roundUp } from './axis.ts';

interface TollBandProps {
  readonly bars: TimeBars['bars'];
  /** Pixels: a bar's room, where the first one starts and the last one ends, and the band's height. */
  readonly slot: number;
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly base: number;
}

/** Killed, above the bars: a band from low to high, the best number as a line in it. Nothing where nobody counted. */
export function TollBand({ bars, slot, start, end, top, base }: TollBandProps) {
  const most = Math.max(0, ...bars.map((b) => b.toll?.high ?? 0));
  if (most === 0) return null;
  const unit = (base - top) / roundUp(most);
  const y = (n: number) => Math.round((base - n * unit) * 10) / 10;
  const x = (i: number) => Math.round((start + i * slot) * 10) / 10;
  const band = bars.map(({ toll }, i) =>
    toll === null || toll.high === 0
      ? ''
      : `M${x(i)} ${y(toll.low)}H${x(i + 1)}V${Math.min(y(toll.high), y(toll.low) - 1)}H${x(i)}z`,
  );
  const best = bars.map(({ toll }, i) => (toll === null ? '' : `M${x(i)} ${y(toll.best)}H${x(i + 1)}`));
  return (
    <>
      <line class="grid-line" x1={start} x2={end} y1={base} y2={base} />
      <text class="tick" x={start - 6} y={top + 6} text-anchor="end">
        {briefNumber(roundUp(most))}
      </text>
      <text class="tick" x={start + 2} y={top + 2}>
        {t('measure.killed')}
      </text>
      <path class="toll-band" d={band.join('')} />
      <path class="toll-best" d={best.join('')} />
    </>
  );
}
