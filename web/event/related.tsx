import type { EventPage } from '../../src/server/shapes.ts';
import { t } from '../strings/catalogue.ts';

/** The larger happening that an event is part of, and the single ones that are part of it. */
export function Related({ page: { parts, wholes } }: { page: EventPage }) {
  return (
    <>
      <Line words={t('event.part-of')} events={wholes} />
      <Line words={t('event.parts')} events={parts} />
    </>
  );
}

function Line({ events, words }: { words: string; events: EventPage['parts'] }) {
  if (events.length === 0) return null;
  return (
    <p class="small">
      {words}{' '}
      {events.map(({ id, title }, i) => (
        <span key={id}>
          {i > 0 && ' · '}
          <a href={`/events/${encodeURIComponent(id)}`} dir="auto">
            {title}
          </a>
        </span>
      ))}
    </p>
  );
}
