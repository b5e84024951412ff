import type { QueueItem } from '../../src/server/shapes/queue.ts';
import { useKeys } from '../state/keys.ts';
import { go } from '../state/route.ts';
import { strung, t } from '../strings/catalogue.ts';
import { dayInWords } from '../strings/dates.ts';
import { ClaimItem } from './claim-item.tsx';
import { EventItem } from './event-item.tsx';
import { ReportItem } from './report-item.tsx';
import type { Turn } from './turn.ts';

/** The thing in hand: why it waits, and what it is, with all that is needed to decide it. */
export function Item({ item, turn }: { item: QueueItem; turn: Turn }) {
  useKeys({
    Enter: () => item.event !== null && go(`/events/${encodeURIComponent(item.event)}`),
    Escape: () => go('/'),
  });
  return (
    <section class="queue-item" data-item={`${item.type} ${item.id}`}>
      <Why item={item} />
      {item.type === 'claim' && <ClaimItem item={item} turn={turn} />}
      {item.type === 'event' && <EventItem item={item} turn={turn} />}
      {item.type === 'report' && <ReportItem item={item} turn={turn} />}
    </section>
  );
}

function Why({ item }: { item: QueueItem }) {
  const reasons = item.reasons.map(({ detail, id }) =>
    detail === null ? t(`reason.${id}`) : `${t(`reason.${id}`)} (${detail})`,
  );
  const also = [
    ...(item.day === null ? [] : [dayInWords(item.day.slice(0, 10))]),
    ...(item.assigned === null ? [] : [t('queue.assigned', { who: item.assigned })]),
  ];
  return (
    <p class="why-here">
      <b>{strung(reasons)}</b> <span class="dim">{strung(also)}</span>
      <span class="item-links">
        {item.report !== null && (
          <a
            href={`/reports/${encodeURIComponent(item.report)}${item.type === 'claim' ? `?claim=${encodeURIComponent(item.id)}` : ''}`}
          >
            {t('queue.open-report')}
          </a>
        )}
        {item.event !== null && <a href={`/events/${encodeURIComponent(item.event)}`}>{t('queue.open-event')}</a>}
      </span>
    </p>
  );
}
