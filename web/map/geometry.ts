import type { Feature, Point, Polygon, Position } from 'geojson';
import type { PlaceGroup } from '../../src/server/shapes.ts';
import { FAMILIES } from './colours.ts';

/** How a place may be drawn: never more precisely than it is known. */
export type Drawing = 'spot' | 'ring' | 'loose';

/**
 * A site or a settlement is a spot. What is wider and has a middle is a ring of its radius: its edge is dashed where the
 * place has no borders of its own. What has no coordinates is not drawn at all, only counted at its country.
 */
export function drawingOf(place: Pick<PlaceGroup, 'precision' | 'latitude' | 'longitude' | 'radius_km'>): Drawing {
  if (place.latitude === null || place.longitude === null || place.precision === 'country') return 'loose';
  if (place.precision === 'exact' || place.precision === 'settlement') return 'spot';
  return place.radius_km === null || place.radius_km === 0 ? 'loose' : 'ring';
}

/** Whether the edge of a ring is dashed: only a district's radius stands for real borders. */
export function isDashed(place: Pick<PlaceGroup, 'precision'>): boolean {
  return place.precision !== 'district';
}

/** Longitude and latitude of a place that has a middle. */
export function positionOf(place: Pick<PlaceGroup, 'latitude' | 'longitude'>): [number, number] {
  return [place.longitude ?? 0, place.latitude ?? 0];
}

const KM_PER_DEGREE = 111.32;
const CORNERS = 64;

/** A circle on the ground, `radius` in kilometres, as a ring of degrees. */
export function circle(latitude: number, longitude: number, radius: number): Position[] {
  const dy = radius / KM_PER_DEGREE;
  const dx = dy / Math.max(0.01, Math.cos((latitude * Math.PI) / 180));
  return Array.from({ length: CORNERS + 1 }, (_, i) => {
    const angle = (2 * Math.PI * (i % CORNERS)) / CORNERS;
    return [longitude + dx * Math.cos(angle), latitude + dy * Math.sin(angle)];
  });
}

export type PlaceProperties = Readonly<Record<string, string | number | boolean>>;

function propertiesOf(place: PlaceGroup): PlaceProperties {
  const counts = Object.fromEntries(FAMILIES.map((f) => [f, place.families.find((t) => t.id === f)?.count ?? 0]));
  const family = place.families.length === 1 ? (place.families[0]?.id ?? '') : '';
  return { ...counts, key: place.key, name: place.name ?? '', count: place.count, family, dashed: isDashed(place) };
}

export function spotsOf(places: readonly PlaceGroup[]): Feature<Point, PlaceProperties>[] {
  return places.flatMap((p) =>
    drawingOf(p) === 'spot'
      ? [
          {
            type: 'Feature',
            properties: propertiesOf(p),
            geometry: { type: 'Point', coordinates: positionOf(p) },
          },
        ]
      : [],
  );
}

/** Rings of the wider places, and of settlements: those say how far around the spot it may have been. */
export function ringsOf(places: readonly PlaceGroup[]): Feature<Polygon, PlaceProperties>[] {
  return places.flatMap((p) =>
    drawingOf(p) === 'ring' ? [{ type: 'Feature', properties: propertiesOf(p), geometry: ringOf(p) }] : [],
  );
}

export function ringOf(p: Pick<PlaceGroup, 'latitude' | 'longitude' | 'radius_km'>): Polygon {
  return { type: 'Polygon', coordinates: [circle(p.latitude ?? 0, p.longitude ?? 0, p.radius_km ?? 0)] };
}

/** Events that are known by their country only, by country. */
export function looseByCountry(places: readonly PlaceGroup[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const p of places)
    if (drawingOf(p) === 'loose' && p.country !== null) counts.set(p.country, (counts.get(p.country) ?? 0) + p.count);
  return counts;
}
