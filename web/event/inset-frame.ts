import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { EventRow } from '../../src/server/shapes.ts';
import { drawingOf } from '../map/geometry.ts';
import { labelPoints, type World } from '../map/world.ts';

/** A window on the map: degrees to pixels, distances true at the middle (an equirectangular projection). */
export interface Frame {
  readonly west: number;
  readonly north: number;
  readonly perLongitude: number;
  readonly perLatitude: number;
  readonly perKm: number;
  readonly width: number;
  readonly height: number;
}

type Place = NonNullable<EventRow['place']>;
type Box = readonly [west: number, south: number, east: number, north: number];

const KM_PER_DEGREE = 111.32;
/** Kilometres from the spot to the edge: enough to see which border or coast is near. */
const AROUND = 330;

/** The window for a place, or null where nothing of it can be drawn. */
export function frameOf(world: World, place: Place, width: number, height: number): Frame | null {
  if (drawingOf(place) === 'loose') {
    const country = world.features.find((f) => f.properties.code === place.country);
    return country === undefined ? null : frameAround(boxOf(country.geometry), width, height, 1.1);
  }
  const [x, y] = [place.longitude ?? 0, place.latitude ?? 0];
  const half = Math.max(AROUND, (place.radius_km ?? 0) * 1.8) / KM_PER_DEGREE;
  const wide = half / Math.cos((y * Math.PI) / 180);
  return frameAround([x - wide, y - half, x + wide, y + half], width, height, 1);
}

function frameAround([west, south, east, north]: Box, width: number, height: number, margin: number): Frame {
  const middle = [(west + east) / 2, (south + north) / 2] as const;
  const squeeze = Math.cos((middle[1] * Math.PI) / 180);
  const perLatitude = Math.min(width / ((east - west) * squeeze), height / (north - south)) / margin;
  const perLongitude = perLatitude * squeeze;
  return {
    west: middle[0] - width / 2 / perLongitude,
    north: middle[1] + height / 2 / perLatitude,
    perLongitude,
    perLatitude,
    perKm: perLatitude / KM_PER_DEGREE,
    width,
    height,
  };
}

export function place(frame: Frame, longitude: number, latitude: number): readonly [number, number] {
  return [(longitude - frame.west) * frame.perLongitude, (frame.north - latitude) * frame.perLatitude];
}

/** The countries that the window shows, as paths. */
export function pathsIn(world: World, frame: Frame): { readonly code: string; readonly d: string }[] {
  return world.features.flatMap((f) => {
    const d = ringsOf(f.geometry)
      .filter((ring) => isInSight(boxOfRing(ring), frame))
      .map((ring) => pathOf(ring, frame))
      .join('');
    return d === '' ? [] : [{ code: f.properties.code, d }];
  });
}

/** How far from the edge a country's name has room. */
const ROOM = 28;

/** In square degrees: a country of this size has no room for its name. */
const SMALL = 0.7;

/** The names of the countries whose middle the window shows. */
export function namesIn(
  world: World,
  frame: Frame,
): { readonly code: string; readonly name: string; readonly at: readonly [number, number] }[] {
  return labelPoints(world).flatMap(({ properties: { code, name, size }, geometry }) => {
    const [x = 0, y = 0] = geometry.coordinates;
    const at = place(frame, x, y);
    const fits = at[0] > ROOM && at[0] < frame.width - ROOM && at[1] > ROOM / 2 && at[1] < frame.height - ROOM / 2;
    return fits && size > SMALL ? [{ code, name, at }] : [];
  });
}

function pathOf(ring: readonly Position[], frame: Frame): string {
  const points = ring.map(([x = 0, y = 0]) =>
    place(frame, x, y)
      .map((n) => n.toFixed(1))
      .join(' '),
  );
  return `M${points.join('L')}Z`;
}

function ringsOf(geometry: Polygon | MultiPolygon): Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

function boxOfRing(ring: readonly Position[]): Box {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [x = 0, y = 0] of ring) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

function boxOf(geometry: Polygon | MultiPolygon): Box {
  return boxOfRing(ringsOf(geometry).flat());
}

function isInSight([west, south, east, north]: Box, frame: Frame): boolean {
  const east2 = frame.west + frame.width / frame.perLongitude;
  const south2 = frame.north - frame.height / frame.perLatitude;
  return east >= frame.west && west <= east2 && north >= south2 && south <= frame.north;
}
