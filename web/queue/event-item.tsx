import '../event/event.css';
import type { QueueItem } from '../../src/server/shapes/queue.ts';
import type { EventPage } from '../../src/server/shapes.ts';
import { Verbs } from '../decide/verb-buttons.tsx';
import { confirm } from '../decide/verbs.ts';
import { Facts } from '../event/facts.tsx';
import { Figures } from '../event/figures.tsx';
import { Roots } from '../event/roots.tsx';
import { Sides } from '../event/sides.tsx';
import { Loading } from '../parts/notices.tsx';
import { useKeys } from '../state/keys.ts';
import { useLoad } from '../state/load.ts';
import { familyOf } from '../state/record.ts';
import { go } from '../state/route.ts';
import { t } from '../strings/catalogue.ts';
import type { Turn } from './turn.ts';

/** An event that waits: its facts and who says so; what takes more than one key is done on its own screen. */
export function EventItem({ item, turn }: { item: QueueItem; turn: Turn }) {
  const page = useLoad<EventPage>(`/api/events/${encodeURIComponent(item.id)}`);
  return <Loading of={page}>{(data) => <Event page={data} turn={turn} />}</Loading>;
}

function Event({ page, turn }: { page: EventPage; turn: Turn }) {
  const { claims, event } = page;
  const open = () => go(`/events/${encodeURIComponent(event.id)}`);
  const yes = () => void confirm('event', event.id, page).then((done) => done && turn.decided());
  useKeys({ c: yes, e: open, x: open });
  return (
    <article class="queued-event" data-family={familyOf(event.kind)}>
      <h2 class="queued-title" dir="auto">
        {event.title}
      </h2>
      <Verbs
        label={t('decide.on-event')}
        verbs={[
          { key: 'c', name: t('decide.confirm'), act: yes },
          { key: 'e', name: t('queue.open-event'), act: open },
        ]}
      />
      <Facts event={event} claims={claims} />
      <Sides page={page} />
      <Figures figures={event.figures} />
      <Roots event={event} claims={claims} />
    </article>
  );
}
