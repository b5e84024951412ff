import '../report/report.css';
import type { QueueItem } from '../../src/server/shapes/queue.ts';
import type { ReportPage } from '../../src/server/shapes.ts';
import { Verbs } from '../decide/verb-buttons.tsx';
import { finish } from '../decide/verbs.ts';
import { Loading } from '../parts/notices.tsx';
import { Comparison } from '../report/versions.tsx';
import { useKeys } from '../state/keys.ts';
import { useLoad } from '../state/load.ts';
import { go } from '../state/route.ts';
import { t } from '../strings/catalogue.ts';
import type { Turn } from './turn.ts';

/** A newer version of a report: what changed, and whether that was gone through. */
export function ReportItem({ item, turn }: { item: QueueItem; turn: Turn }) {
  const page = useLoad<ReportPage>(`/api/reports/${encodeURIComponent(item.id)}`);
  return <Loading of={page}>{(data) => <Changed page={data} turn={turn} />}</Loading>;
}

function Changed({ page, turn }: { page: ReportPage; turn: Turn }) {
  const { report, versions } = page;
  const at = versions.findIndex(({ id }) => id === report.id);
  const before = versions[at - 1];
  const done = () => void finish(report.id, page).then((saved) => saved && turn.decided());
  const open = () => go(`/reports/${encodeURIComponent(report.id)}`);
  useKeys({ c: done, d: done, e: open });
  return (
    <article>
      <p class="dim">{t('queue.changed-report')}</p>
      <h2 class="queued-title" dir="auto">
        {report.title ?? t('report.untitled')}
      </h2>
      <Verbs
        label={t('decide.on-report')}
        verbs={[
          { key: 'd', name: t('decide.done'), act: done },
          { key: 'e', name: t('queue.open-report'), act: open },
        ]}
      />
      {before !== undefined && <Comparison page={page} other={before.id} openClaim={open} />}
    </article>
  );
}
