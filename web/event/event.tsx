import './event.css';
import { useEffect } from 'preact/hooks';
import type { EventList, EventPage } from '../../src/server/shapes.ts';
import { Decisions } from '../decide/decisions.tsx';
import { KeyHints } from '../parts/marks.tsx';
import { Loading } from '../parts/notices.tsx';
import { filter } from '../state/filter.ts';
import { writeFilter } from '../state/filter-query.ts';
import { found, neighbourFound, pathOf, selected } from '../state/found.ts';
import { useKeys } from '../state/keys.ts';
import { useLoad } from '../state/load.ts';
import { familyOf } from '../state/record.ts';
import { go } from '../state/route.ts';
import { t } from '../strings/catalogue.ts';
import { Assigned } from './assigned.tsx';
import { EventVerbs } from './event-verbs.tsx';
import { Facts } from './facts.tsx';
import { Figures } from './figures.tsx';
import { RootGraph } from './graph.tsx';
import { History } from './history.tsx';
import { Inset } from './inset.tsx';
import { NearestEvents } from './nearest.tsx';
import { EventNotices } from './notices.tsx';
import { Pins } from './pins.tsx';
import { Related } from './related.tsx';
import { Roots } from './roots.tsx';
import { Sides } from './sides.tsx';
import { Why } from './why.tsx';
import { useEventWork } from './work.ts';

/** One event: what happened, who says so in which words, where sources disagree, and how it came into the record. */
export function EventScreen({ id }: { id: string }) {
  const page = useLoad<EventPage>(`/api/events/${encodeURIComponent(id)}`);
  const query = writeFilter(filter.value);
  useEffect(() => {
    selected.value = id;
  }, [id]);
  useKeys({ Escape: () => go(`/${query}`) });
  return (
    <main id="main" class="page">
      <Trail id={id} query={query} />
      <Loading of={page}>{(data) => <Body page={data} />}</Loading>
    </main>
  );
}

/** Where this event stands in the list that it was opened from, and the way to its neighbours. */
function Trail({ id, query }: { id: string; query: string }) {
  // Opened by its address, the list behind it is not there yet.
  const listed = found.value.query === query && found.value.events.some((e) => e.id === id);
  const loaded = useLoad<EventList>(listed ? null : pathOf(query)).data;
  useEffect(() => {
    if (loaded?.events.some((e) => e.id === id)) found.value = { query, offset: 0, ...loaded };
  }, [loaded, query, id]);
  const at = listed ? found.value.events.findIndex((e) => e.id === id) : -1;
  const move = (by: number) => {
    if (at < 0) return;
    void neighbourFound(id, by).then((next) => {
      if (next !== null && next.id !== id) go(`/events/${next.id}${query}`, { replace: true });
    });
  };
  useKeys({ j: () => move(1), k: () => move(-1) });
  return (
    <p class="trail">
      <span>
        <a href={`/${query}`}>{t('event.all')}</a> <span aria-hidden="true">›</span> <span class="id">{id}</span>
      </span>
      {at >= 0 && (
        <span class="trail-end">
          {t('event.position', { at: found.value.offset + at + 1, of: found.value.total })}
          <KeyHints
            keys={[
              ['j', t('keys.next-short')],
              ['k', t('keys.back-short')],
              ['Esc', t('keys.list-short')],
            ]}
          />
        </span>
      )}
    </p>
  );
}

function Body({ page }: { page: EventPage }) {
  const work = useEventWork(page);
  const { claims, decisions, event, history } = page;
  useEffect(() => {
    document.title = `${event.title} – ${t('name')}`;
    return () => {
      document.title = t('name');
    };
  }, [event.title]);
  return (
    <article data-family={familyOf(event.kind)}>
      <EventNotices page={page} />
      <h1 dir="auto">{event.title}</h1>
      <Related page={page} />
      <EventVerbs work={work} />
      <Facts event={event} claims={claims} />
      {work.doing === 'why' && <Why page={page} />}
      {work.doing === 'pin' && <Pins work={work} />}
      <div class="cols">
        <div>
          <Sides page={page} />
          <Roots event={event} claims={claims} {...(work.doing === 'split' ? { split: work } : {})} />
          <Figures figures={event.figures} />
          <RootGraph page={page} />
        </div>
        <aside>
          <Inset event={event} />
          <NearestEvents work={work} />
          <section>
            <h2>{t('event.decided')}</h2>
            <Decisions decisions={decisions} />
            <Assigned work={work} />
          </section>
          <History history={history} />
        </aside>
      </div>
    </article>
  );
}
