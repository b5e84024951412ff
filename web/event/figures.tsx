import { useState } from 'preact/hooks';
import type { EventFigure, FigureSaying } from '../../src/records/event.ts';
import { Said } from '../parts/marks.tsx';
import { asSentence, named, number, t } from '../strings/catalogue.ts';
import { dayInBrief } from '../strings/dates.ts';
import { measureInWords } from '../strings/figures.ts';
import { FigureChart } from './figure-chart.tsx';
import { TollChart } from './toll-chart.tsx';

/** Every figure with all that is said of it, side by side: disagreement is kept, never averaged. */
export function Figures({ figures }: { figures: readonly EventFigure[] }) {
  return (
    <>
      {figures.map((figure) => (
        <section class="figure" key={`${figure.measure} ${figure.population}`}>
          <h2>
            {asSentence(measureInWords(figure))}
            {figure.disagrees && <span class="disagrees"> · {t('figure.disagrees')}</span>}
          </h2>
          <Charts figure={figure} />
          <Table sayings={figure.sayings} />
        </section>
      ))}
    </>
  );
}

/** By source, or along time where more than one day is known. One saying alone needs no comparing. */
function Charts({ figure }: { figure: EventFigure }) {
  const [along, setAlong] = useState(false);
  const sayings = distinct(figure.sayings);
  const days = new Set(sayings.flatMap(({ published }) => published ?? []));
  if (sayings.length < 2) return null;
  if (days.size < 2) return <FigureChart figure={figure} sayings={sayings} />;
  return (
    <>
      <p class="chart-choice">
        {[false, true].map((way) => (
          <button
            type="button"
            class="plain"
            key={String(way)}
            aria-pressed={along === way}
            onClick={() => setAlong(way)}
          >
            {t(way ? 'figure.along-time' : 'figure.by-source')}
          </button>
        ))}
      </p>
      {along ? <TollChart figure={figure} /> : <FigureChart figure={figure} sayings={sayings} />}
    </>
  );
}

/** One line for each source that says one thing, however many outlets carry it. */
function distinct(sayings: readonly FigureSaying[]): readonly FigureSaying[] {
  const key = (s: FigureSaying) => [s.source, s.said, s.low, s.best, s.high].join('|');
  return [...new Map(sayings.map((s) => [key(s), s])).values()];
}

/** Who says it: a name, else what kind of source it is; the outlet where it speaks for itself. */
export function sayer(saying: FigureSaying): string {
  if (saying.source !== null) return saying.source;
  const kind = named('source', saying.source_kind);
  return saying.source_kind === 'reporter' ? (saying.outlet ?? kind) : kind;
}

function Table({ sayings }: { sayings: readonly FigureSaying[] }) {
  const bound = (n: number | null) => (n === null ? <span class="faint">{t('figure.open')}</span> : number(n));
  return (
    <div class="table-scroll">
      <table>
        <thead>
          <tr>
            <th>{t('table.source')}</th>
            <th>{t('table.said')}</th>
            <th class="n">{t('table.low')}</th>
            <th class="n">{t('table.best')}</th>
            <th class="n">{t('table.high')}</th>
            <th>{t('table.in')}</th>
          </tr>
        </thead>
        <tbody>
          {sayings.map((s) => (
            <tr key={s.claim}>
              <td>
                <bdi>{sayer(s)}</bdi> {s.source !== null && <span class="faint">{named('source', s.source_kind)}</span>}
              </td>
              <td>
                <Said>{s.said}</Said>
              </td>
              <td class="n" data-label={t('table.low')}>
                {bound(s.low)}
              </td>
              <td class="n" data-label={t('table.best')}>
                {bound(s.best)}
              </td>
              <td class="n" data-label={t('table.high')}>
                {bound(s.high)}
              </td>
              <td>
                <a href={`/reports/${encodeURIComponent(s.report)}?claim=${encodeURIComponent(s.claim)}`}>
                  <bdi>{s.outlet ?? t('report.no-outlet')}</bdi>
                </a>
                {s.published !== null && <span class="faint nowrap"> {dayInBrief(s.published)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
