import type { EventFigure, FigureSaying } from '../../src/records/event.ts';
import { number, t } from '../strings/catalogue.ts';
import { boundsInWords, measureInWords } from '../strings/figures.ts';
import { sayer } from './figures.tsx';
import { mostOf, reachOf, scaleTo } from './scale.ts';

interface FigureChartProps {
  readonly figure: EventFigure;
  readonly sayings: readonly FigureSaying[];
}

const ROW = 30;
const MIDDLE = ROW / 2;

/** A dot for an exact number, a bar for a range, dashed where the words leave a side open. The axis starts at nothing. */
export function FigureChart({ figure, sayings }: FigureChartProps) {
  const scale = scaleTo(mostOf(sayings));
  const x = (n: number) => `${(n / scale.top) * 100}%`;
  const summary = sayings.map((s) => `${sayer(s)}: ${s.said}`).join('; ');
  return (
    <div class="chart" role="img" aria-label={t('figure.chart', { what: measureInWords(figure), summary })}>
      {sayings.map((s) => (
        <div class="chart-row" key={s.claim}>
          <span class="chart-name">{sayer(s)}</span>
          <svg aria-hidden="true" height={ROW} class="chart-track">
            {scale.ticks.map((tick) => (
              <line key={tick} class="grid-line" x1={x(tick)} x2={x(tick)} y1={0} y2={ROW} />
            ))}
            <Saying saying={s} x={x} />
          </svg>
          <span class="chart-value">{boundsInWords(s)}</span>
        </div>
      ))}
      <div class="chart-row" aria-hidden="true">
        <span class="chart-name" />
        <svg aria-hidden="true" height={18} class="chart-track">
          {scale.ticks.map((tick) => (
            <text key={tick} class="tick" x={x(tick)} y={13} text-anchor="middle">
              {number(tick)}
            </text>
          ))}
        </svg>
        <span class="chart-value" />
      </div>
    </div>
  );
}

function Saying({ saying, x }: { saying: FigureSaying; x: (n: number) => string }) {
  const reach = reachOf(saying);
  if (reach === null) return null;
  if (reach.dot !== null) return <circle class="said-dot" cx={x(reach.dot)} cy={MIDDLE} r={5} />;
  return (
    <>
      <line
        class={`said-range ${reach.dashed ? 'dashed' : ''}`}
        x1={x(reach.from)}
        x2={x(reach.to)}
        y1={MIDDLE}
        y2={MIDDLE}
      />
      {reach.closed.map((end) => (
        <line key={end} class="said-range" x1={x(end)} x2={x(end)} y1={MIDDLE - 6} y2={MIDDLE + 6} />
      ))}
    </>
  );
}
