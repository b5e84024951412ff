import type { Codebook } from '../records/codebook.ts';
import type { CountedPlace, PlaceCount } from '../store/count-places.ts';
import type { PlaceGroup, Places } from './shapes.ts';

/** Names a place on the map: two events with the same key are drawn as one. The desk makes the same key. */
export function placeKey(place: Omit<CountedPlace, 'radius_km'>): string {
  return [place.precision, place.country, place.admin1, place.name, place.latitude, place.longitude].join('|');
}

/** Groups counts by place for the map, the places with the most events first. Families as the codebook orders them. */
export function placesOf(counts: readonly PlaceCount[], codebook: Codebook): Places {
  const families = new Map(codebook.kinds.map((k) => [k.id, k.family]));
  const groups = new Map<string, { place: CountedPlace; tallies: Map<string, number> }>();
  let unplaced = 0;
  for (const { kind, n, place } of counts) {
    if (place === null) {
      unplaced += n;
      continue;
    }
    const key = placeKey(place);
    const group = groups.get(key) ?? { place, tallies: new Map<string, number>() };
    const family = families.get(kind) ?? kind;
    group.tallies.set(family, (group.tallies.get(family) ?? 0) + n);
    groups.set(key, group);
  }
  const order = codebook.families.map((f) => f.id);
  const places = [...groups].map(([key, { place, tallies }]) => groupOf(key, place, tallies, order));
  places.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  return { places, unplaced };
}

function groupOf(
  key: string,
  place: CountedPlace,
  tallies: ReadonlyMap<string, number>,
  order: readonly string[],
): PlaceGroup {
  const families = [...tallies]
    .map(([id, count]) => ({ id, count }))
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const { admin1, country, latitude, longitude, name, precision, radius_km } = place;
  const count = families.reduce((sum, f) => sum + f.count, 0);
  return { key, name, country, admin1, latitude, longitude, radius_km, precision, count, families };
}
