import type { EventRow } from '../../src/server/shapes.ts';

type Place = NonNullable<EventRow['place']>;

/** The server's key of a place group (`placeKey` in src/server/places.ts). */
export function placeKeyOf(place: Place): string {
  return [place.precision, place.country, place.admin1, place.name, place.latitude, place.longitude].join('|');
}
