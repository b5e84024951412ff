import { signal } from '@preact/signals';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { EventList, EventRow } from '../../src/server/shapes.ts';
import { questionOf } from './filter-query.ts';
import { ask, type Loaded, revision, useLoad } from './load.ts';

/** So many events are asked for at once. */
export const PAGE = 100;

/** The event that list, map and time line speak of, and the one under the pointer. They outlive a visit to an event. */
export const selected = signal<string | null>(null);
export const pointed = signal<string | null>(null);
/** What was shown last of a list, in its order: what `j` and `k` go through on an event's own screen. */
export const found = signal<Listed>({ query: '', events: [], offset: 0, total: 0 });

interface Listed {
  readonly query: string;
  /** A run of the list without gaps, `offset` events from its start. */
  readonly events: readonly EventRow[];
  readonly offset: number;
  readonly total: number;
}

type Pages = ReadonlyMap<number, readonly EventRow[]>;

export interface Found {
  readonly first: Loaded<EventList>;
  readonly total: number;
  /** The pages that are loaded, by their number. */
  readonly pages: Pages;
  /** Loads a page, unless it is there. */
  readonly load: (page: number) => void;
}

/** The path of one page of the events that a query finds. */
export function pathOf(query: string, offset = 0): string {
  const question = questionOf(query);
  return `/api/events${question === '' ? '?' : `${question}&`}limit=${PAGE}&offset=${offset}`;
}

/** The events that a query finds; the first page at once, the others as they are asked for. */
export function useFound(query: string): Found {
  const first = useLoad<EventList>(pathOf(query));
  const [further, setFurther] = useState<{ readonly of: EventList | null; readonly pages: Pages }>(NO_PAGES);
  const asked = useRef<{ of: EventList | null; pages: Set<number> }>({ of: null, pages: new Set() });
  const own = further.of === first.data ? further.pages : NO_PAGES.pages;
  const pages = useMemo(() => (first.data === null ? own : new Map(own).set(0, first.data.events)), [first.data, own]);
  const total = first.data?.total ?? 0;
  const chosen = selected.value;
  useEffect(() => {
    if (first.data !== null && !first.loading) found.value = { query, total, ...runAround(pages, chosen) };
  }, [query, first.loading, pages.size, chosen, revision.value]);
  const load = (page: number) => {
    const of = first.data;
    if (of === null || first.loading || page === 0) return;
    if (asked.current.of !== of) asked.current = { of, pages: new Set() };
    if (asked.current.pages.has(page)) return;
    asked.current.pages.add(page);
    ask<EventList>(pathOf(query, page * PAGE)).then(
      ({ events }) => setFurther((now) => ({ of, pages: new Map(now.of === of ? now.pages : []).set(page, events) })),
      // Asked for again when it comes into view once more.
      () => asked.current.pages.delete(page),
    );
  };
  return { first, total, pages, load };
}

const NO_PAGES: { readonly of: EventList | null; readonly pages: Pages } = { of: null, pages: new Map() };

/** The pages that follow one another around the one with this event; around the first where none has it. */
export function runAround(pages: Pages, id: string | null): Pick<Listed, 'events' | 'offset'> {
  const at = [...pages].find(([, events]) => events.some((e) => e.id === id))?.[0] ?? 0;
  let from = at;
  let to = at;
  while (pages.has(from - 1)) from--;
  while (pages.has(to + 1)) to++;
  const events = Array.from({ length: to - from + 1 }, (_, i) => pages.get(from + i) ?? []).flat();
  return { events, offset: from * PAGE };
}

/** The one `by` places before or behind `id`; the first or the last where there is none. */
export function neighbour<T extends { readonly id: string }>(
  all: readonly T[],
  id: string | null,
  by: number,
): T | null {
  const at = all.findIndex((e) => e.id === id);
  if (at < 0) return all[by > 0 ? 0 : all.length - 1] ?? null;
  return all[Math.max(0, Math.min(all.length - 1, at + by))] ?? null;
}

/** As `neighbour`, but in the list that was shown last, which is loaded further where it ends too early. */
export async function neighbourFound(id: string, by: number): Promise<EventRow | null> {
  const { query, events, offset, total } = found.value;
  if (by > 0 && events.at(-1)?.id === id && offset + events.length < total) {
    const page = await ask<EventList>(pathOf(query, offset + events.length));
    found.value = { ...found.value, events: [...events, ...page.events] };
  } else if (by < 0 && events[0]?.id === id && offset > 0) {
    const page = await ask<EventList>(pathOf(query, offset - PAGE));
    found.value = { ...found.value, offset: offset - PAGE, events: [...page.events, ...events] };
  }
  return neighbour(found.value.events, id, by);
}
