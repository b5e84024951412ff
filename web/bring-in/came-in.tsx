import type { SheetAnswer } from '../../src/server/shapes/sheets.ts';
import { useLoad } from '../state/load.ts';
import { number, t } from '../strings/catalogue.ts';
import { dayInBrief, momentInWords } from '../strings/dates.ts';

const COLUMNS = ['title', 'outlet', 'published', 'claims', 'events', 'brought_in'];
const PATH = `/api/tables/reports?columns=${COLUMNS.join(',')}&sort=-brought_in&limit=15`;

/** The reports that came in last, each a link. */
export function CameIn() {
  const { data } = useLoad<SheetAnswer>(PATH);
  if (data === null || data.total === 0) return null;
  return (
    <section aria-label={t('bring.came')}>
      <h2>{t('bring.came')}</h2>
      <table class="reports">
        <thead>
          <tr>
            <th>{t('column.title')}</th>
            <th>{t('table.outlet')}</th>
            <th>{t('table.published')}</th>
            <th class="n">{t('table.claims')}</th>
            <th class="n">{t('table.events')}</th>
            <th>{t('column.brought_in')}</th>
          </tr>
        </thead>
        <tbody>
          {data.page.map(({ cells: [title, outlet, published, claims, events, at], id }) => (
            <tr key={id}>
              <td class="name">
                <a href={`/reports/${encodeURIComponent(id)}`}>
                  <bdi>{title ?? t('report.untitled')}</bdi>
                </a>
              </td>
              <td>
                {typeof outlet === 'string' ? <bdi>{outlet}</bdi> : <span class="faint">{t('report.no-outlet')}</span>}
              </td>
              <td class="nowrap">{typeof published === 'string' && dayInBrief(published)}</td>
              <td class="n">{typeof claims === 'number' && number(claims)}</td>
              <td class="n">{typeof events === 'number' && number(events)}</td>
              <td class="faint nowrap">{typeof at === 'string' && momentInWords(at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <a href="/tables/reports?sort=-brought_in">{t('bring.all')}</a>
      </p>
    </section>
  );
}
