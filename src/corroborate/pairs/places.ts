import type { PlacePrecision } from '../../records/reading.ts';
import type { ProfilePlace } from './profile.ts';

/** How two claims' places stand to one another. */
export type PlaceRelation = 'same' | 'within' | 'near' | 'far' | 'unlike' | 'elsewhere' | 'abroad' | 'unknown';

const WIDE: ReadonlySet<PlacePrecision> = new Set(['country', 'province', 'district', 'area', 'unknown']);
const SAME_KM = 3;
const NEAR_KM = 25;
const EARTH_KM = 6371;
/** Shorter words, "al", are no name by themselves. */
const LETTERS = 3;

/**
 * `within`: one may lie in the other, a town in its province; `elsewhere`: in another country; `abroad`: one is no more
 * than another country's name, as in "at the crossing with Turkey"; `unlike`: of one nobody knows where it
 * is, and it has another name.
 */
export function relatePlaces(a: ProfilePlace | null, b: ProfilePlace | null): PlaceRelation {
  if (a === null || b === null) return 'unknown';
  if (a.country !== null && b.country !== null && a.country !== b.country)
    return isCountry(a) || isCountry(b) ? 'abroad' : 'elsewhere';
  if (a.id !== null && a.id === b.id) return 'same';
  if (a.names.length > 0 && sameNames(a.names, b.names)) return 'same';
  return a.point !== null && b.point !== null ? byDistance(a, b) : byNames(a, b);
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, i) => name === b[i]);
}

function byDistance(a: ProfilePlace, b: ProfilePlace): PlaceRelation {
  const km = distanceKm(a, b);
  const wide = isWide(a) || isWide(b);
  if (km <= SAME_KM && !wide) return 'same';
  if (wide && mayContain(a, b, km)) return 'within';
  if (shareName(a, b)) return 'near';
  return km <= NEAR_KM ? 'near' : 'far';
}

function byNames(a: ProfilePlace, b: ProfilePlace): PlaceRelation {
  if (isCountry(a) || isCountry(b)) return 'within';
  if (a.admin1 !== null && a.admin1 === b.admin1) return isWide(a) || isWide(b) ? 'within' : 'near';
  if (shareName(a, b)) return 'near';
  return isTelling(a) && isTelling(b) ? 'unlike' : 'unknown';
}

/** Whether a name is left once "northern" and the like are taken away. */
function isTelling({ names }: ProfilePlace): boolean {
  return names.some((name) => name.length > LETTERS);
}

function mayContain(a: ProfilePlace, b: ProfilePlace, km: number): boolean {
  if (isCountry(a) || isCountry(b)) return true;
  if (a.admin1 !== null && b.admin1 !== null && (a.precision === 'province' || b.precision === 'province')) {
    return a.admin1 === b.admin1;
  }
  return km <= Math.max(a.radiusKm, b.radiusKm, NEAR_KM);
}

/** Whether two places that are each no more than a town lie in two provinces. */
export function inTwoProvinces(a: ProfilePlace | null, b: ProfilePlace | null): boolean {
  if (a === null || b === null || isWide(a) || isWide(b)) return false;
  return a.admin1 !== null && b.admin1 !== null && a.admin1 !== b.admin1;
}

function isWide(place: ProfilePlace): boolean {
  return WIDE.has(place.precision);
}

function isCountry(place: ProfilePlace): boolean {
  return place.precision === 'country';
}

function shareName(a: ProfilePlace, b: ProfilePlace): boolean {
  return a.names.some((name) => name.length > LETTERS && b.names.includes(name));
}

/** Great-circle distance (haversine). */
function distanceKm(a: ProfilePlace, b: ProfilePlace): number {
  const from = a.point;
  const to = b.point;
  if (from === null || to === null) return Number.POSITIVE_INFINITY;
  const rad = Math.PI / 180;
  const dLat = (to.latitude - from.latitude) * rad;
  const dLon = (to.longitude - from.longitude) * rad;
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(from.latitude * rad) * Math.cos(to.latitude * rad) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
