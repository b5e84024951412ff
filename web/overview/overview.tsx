import './filters.css';
import './centre.css';
import './overview.css';
import { useRef, useState } from 'preact/hooks';
import type { EventCounts, Places } from '../../src/server/shapes.ts';
import { clearFilter, filter } from '../state/filter.ts';
import { questionOf, writeFilter } from '../state/filter-query.ts';
import { neighbour, selected, found as shown, useFound } from '../state/found.ts';
import { useKeys } from '../state/keys.ts';
import { useLoad } from '../state/load.ts';
import { go } from '../state/route.ts';
import { t } from '../strings/catalogue.ts';
import { Filters } from './filters.tsx';
import { EventsList } from './list.tsx';
import { MapPane } from './map-pane.tsx';
import { Timeline } from './timeline.tsx';

/** The events that the filter in the address finds: as a list, on a map, along time. */
export function Overview() {
  const query = writeFilter(filter.value);
  const found = useFound(query);
  const counts = useLoad<EventCounts>(`/api/events/counts${query}`).data;
  const places = useLoad<Places>(`/api/events/places${questionOf(query)}`).data;
  const [filtersOpen, setFiltersOpen] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const move = (by: number) => {
    const next = neighbour(shown.value.events, selected.value, by);
    if (next === null) return;
    selected.value = next.id;
    document.getElementById(`row-${next.id}`)?.focus();
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    Enter: () => selected.value !== null && go(`/events/${selected.value}${query}`),
    '/': () => {
      search.current?.focus();
      search.current?.select();
    },
    Escape: () => leave(search.current),
  });
  return (
    <main id="main" class={`over ${filtersOpen ? 'filters-open' : ''}`}>
      <h1 class="unseen">{t('nav.overview')}</h1>
      <Filters counts={counts} search={search} open={filtersOpen} onOpen={() => setFiltersOpen(!filtersOpen)} />
      <div class="centre">
        <MapPane places={places} query={query} />
        <Timeline counts={counts} />
      </div>
      <EventsList found={found} query={query} />
    </main>
  );
}

/** Esc goes back step by step: out of the field, then off the event, then out of the filter. */
function leave(search: HTMLInputElement | null): void {
  const active = document.activeElement;
  if (active instanceof HTMLElement && active.matches('input, select')) active.blur();
  else if (selected.value !== null) selected.value = null;
  else clearFilter();
  if (search !== null) search.value = filter.value.words;
}
