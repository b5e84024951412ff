import type { Nearest } from '../../src/server/shapes/lookups.ts';
import type { EventList, EventRow } from '../../src/server/shapes.ts';
import { Finder } from '../decide/fields/finder.tsx';
import { GradeMark } from '../parts/marks.tsx';
import { Loading } from '../parts/notices.tsx';
import { ask, useLoad } from '../state/load.ts';
import { strung, t } from '../strings/catalogue.ts';
import { timeInWords } from '../strings/dates.ts';
import { placeInWords } from '../strings/place.ts';
import type { EventWork } from './work.ts';

/** Other events that could be the same happening, with what they have in common; and any other, found by words. */
export function NearestEvents({ work }: { work: EventWork }) {
  const { doing, page } = work;
  const nearest = useLoad<Nearest>(`/api/events/${encodeURIComponent(page.event.id)}/nearest`);
  return (
    <section class={doing === 'merge' ? 'merging' : undefined}>
      <h2>{t('event.nearest')}</h2>
      {doing === 'merge' && <FindEvent work={work} />}
      <Loading of={nearest}>
        {({ nearest: all }) =>
          all.length === 0 ? (
            <p class="small dim">{t('event.nearest-none')}</p>
          ) : (
            <ul class="nearest">
              {all.map((one) => (
                <Near key={one.event.id} near={one} work={work} />
              ))}
            </ul>
          )
        }
      </Loading>
    </section>
  );
}

function Near({ near: { event, reasons }, work }: { near: Nearest['nearest'][number]; work: EventWork }) {
  const why = reasons.map(({ detail, id }) => t(`likeness.${id}`, { detail: detail ?? '', n: Number(detail ?? 0) }));
  return (
    <li>
      <a href={`/events/${encodeURIComponent(event.id)}`} dir="auto">
        {event.title}
      </a>
      <p class="small dim">
        {inBrief(event)} · <GradeMark grade={event.grade.value} />
      </p>
      <p class="small">{strung(why)}</p>
      <p class="saving">
        <button type="button" onClick={() => work.merge(event.id)}>
          {t('event.merge-with')}
        </button>
        <button type="button" class="plain" onClick={() => work.neverSame(event.id)}>
          {t('event.never-same')}
        </button>
      </p>
    </li>
  );
}

function FindEvent({ work }: { work: EventWork }) {
  const find = async (words: string) => {
    const { events } = await ask<EventList>(`/api/events?limit=8&words=${encodeURIComponent(words)}`);
    return events.filter(({ id }) => id !== work.page.event.id);
  };
  return (
    <Finder
      autofocus
      label={t('event.find')}
      words=""
      find={find}
      keyOf={({ id }) => id}
      show={(event) => (
        <>
          <bdi>{event.title}</bdi> <span class="small faint">{inBrief(event)}</span>
        </>
      )}
      onChoose={({ id }) => work.merge(id)}
    />
  );
}

function inBrief({ place, time }: EventRow): string {
  return strung([timeInWords(time, true) ?? t('time.unknown'), placeInWords(place)]);
}
