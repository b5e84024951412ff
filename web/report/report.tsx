import './report.css';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { ReportPage } from '../../src/server/shapes.ts';
import { confirm, finish, reject, undoLast } from '../decide/verbs.ts';
import { KeyHints } from '../parts/marks.tsx';
import { Loading } from '../parts/notices.tsx';
import { neighbour } from '../state/found.ts';
import { useKeys } from '../state/keys.ts';
import { useLoad } from '../state/load.ts';
import { address, go } from '../state/route.ts';
import { t } from '../strings/catalogue.ts';
import { docOf } from '../text/words.ts';
import { Foot, Head } from './about.tsx';
import { Beside } from './beside.tsx';
import { inOrder } from './claims.ts';
import { ReportText } from './text.tsx';
import { Comparison } from './versions.tsx';
import { bringIntoSight, type Doing, nextUnchecked, type Work } from './work.ts';

/** One report: its words as they came, and beside them what it is taken to claim, to be checked and corrected. */
export function ReportScreen({ id }: { id: string }) {
  const page = useLoad<ReportPage>(`/api/reports/${encodeURIComponent(id)}`);
  return (
    <main id="main" class="page">
      <Loading of={page}>{(data) => <Body page={data} />}</Loading>
    </main>
  );
}

function Body({ page }: { page: ReportPage }) {
  const work = useWork(page);
  const { claims, doing, open, openClaim, setDoing } = work;
  const other = new URLSearchParams(address.value.query).get('with');
  const event = claims.find((c) => c.claim.id === open)?.event ?? null;
  const move = (by: number) => {
    const next = neighbour(
      claims.map((c) => c.claim),
      open,
      by,
    );
    if (next !== null) openAndFocus(next.id, openClaim);
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    c: work.confirm,
    x: work.reject,
    e: () => open !== null && setDoing('correct'),
    n: () => setDoing(open === null ? 'note' : 'comment'),
    a: () => setDoing('add'),
    d: () => void finish(page.report.id, page),
    u: () => void undoLast(page),
    Enter: () => event !== null && go(`/events/${event.id}`),
    Escape: () => (doing !== null ? setDoing(null) : open === null ? go('/reports') : openClaim(null)),
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
        {other === null ? <ReportText work={work} /> : <Comparison page={page} other={other} openClaim={openClaim} />}
        <Foot page={page} />
      </article>
      <section class="beside" aria-label={t('report.claims', { n: claims.length })}>
        <div class="beside-head">
          <h2>{t('report.claims', { n: claims.length })}</h2>
          <KeyHints
            keys={[
              ['j', t('keys.next-short')],
              ['k', t('keys.back-short')],
              ['a', t('decide.add')],
              ['d', t('decide.done')],
            ]}
          />
        </div>
        <Beside work={work} />
      </section>
    </div>
  );
}

/** The report with the claim that its address opens, and what is being done about it. */
function useWork(page: ReportPage): Work {
  const doc = useMemo(() => docOf(page.report.text), [page.report.text]);
  const claims = useMemo(() => inOrder(page.claims), [page.claims]);
  const open = new URLSearchParams(address.value.query).get('claim');
  const [doing, setDoing] = useState<Doing>(null);
  // At once: who goes on quickly may have begun something new.
  useLayoutEffect(() => setDoing(null), [open]);
  // A decision is made: on to what is still unchecked.
  const onward = (done: boolean) => {
    const next = done ? nextUnchecked(claims, open) : null;
    if (next !== null) openAndFocus(next, openClaim);
  };
  return {
    page,
    doc,
    claims,
    open,
    openClaim,
    doing,
    setDoing,
    confirm: () => open !== null && void confirm('claim', open, page).then(onward),
    reject: () => open !== null && void reject(open, page).then(onward),
  };
}

/** The claim whose card is open stands in the address, so that a link can point to it. */
function openClaim(id: string | null): void {
  go(`${address.value.path}${id === null ? '' : `?claim=${encodeURIComponent(id)}`}`, { replace: true });
}

function openAndFocus(id: string, openIt: Work['openClaim']): void {
  openIt(id);
  document.getElementById(`head-${id}`)?.focus({ preventScroll: true });
}
