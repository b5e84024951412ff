import type { EventPage } from '../../src/server/shapes.ts';
import { DecisionLine } from '../decide/decisions.tsx';
import { decisionInWords } from '../decide/in-words.ts';
import { t } from '../strings/catalogue.ts';

/** What has to be known before an event is read: that it was another's id, was found wrong, or people disagree on it. */
export function EventNotices({ page }: { page: EventPage }) {
  const { clashes, decisions, event, forwarding } = page;
  const discount = decisions.findLast(({ undone_by, verb }) => verb === 'discount' && undone_by === null);
  const others = forwarding?.to.filter((id) => id !== event.id) ?? [];
  return (
    <>
      {forwarding !== null && (
        <p class="notice">
          {t('event.forwarded', { id: forwarding.from })} {others.length > 0 && t('event.forwarded-also')}{' '}
          {others.map((id) => (
            <a key={id} href={`/events/${encodeURIComponent(id)}`}>
              {id}
            </a>
          ))}
        </p>
      )}
      {event.grade.value === 'discounted' && discount !== undefined && (
        <p class="notice warn">{t('event.discounted', { why: decisionInWords(discount).value ?? '' })}</p>
      )}
      {clashes.length > 0 && (
        <div class="notice warn">
          <p>{t('event.clash')}</p>
          {clashes.map(({ earlier, later }) => (
            <p key={later.id}>
              <DecisionLine row={later} /> <span class="dim">{t('event.clash-against')}</span>{' '}
              <DecisionLine row={earlier} />
            </p>
          ))}
        </div>
      )}
    </>
  );
}
