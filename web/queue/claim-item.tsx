import '../report/report.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { QueueItem } from '../../src/server/shapes/queue.ts';
import type { ReportPage } from '../../src/server/shapes.ts';
import { confirm, reject } from '../decide/verbs.ts';
import { KindMark } from '../parts/marks.tsx';
import { Loading } from '../parts/notices.tsx';
import { CardBody } from '../report/cards.tsx';
import { inOrder } from '../report/claims.ts';
import { ReportText } from '../report/text.tsx';
import { bringIntoSight, type Doing, type Work } from '../report/work.ts';
import { useKeys } from '../state/keys.ts';
import { useLoad } from '../state/load.ts';
import { familyOf } from '../state/record.ts';
import { go } from '../state/route.ts';
import { strung, t } from '../strings/catalogue.ts';
import { docOf } from '../text/words.ts';
import type { Turn } from './turn.ts';

/** A claim that waits: its report at its words, its card beside it. */
export function ClaimItem({ item, turn }: { item: QueueItem; turn: Turn }) {
  const page = useLoad<ReportPage>(item.report === null ? null : `/api/reports/${encodeURIComponent(item.report)}`);
  return <Loading of={page}>{(data) => <Claim page={data} id={item.id} turn={turn} />}</Loading>;
}

function Claim({ id, page, turn }: { page: ReportPage; id: string; turn: Turn }) {
  const doc = useMemo(() => docOf(page.report.text), [page.report.text]);
  const claims = useMemo(() => inOrder(page.claims), [page.claims]);
  const [doing, setDoing] = useState<Doing>(null);
  const told = claims.find(({ claim }) => claim.id === id);
  const onward = (done: boolean) => done && turn.decided();
  const work: Work = {
    page,
    doc,
    claims,
    open: id,
    openClaim: (other) => other !== null && other !== id && go(`/reports/${page.report.id}?claim=${other}`),
    doing,
    setDoing,
    confirm: () => void confirm('claim', id, page).then(onward),
    reject: () => void reject(id, page).then(onward),
    corrected: turn.decided,
  };
  useKeys({
    c: work.confirm,
    x: work.reject,
    e: () => setDoing('correct'),
    n: () => setDoing('comment'),
  });
  useEffect(() => bringIntoSight(id), [id]);
  if (told === undefined) return null;
  const { publisher, title } = page.report;
  return (
    <div class="read">
      <article>
        <p class="small dim about">{strung([publisher ?? t('report.no-outlet'), title ?? t('report.untitled')])}</p>
        <ReportText work={work} />
      </article>
      <section class="beside" aria-label={t('decide.on-claim')}>
        <div class={`card open ${told.check.state}`} id={`card-${id}`} data-family={familyOf(told.claim.kind)}>
          <p class="card-head">
            <KindMark kind={told.claim.kind} />
          </p>
          <CardBody told={told} work={work} />
        </div>
      </section>
    </div>
  );
}
