import type { PlacePrecision } from '../../records/reading.ts';
import type { PlaceName, PlaceOffset } from './phrase.ts';
import type { Place, PlaceKind } from './place.ts';

/** A place that words may mean. */
export interface PlaceCandidate {
  readonly place: Place;
  readonly score: number;
  readonly because: string;
}

/** Where words place something: a point with a radius, or what of it is known. */
export interface PlaceFinding {
  readonly place: Place | null;
  readonly country: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly radiusKm: number | null;
  readonly precision: PlacePrecision;
  readonly because: string;
}

export const NOWHERE = { place: null, country: null, latitude: null, longitude: null, radiusKm: null } as const;

const PRECISIONS: Readonly<Record<PlaceKind, PlacePrecision>> = {
  country: 'country',
  province: 'province',
  district: 'district',
  settlement: 'settlement',
  neighbourhood: 'settlement',
  site: 'exact',
  area: 'area',
};

/** Areas wider than this are too wide for a point to mean anything. */
const WIDEST_AREA = 150;

/** What a chosen place says of where: a part without borders gets no point. */
export function findingOf(
  { place, because }: PlaceCandidate,
  name: PlaceName,
  offset: PlaceOffset | null,
): PlaceFinding {
  const { country } = place;
  if (place.kind === 'country') {
    return { ...NOWHERE, place: name.part ? null : place, country, precision: name.part ? 'area' : 'country', because };
  }
  if (name.part && (place.kind === 'province' || place.kind === 'area'))
    return { ...NOWHERE, country, precision: 'area', because };
  if (place.kind === 'area' && place.radius > WIDEST_AREA)
    return { ...NOWHERE, place, country, precision: 'area', because };
  const point = offset === null ? place : moved(place, offset);
  return {
    place,
    country,
    latitude: point.latitude,
    longitude: point.longitude,
    radiusKm: offset === null ? place.radius : Math.max(place.radius, offset.km * 0.3),
    precision: offset === null ? PRECISIONS[place.kind] : 'area',
    because: offset === null ? because : `${because}, ${offset.km} km away`,
  };
}

/** The point that lies so far from a place in a direction, on a sphere. */
function moved(place: Place, { km, bearing }: PlaceOffset): { latitude: number; longitude: number } {
  const rad = Math.PI / 180;
  const north = (Math.cos(bearing * rad) * km) / 111.2;
  const east = (Math.sin(bearing * rad) * km) / (111.2 * Math.cos(place.latitude * rad));
  const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;
  return { latitude: round(place.latitude + north), longitude: round(place.longitude + east) };
}
