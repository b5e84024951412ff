import type { ConflictEvent } from '../../records/event.ts';
import { column } from '../apply/rows.ts';

/** The columns of an event that only the overview reads; as the migrations fill them for events of before. */
export function overviewColumns(event: ConflictEvent, outlets: readonly string[]) {
  return {
    place: event.place === null ? null : JSON.stringify(placeList(event.place)),
    roots: names(event.roots.map((r) => r.name)),
    outlets: names(outlets),
    toll_low: tollOf(event, 'low'),
    toll: tollOf(event, 'best'),
    toll_high: tollOf(event, 'high'),
  };
}

/** What two events share that are drawn as one. */
function placeList(place: NonNullable<ConflictEvent['place']>): readonly unknown[] {
  const { admin1, country, latitude, longitude, name, precision, radius_km } = place;
  return [precision, country, admin1, name, latitude, longitude, radius_km];
}

/** Names as a column holds them: each once, in order. */
function names(given: readonly string[]): string[] {
  return [...new Set(given.map((name) => column(name)))].sort();
}

/** The highest number of killed that the event has at this bound. */
function tollOf({ figures }: ConflictEvent, bound: 'low' | 'best' | 'high'): number | null {
  const tolls = figures.flatMap((f) => (f.measure === 'killed' ? (f[bound] ?? []) : []));
  return tolls.length === 0 ? null : Math.max(...tolls);
}
