import { useMemo, useRef } from 'preact/hooks';
import type { EventRow } from '../../src/server/shapes.ts';
import { GradeMark, KeyHints } from '../parts/marks.tsx';
import { Command, Empty, Loading } from '../parts/notices.tsx';
import { clearFilter } from '../state/filter.ts';
import { type Found, PAGE, pointed, selected } from '../state/found.ts';
import { familyOf, status } from '../state/record.ts';
import { strung, t } from '../strings/catalogue.ts';
import { timeInWords } from '../strings/dates.ts';
import { placeInWords } from '../strings/place.ts';
import { Block } from './block.tsx';

export function EventsList({ found, query }: { found: Found; query: string }) {
  const scroller = useRef<HTMLElement>(null);
  return (
    <section class="list" aria-label={t('list.label')} ref={scroller}>
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
        {() => (found.total === 0 ? <NothingFound /> : <Blocks found={found} query={query} scroller={scroller} />)}
      </Loading>
    </section>
  );
}

interface BlocksProps {
  readonly found: Found;
  readonly query: string;
  readonly scroller: { readonly current: HTMLElement | null };
}

/** The whole list in blocks of a page each: only those near what is in sight are drawn, and asked for. */
function Blocks({ found, query, scroller }: BlocksProps) {
  const { pages, total } = found;
  const load = useRef(found.load);
  load.current = found.load;
  // There can be a thousand: not to be gone through for every event that is pointed at.
  return useMemo(() => {
    const row = (event: EventRow) => <Row key={event.id} event={event} query={query} />;
    return Array.from({ length: Math.ceil(total / PAGE) }, (_, n) => {
      const place = { start: n * PAGE, length: Math.min(PAGE, total - n * PAGE), scroller };
      const rows = pages.get(n) ?? null;
      return <Block key={n} {...place} rows={rows} onNear={() => load.current(n)} row={row} />;
    });
  }, [pages, total, query]);
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
      <button type="button" onClick={() => clearFilter()}>
        {t('filter.clear')}
      </button>
    </Empty>
  );
}
