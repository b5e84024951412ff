import './reports.css';
import { useRef, useState } from 'preact/hooks';
import type { ReportList, ReportRow } from '../../src/server/shapes.ts';
import { Key, KeyHints } from '../parts/marks.tsx';
import { Command, Empty, Loading } from '../parts/notices.tsx';
import { neighbour } from '../state/found.ts';
import { useKeys } from '../state/keys.ts';
import { useLoad } from '../state/load.ts';
import { status } from '../state/record.ts';
import { address, go } from '../state/route.ts';
import { t } from '../strings/catalogue.ts';
import { dayInBrief } from '../strings/dates.ts';

const PAGE = 100;

/** The reports of the record, the newest first. */
export function Reports() {
  const words = new URLSearchParams(address.value.query).get('words') ?? '';
  const [limit, setLimit] = useState(PAGE);
  const reports = useLoad<ReportList>(`/api/reports?limit=${limit}&words=${encodeURIComponent(words)}`);
  const search = useRef<HTMLInputElement>(null);
  const [on, setOn] = useState<string | null>(null);
  const move = (by: number) => {
    const next = neighbour(reports.data?.reports ?? [], on, by);
    if (next === null) return;
    setOn(next.id);
    document.getElementById(`row-${next.id}`)?.focus();
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    '/': () => search.current?.select(),
    Escape: () => search.current?.blur(),
  });
  return (
    <main id="main" class="page">
      <div class="page-head">
        <h1>{t('nav.reports')}</h1>
        <label class="search">
          <input
            ref={search}
            type="search"
            aria-label={t('reports.find')}
            placeholder={t('reports.find')}
            value={words}
            onInput={(e) =>
              go(`/reports${e.currentTarget.value && `?words=${encodeURIComponent(e.currentTarget.value)}`}`, {
                replace: true,
              })
            }
          />
          <Key>/</Key>
        </label>
        <KeyHints
          keys={[
            ['j', t('keys.next-short')],
            ['k', t('keys.back-short')],
            ['Enter', t('keys.open-short')],
          ]}
        />
      </div>
      <Loading of={reports}>
        {({ total, reports: rows }) => (
          <>
            {total === 0 ? <NoReports /> : <Table rows={rows} />}
            {rows.length < total && (
              <p>
                <button type="button" onClick={() => setLimit(limit + PAGE)}>
                  {t('reports.more', { n: total - rows.length })}
                </button>
              </p>
            )}
          </>
        )}
      </Loading>
    </main>
  );
}

function Table({ rows }: { rows: readonly ReportRow[] }) {
  return (
    <table class="reports">
      <thead>
        <tr>
          <th>{t('table.published')}</th>
          <th>{t('table.outlet')}</th>
          <th>{t('table.title')}</th>
          <th class="n">{t('table.claims')}</th>
          <th class="n">{t('table.events')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td class="nowrap">
              {row.published === null ? (
                <span class="faint">{t('report.undated')}</span>
              ) : (
                dayInBrief(row.published.slice(0, 10))
              )}
            </td>
            <td>
              {row.publisher === null ? <span class="faint">{t('report.no-outlet')}</span> : <bdi>{row.publisher}</bdi>}
            </td>
            <td class="title">
              <a id={`row-${row.id}`} href={`/reports/${encodeURIComponent(row.id)}`}>
                <bdi>{row.title ?? t('report.untitled')}</bdi>
              </a>
              <span class="opening" dir="auto">
                {row.opening}
              </span>
            </td>
            <td class="n">{row.claims}</td>
            <td class="n">{row.events}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function NoReports() {
  if (status.value?.counts.reports !== 0) return <Empty title={t('reports.none-found')} />;
  return (
    <Empty title={t('empty.record')}>
      <p>{t('empty.record.next')}</p>
      <Command>{t('command.import')}</Command>
    </Empty>
  );
}
