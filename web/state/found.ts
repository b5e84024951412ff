import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { EventList, EventRow } from '../../src/server/shapes.ts';
import { ask, type Loaded, revision, useLoad } from './load.ts';

const PAGE = 100;

/** The event that list, map and time line speak of, and the one under the pointer. They outlive a visit to an event. */
export const selected = signal<string | null>(null);
export const pointed = signal<string | null>(null);
/** The last list that was shown, in its order: what `j` and `k` go through on an event's own screen. */
export const found = signal<Listed>({ query: '', events: [], total: 0 });

interface Listed {
  readonly query: string;
  readonly events: readonly EventRow[];
  readonly total: number;
}

export interface Found {
  readonly first: Loaded<EventList>;
  readonly total: number;
  readonly events: readonly EventRow[];
  /** Loads the next page, where there is one. */
  readonly more: () => void;
}

/** The path of one page of the events that a query finds. */
export function pathOf(query: string, offset = 0): string {
  return `/api/events${query === '' ? '?' : `${query}&`}limit=${PAGE}&offset=${offset}`;
}

/** The events that a query finds, page by page. */
export function useFound(query: string): Found {
  const first = useLoad<EventList>(pathOf(query));
  const [rest, setRest] = useState<{ readonly of: EventList | null; readonly events: readonly EventRow[] }>(NO_REST);
  const further = rest.of === first.data ? rest.events : NO_REST.events;
  const events = first.data === null ? NO_REST.events : [...first.data.events, ...further];
  const total = first.data?.total ?? 0;
  useEffect(() => {
    if (first.data !== null && !first.loading) found.value = { query, events, total };
  }, [query, first.loading, events.length, revision.value]);
  const more = () => {
    if (first.loading || first.data === null || events.length >= total) return;
    const of = first.data;
    void ask<EventList>(pathOf(query, events.length)).then((page) =>
      setRest((now) => ({ of, events: joined(now.of === of ? now.events : NO_REST.events, page.events) })),
    );
  };
  return { first, total, events, more };
}

const NO_REST: { readonly of: EventList | null; readonly events: readonly EventRow[] } = { of: null, events: [] };

/** A page may be asked for twice before it comes; its events are kept once. */
function joined(before: readonly EventRow[], page: readonly EventRow[]): readonly EventRow[] {
  const known = new Set(before.map((e) => e.id));
  return [...before, ...page.filter((e) => !known.has(e.id))];
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
  const { query, events, total } = found.value;
  const isLast = by > 0 && events.at(-1)?.id === id;
  if (isLast && events.length < total) {
    const page = await ask<EventList>(pathOf(query, events.length));
    found.value = { query, total, events: joined(events, page.events) };
  }
  return neighbour(found.value.events, id, by);
}
