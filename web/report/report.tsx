import './report.css';
import { useEffect } from 'preact/hooks';
import type { ReportPage } from '../../src/server/shapes.ts';
import { KeyHints } from '../parts/marks.tsx';
import { Loading } from '../parts/notices.tsx';
import { neighbour } from '../state/found.ts';
import { useKeys } from '../state/keys.ts';
import { useLoad } from '../state/load.ts';
import { address, go } from '../state/route.ts';
import { t } from '../strings/catalogue.ts';
import { Foot, Head } from './about.tsx';
import { Cards } from './cards.tsx';
import { inOrder } from './claims.ts';
import { ReportText } from './text.tsx';

/** One report: its words as they came, and beside them what the program took them to claim. */
export function ReportScreen({ id }: { id: string }) {
  const page = useLoad<ReportPage>(`/api/reports/${encodeURIComponent(id)}`);
  return (
    <main id="main" class="page">
      <Loading of={page}>{(data) => <Body page={data} />}</Loading>
    </main>
  );
}

/** The claim whose card is open stands in the address, so that a link can point to it. */
export function openClaim(id: string | null): void {
  go(`${address.value.path}${id === null ? '' : `?claim=${encodeURIComponent(id)}`}`, { replace: true });
}

function Body({ page }: { page: ReportPage }) {
  const claims = inOrder(page.claims);
  const open = new URLSearchParams(address.value.query).get('claim');
  const event = claims.find((c) => c.claim.id === open)?.event ?? null;
  const move = (by: number) => {
    const next = neighbour(
      claims.map((c) => c.claim),
      open,
      by,
    );
    if (next === null) return;
    openClaim(next.id);
    document.getElementById(`head-${next.id}`)?.focus({ preventScroll: true });
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    Enter: () => event !== null && go(`/events/${event.id}`),
    Escape: () => (open === null ? go('/reports') : openClaim(null)),
  });
  useEffect(() => {
    document.title = `${page.report.title ?? t('report.untitled')} – ${t('name')}`;
    return () => {
      document.title = t('name');
    };
  }, [page.report.title]);
  useEffect(() => bringIntoSight(open), [open]);
  return (
    <div class="read">
      <article>
        <Head page={page} />
        <ReportText text={page.report.text} claims={claims} open={open} />
        <Foot page={page} />
      </article>
      <section class="beside" aria-label={t('report.claims', { n: claims.length })}>
        <div class="beside-head">
          <h2>{t('report.claims', { n: claims.length })}</h2>
          <KeyHints
            keys={[
              ['j', t('keys.next-short')],
              ['k', t('keys.back-short')],
              ['Enter', t('keys.event-short')],
            ]}
          />
        </div>
        <Cards report={page.report.id} claims={claims} open={open} />
      </section>
    </div>
  );
}

/** Brings a claim's words and its card to where they can be seen, and moves nothing that can be seen already. */
function bringIntoSight(claim: string | null): void {
  if (claim === null) return;
  document.getElementById(`card-${claim}`)?.scrollIntoView({ block: 'nearest' });
  const words = document.querySelector(`[data-first-of~="${CSS.escape(claim)}"]`);
  const box = words?.getBoundingClientRect();
  if (box && (box.top < 60 || box.bottom > innerHeight * 0.6)) words?.scrollIntoView({ block: 'start' });
}
