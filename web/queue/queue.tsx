import './queue.css';
import { useEffect } from 'preact/hooks';
import type { Queue } from '../../src/server/shapes/queue.ts';
import { KeyHints } from '../parts/marks.tsx';
import { Empty, Loading } from '../parts/notices.tsx';
import { useKeys } from '../state/keys.ts';
import { useLoad } from '../state/load.ts';
import { address } from '../state/route.ts';
import { me, whoDecides } from '../state/session.ts';
import { number, t } from '../strings/catalogue.ts';
import { Item } from './item.tsx';
import { useTurn } from './turn.ts';

/** What needs a person, one thing at a time, the most valuable first: a key decides it and brings the next. */
export function QueueScreen() {
  const reason = new URLSearchParams(address.value.query).get('reason');
  const queue = useLoad<Queue>(`/api/queue?limit=200${reason === null ? '' : `&reason=${encodeURIComponent(reason)}`}`);
  useEffect(() => {
    document.title = `${t('queue.title')} – ${t('name')}`;
    void whoDecides();
    return () => {
      document.title = t('name');
    };
  }, []);
  return (
    <main id="main" class="page queue">
      <Loading of={queue}>
        {(data) => (
          <>
            <Progress queue={data} />
            <Reasons queue={data} now={reason} />
            <Turns key={reason} queue={data} />
          </>
        )}
      </Loading>
    </main>
  );
}

function Progress({ queue: { progress, total } }: { queue: Queue }) {
  return (
    <header class="queue-head">
      <h1>{t('queue.title')}</h1>
      <p class="dim">
        <progress value={progress.claims_checked} max={Math.max(1, progress.claims)} aria-label={t('queue.title')} />{' '}
        {t('queue.progress', { done: progress.claims_checked, all: progress.claims })} ·{' '}
        {t('queue.waiting', { n: total })} · {t('queue.today', { n: progress.yours_today })}
      </p>
    </header>
  );
}

/** By reason, how many wait; a click leaves only these. */
function Reasons({ now, queue: { reasons } }: { queue: Queue; now: string | null }) {
  return (
    <nav class="waiting-for" aria-label={t('queue.reason-label')}>
      <a href="/queue" aria-current={now === null ? 'true' : undefined}>
        {t('queue.all-reasons')}
      </a>
      {reasons.map(({ count, id }) => (
        <a key={id} href={`/queue?reason=${id}`} aria-current={now === id ? 'true' : undefined}>
          {t(`reason.${id}`)} <span class="faint">{number(count)}</span>
        </a>
      ))}
    </nav>
  );
}

function Turns({ queue }: { queue: Queue }) {
  const turn = useTurn(queue);
  useKeys({ j: turn.skip, k: turn.back, u: turn.undoLast });
  if (me.value === null)
    return (
      <Empty title={t('queue.who-first')}>
        <p>
          <button type="button" class="main" onClick={() => void whoDecides()}>
            {t('who.nobody')}
          </button>
        </p>
      </Empty>
    );
  if (turn.item !== null)
    return (
      <>
        <Item key={`${turn.item.type} ${turn.item.id}`} item={turn.item} turn={turn} />
        <p class="queue-keys">
          <KeyHints
            keys={[
              ['j', t('queue.skip')],
              ['k', t('queue.back')],
              ['u', t('decide.undo')],
              ['Enter', t('queue.open-event')],
            ]}
          />
        </p>
      </>
    );
  if (!turn.over) return <p class="loading">{t('loading')}</p>;
  return (
    <Empty title={t(queue.total === 0 ? 'queue.none' : 'queue.others-have')}>
      <p>{t('queue.none.next')}</p>
      <p>
        <a href="/">{t('nav.back-to-overview')}</a>
      </p>
    </Empty>
  );
}
