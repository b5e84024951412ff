import type { EventFigure, FigureSaying } from '../../src/records/event.ts';
import { ScrollBox } from '../parts/scroll-box.tsx';
import { number, t } from '../strings/catalogue.ts';
import { dayInBrief, utc } from '../strings/dates.ts';
import { measureInWords } from '../strings/figures.ts';
import { sayer } from './figures.tsx';
import { mostOf, reachOf, scaleTo } from './scale.ts';

/** Pixels. */
const HEIGHT = 180;
const FOOT = 20;
const WIDTH = 620;
const SIDE = 44;
/** Room at the end for the name of who said it last. */
const NAME = 130;

type Dated = FigureSaying & { readonly published: string };

/** What was said of a number by day of publication: each source's sayings joined, low to high as a bar, the best as a dot. */
export function TollChart({ figure }: { figure: EventFigure }) {
  const dated = figure.sayings.filter((one): one is Dated => one.published !== null);
  const days = [...new Set(dated.map(({ published }) => published.slice(0, 10)))].sort();
  const [first, last] = [days[0] ?? '', days.at(-1) ?? ''];
  const scale = scaleTo(mostOf(dated));
  const span = Math.max(1, utc(last).getTime() - utc(first).getTime());
  const at = {
    x: (day: string) =>
      SIDE + ((utc(day.slice(0, 10)).getTime() - utc(first).getTime()) / span) * (WIDTH - SIDE - NAME),
    y: (n: number) => HEIGHT - FOOT - (n / scale.top) * (HEIGHT - FOOT - 10),
  };
  const summary = dated.map((s) => `${dayInBrief(s.published.slice(0, 10))}, ${sayer(s)}: ${s.said}`).join('; ');
  return (
    <ScrollBox>
      <svg
        class="toll-chart"
        role="img"
        aria-label={t('figure.over-time', { what: measureInWords(figure), summary })}
        width={WIDTH}
        height={HEIGHT}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      >
        {scale.ticks.map((tick) => (
          <g key={tick}>
            <line class="grid-line" x1={SIDE} x2={WIDTH - NAME} y1={at.y(tick)} y2={at.y(tick)} />
            <text class="tick" x={SIDE - 6} y={at.y(tick)} text-anchor="end" dominant-baseline="middle">
              {number(tick)}
            </text>
          </g>
        ))}
        {[first, last].map((day) => (
          <text key={day} class="tick" x={at.x(day)} y={HEIGHT - 4} text-anchor="middle">
            {dayInBrief(day)}
          </text>
        ))}
        {[...bySource(dated)].map(([name, sayings]) => (
          <Source key={name} sayings={sayings} at={at} />
        ))}
      </svg>
    </ScrollBox>
  );
}

interface At {
  readonly x: (day: string) => number;
  readonly y: (n: number) => number;
}

function Source({ at, sayings }: { sayings: readonly Dated[]; at: At }) {
  const points = sayings.flatMap((saying) => {
    const reach = reachOf(saying);
    const best = saying.best ?? reach?.dot ?? reach?.from ?? null;
    return reach === null || best === null ? [] : [{ saying, reach, x: at.x(saying.published), y: at.y(best) }];
  });
  const end = points.at(-1);
  if (end === undefined) return null;
  return (
    <g>
      <polyline class="toll-line" points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {points.map(({ reach, saying, x, y }) => (
        <g key={saying.claim}>
          {reach.dot === null && (
            <line
              class={`said-range ${reach.dashed ? 'dashed' : ''}`}
              x1={x}
              x2={x}
              y1={at.y(reach.from)}
              y2={at.y(reach.to)}
            />
          )}
          <circle class="said-dot" cx={x} cy={y} r={4} />
        </g>
      ))}
      <text class="tick" x={end.x + 8} y={end.y} dominant-baseline="middle">
        {sayer(end.saying)}
      </text>
    </g>
  );
}

/** Sayings of one source together, in order of time. */
function bySource(sayings: readonly Dated[]): Map<string, Dated[]> {
  const groups = new Map<string, Dated[]>();
  for (const one of sayings.toSorted((a, b) => (a.published < b.published ? -1 : 1)))
    groups.set(sayer(one), [...(groups.get(sayer(one)) ?? []), one]);
  return groups;
}
