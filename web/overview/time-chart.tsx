import type { TimeBars } from '../../src/server/shapes.ts';
import { changeFilter } from '../state/filter.ts';
import { found, pointed, selected } from '../state/found.ts';
import { codebook } from '../state/record.ts';
import { number, t } from '../strings/catalogue.ts';
import { timeInWords } from '../strings/dates.ts';
import { lastBelow, roundUp } from './axis.ts';
import { useBrush } from './brush.ts';
import { Ticks } from './ticks.tsx';
import { TollBand } from './toll-band.tsx';

/** In pixels: the toll's band, the bars below it, the axis. */
const BAND = { top: 6, base: 34 } as const;
const BARS = { top: 46, base: 118 } as const;
export const HEIGHT = 142;
export const START = 44;
const END = 8;

type Bar = TimeBars['bars'][number];

/** Bars of the time line. Drag across them to choose a stretch; click one to choose it alone. */
export function TimeChart({ time, width }: { time: TimeBars; width: number }) {
  const { bars } = time;
  const slot = (width - START - END) / bars.length;
  const choose = (from: number, to: number) => changeFilter({ from: bars[from]?.from ?? '', to: bars[to]?.to ?? '' });
  const brush = useBrush({ count: bars.length, at: (x) => Math.floor((x - START) / slot), onChosen: choose });
  const under = brush.over === null ? undefined : bars[brush.over];
  return (
    <>
      <div
        class="time-line"
        role="slider"
        tabIndex={0}
        aria-label={t('time.chart')}
        aria-valuemin={0}
        aria-valuemax={bars.length - 1}
        aria-valuenow={brush.over ?? 0}
        aria-valuetext={under === undefined ? t('time.chart-hint') : barInWords(under)}
        {...brush.handlers}
      >
        <svg aria-hidden="true" width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`}>
          {brush.range !== null && (
            <rect
              class="brushed"
              x={START + brush.range[0] * slot}
              y={0}
              height={BARS.base}
              width={(brush.range[1] - brush.range[0] + 1) * slot}
            />
          )}
          <TollBand bars={bars} slot={slot} start={START} end={width - END} top={BAND.top} base={BAND.base} />
          <Stacks bars={bars} slot={slot} end={width - END} />
          <Marked bars={bars} slot={slot} />
          <line class="axis" x1={START} x2={width - END} y1={BARS.base} y2={BARS.base} />
          <Ticks time={time} slot={slot} start={START} width={width} y={HEIGHT - 6} />
        </svg>
      </div>
      {under !== undefined && <p class="time-readout">{barInWords(under)}</p>}
    </>
  );
}

export function barInWords({ from, to, count, toll }: Bar): string {
  const time = timeInWords({ start: from, end: to, precision: 'day' }, true) ?? from;
  const events = t('time.bucket', { time, n: count });
  return toll === null ? events : `${events}; ${t('time.killed', { n: toll.best, low: toll.low, high: toll.high })}`;
}

/** The bars, each family's part above the other, as many shapes as there are families: one for each would be thousands. */
function Stacks({ bars, slot, end }: { bars: readonly Bar[]; slot: number; end: number }) {
  const top = roundUp(Math.max(...bars.map((b) => b.count)));
  const unit = (BARS.base - BARS.top) / top;
  const thick = Math.min(slot - (slot > 5 ? 1 : 0), 22);
  const below = new Array<number>(bars.length).fill(0);
  const shapes = codebook.value.families.map(({ id }) => {
    const path = bars.map((bar, i) => {
      const part = bar.families.find((f) => f.id === id)?.count ?? 0;
      const base = below[i] ?? 0;
      below[i] = base + part;
      const x = START + i * slot + (slot - thick) / 2;
      return part === 0
        ? ''
        : `M${round(x)} ${round(BARS.base - base * unit)}h${round(thick)}v${round(-part * unit)}h${round(-thick)}z`;
    });
    return <path key={id} class="part" data-family={id} d={path.join('')} />;
  });
  return (
    <>
      <line class="grid-line" x1={START} x2={end} y1={BARS.top} y2={BARS.top} />
      <text class="tick" x={START - 6} y={BARS.top + 4} text-anchor="end">
        {number(top)}
      </text>
      {shapes}
    </>
  );
}

/** Where the event stands that is pointed at or chosen in the list. */
function Marked({ bars, slot }: { bars: readonly Bar[]; slot: number }) {
  const event = found.value.events.find((e) => e.id === (pointed.value ?? selected.value));
  const day = event?.time.start ?? event?.time.end;
  const outside = day === undefined || day === null || day < (bars[0]?.from ?? '') || day > (bars.at(-1)?.to ?? '');
  if (outside) return null;
  const at = lastBelow(
    bars.map((b) => b.from),
    day,
  );
  return <path class="marked" d={`M${START + (at + 0.5) * slot} ${BARS.base + 1}l-4 6h8z`} />;
}

export function round(n: number): number {
  return Math.round(n * 10) / 10;
}
