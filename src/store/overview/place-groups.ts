import type { Tally } from './facets.ts';
import type { EventFacts, PlaceFacts } from './facts.ts';

export interface PlaceGroup extends Omit<PlaceFacts, 'words'> {
  /** Names the place on the map: two events with the same key are drawn as one. The desk makes the same key. */
  readonly key: string;
  readonly count: number;
  readonly families: readonly Tally[];
}

export interface PlaceGroups {
  readonly places: readonly PlaceGroup[];
  /** Events without any place. */
  readonly unplaced: number;
}

/** Groups events by place for the map, the places with the most events first. */
export function placeGroupsOf(
  events: readonly Pick<EventFacts, 'kind' | 'place'>[],
  familyOf: (kind: string) => string,
): PlaceGroups {
  const groups = new Map<PlaceFacts, Map<string, number>>();
  let unplaced = 0;
  for (const { kind, place } of events) {
    if (place === null) {
      unplaced++;
      continue;
    }
    const families = groups.get(place) ?? new Map<string, number>();
    const family = familyOf(kind);
    families.set(family, (families.get(family) ?? 0) + 1);
    groups.set(place, families);
  }
  const places = [...groups].map(([place, families]) => groupOf(place, families));
  places.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  return { places, unplaced };
}

function groupOf({ words: _, ...place }: PlaceFacts, counts: ReadonlyMap<string, number>): PlaceGroup {
  const families = [...counts].map(([id, count]) => ({ id, count }));
  const count = families.reduce((sum, f) => sum + f.count, 0);
  return { key: placeKey(place), ...place, count, families };
}

export function placeKey(place: Omit<PlaceFacts, 'radius_km' | 'words'>): string {
  return [place.precision, place.country, place.admin1, place.name, place.latitude, place.longitude].join('|');
}
