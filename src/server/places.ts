import type { Codebook } from '../records/codebook.ts';
import type { ConflictEvent } from '../records/event.ts';
import type { PlaceGroup, Places } from './shapes.ts';

type Place = NonNullable<ConflictEvent['place']>;

/** Names a place on the map: two events with the same key are drawn as one. The desk makes the same key. */
export function placeKey(place: Place): string {
  return [place.precision, place.country, place.admin1, place.name, place.latitude, place.longitude].join('|');
}

/** Groups events by place for the map, the places with the most events first. Families as the codebook orders them. */
export function placesOf(events: readonly ConflictEvent[], codebook: Codebook): Places {
  const families = new Map(codebook.kinds.map((k) => [k.id, k.family]));
  const groups = new Map<string, { place: Place; tallies: Map<string, number> }>();
  let unplaced = 0;
  for (const event of events) {
    if (event.place === null) {
      unplaced++;
      continue;
    }
    const key = placeKey(event.place);
    const group = groups.get(key) ?? { place: event.place, tallies: new Map<string, number>() };
    const family = families.get(event.kind) ?? event.kind;
    group.tallies.set(family, (group.tallies.get(family) ?? 0) + 1);
    groups.set(key, group);
  }
  const order = codebook.families.map((f) => f.id);
  const places = [...groups].map(([key, { place, tallies }]) => groupOf(key, place, tallies, order));
  places.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  return { places, unplaced };
}

function groupOf(
  key: string,
  place: Place,
  tallies: ReadonlyMap<string, number>,
  order: readonly string[],
): PlaceGroup {
  const families = [...tallies]
    .map(([id, count]) => ({ id, count }))
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  return {
    key,
    name: place.name,
    country: place.country,
    admin1: place.admin1,
    latitude: place.latitude,
    longitude: place.longitude,
    radius_km: place.radius_km,
    precision: place.precision,
    count: families.reduce((sum, f) => sum + f.count, 0),
    families,
  };
}
