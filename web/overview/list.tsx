import { useEffect, useRef } from 'preact/hooks';
import type { EventRow } from '../../src/server/shapes.ts';
import { GradeMark, KeyHints } from '../parts/marks.tsx';
import { Command, Empty, Loading } from '../parts/notices.tsx';
import { changeFilter } from '../state/filter.ts';
import { NONE } from '../state/filter-query.ts';
import { type Found, pointed, selected } from '../state/found.ts';
import { familyOf, status } from '../state/record.ts';
import { strung, t } from '../strings/catalogue.ts';
import { timeInWords } from '../strings/dates.ts';
import { placeInWords } from '../strings/place.ts';

export function EventsList({ found, query }: { found: Found; query: string }) {
  return (
    <section class="list" aria-label={t('list.label')}>
      <div class="list-head">
        <h2 aria-live="polite">{found.first.data === null ? '' : t('list.count', { n: found.total })}</h2>
        <KeyHints
          keys={[
            ['j', t('keys.next-short')],
            ['k', t('keys.back-short')],
            ['Enter', t('keys.open-short')],
          ]}
        />
      </div>
      <Loading of={found.first}>
        {() => (found.total === 0 ? <NothingFound /> : <Rows found={found} query={query} />)}
      </Loading>
    </section>
  );
}

function Rows({ found, query }: { found: Found; query: string }) {
  return (
    <ol class="rows">
      {found.events.map((event) => (
        <Row key={event.id} event={event} query={query} />
      ))}
      {found.events.length < found.total && <More onSeen={found.more} />}
    </ol>
  );
}

function Row({ event, query }: { event: EventRow; query: string }) {
  const on = selected.value === event.id;
  const details = [
    placeInWords(event.place),
    timeInWords(event.time, true) ?? t('time.unknown'),
    ...(event.modality === 'happened' ? [] : [t(`modality.${event.modality}`)]),
  ];
  return (
    <li class={`row ${on ? 'on' : ''}`} aria-current={on ? 'true' : undefined} data-family={familyOf(event.kind)}>
      <a
        class="kind"
        dir="auto"
        id={`row-${event.id}`}
        href={`/events/${event.id}${query}`}
        onFocus={() => {
          selected.value = event.id;
        }}
        onPointerEnter={() => {
          pointed.value = event.id;
        }}
        onPointerLeave={() => {
          pointed.value = null;
        }}
      >
        {event.title}
      </a>
      <p>
        {strung(details)} · <GradeMark grade={event.grade.value} /> ·{' '}
        {strung([t('count.roots', { n: event.roots.length }), t('count.claims', { n: event.claims.length })])}
        {event.checked_by !== null && ` · ${t('checked.by', { who: event.checked_by })}`}
      </p>
    </li>
  );
}

/** The end of what has been loaded: asks for more when it comes into view. */
function More({ onSeen }: { onSeen: () => void }) {
  const end = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const watch = new IntersectionObserver((seen) => seen.some((s) => s.isIntersecting) && onSeen(), {
      rootMargin: '600px',
    });
    if (end.current !== null) watch.observe(end.current);
    return () => watch.disconnect();
  }, [onSeen]);
  return (
    <li ref={end} class="row faint">
      {t('loading')}
    </li>
  );
}

function NothingFound() {
  if (status.value?.counts.events === 0)
    return (
      <Empty title={t('empty.record')}>
        <p>{t('empty.record.next')}</p>
        <p>
          <Command>{t('command.import')}</Command>
        </p>
        <p>{t('empty.record.then')}</p>
      </Empty>
    );
  return (
    <Empty title={t('empty.filter')}>
      <p>{t('empty.filter.next')}</p>
      <button type="button" onClick={() => changeFilter(NONE)}>
        {t('filter.clear')}
      </button>
    </Empty>
  );
}
