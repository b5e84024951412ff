import '../reports/reports.css';
import type { FailureList } from '../../src/server/shapes.ts';
import { Command, Empty, Loading } from '../parts/notices.tsx';
import { useLoad } from '../state/load.ts';
import { named, t } from '../strings/catalogue.ts';
import { momentInWords } from '../strings/dates.ts';

/** What could not be read, and why: nothing that was brought in is lost without a word. */
export function Failures() {
  const failures = useLoad<FailureList>('/api/failures');
  return (
    <main id="main" class="page">
      <div class="page-head">
        <h1>{t('failures.title')}</h1>
      </div>
      <Loading of={failures}>
        {({ failures: rows }) =>
          rows.length === 0 ? (
            <Empty title={t('failures.none')}>
              <p>{t('failures.none.next')}</p>
            </Empty>
          ) : (
            <>
              <p class="dim reasons">{t('failures.about')}</p>
              <Table rows={rows} />
              <p class="small dim">
                {t('failures.then')} <Command>{t('command.import')}</Command>
              </p>
            </>
          )
        }
      </Loading>
    </main>
  );
}

function Table({ rows }: { rows: FailureList['failures'] }) {
  return (
    <table class="reports">
      <thead>
        <tr>
          <th>{t('table.file')}</th>
          <th>{t('table.reason')}</th>
          <th>{t('table.detail')}</th>
          <th>{t('table.when')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.at} ${row.name}`}>
            <td class="name">{row.name}</td>
            <td>{named('failure', row.reason)}</td>
            <td class="dim">{row.detail}</td>
            <td class="faint nowrap">{momentInWords(row.at)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
