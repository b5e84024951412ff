import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json?url';
import { countryName } from '../strings/catalogue.ts';
import { lettersOf } from './iso-codes.ts';

export interface CountryProperties {
  /** Two letters, or the map's own name where there are none. */
  readonly code: string;
  readonly name: string;
  /** Square degrees: how large its label may be. */
  readonly size: number;
}
export type World = FeatureCollection<Polygon | MultiPolygon, CountryProperties>;

let loaded: Promise<World> | null = null;

/** The countries of the world, from the bundled map (Natural Earth, 1:50 million). Loaded once. */
export function loadWorld(): Promise<World> {
  loaded ??= fetch(atlas)
    .then((response) => response.json())
    .then(worldOf);
  return loaded;
}

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

function worldOf(topology: Atlas): World {
  const countries = feature(topology, topology.objects.countries);
  const features = countries.features.flatMap((f) => {
    if (f.geometry.type !== 'Polygon' && f.geometry.type !== 'MultiPolygon') return [];
    const code = lettersOf(f.id);
    const geometry = unwrapped(f.geometry);
    const size = areaOf(largestRing(geometry));
    const properties = { code: code ?? f.properties.name, name: code ? countryName(code) : f.properties.name, size };
    return [{ type: 'Feature', geometry, properties } as Feature<Polygon | MultiPolygon, CountryProperties>];
  });
  return { type: 'FeatureCollection', features };
}

/**
 * Rings that cross the 180th meridian jump from one edge of the map to the other, and would be drawn right across it:
 * they go on beyond the edge instead. A ring around a pole has no such way and stays as it is.
 */
function unwrapped(geometry: Polygon | MultiPolygon): MultiPolygon {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return { type: 'MultiPolygon', coordinates: parts.map((part) => part.map(unwrappedRing)) };
}

function unwrappedRing(ring: Position[]): Position[] {
  let turn = 0;
  const goingOn = ring.map(([x = 0, y = 0], i) => {
    const before = ring[i - 1]?.[0] ?? x;
    if (x - before > 180) turn -= 360;
    if (before - x > 180) turn += 360;
    return [x + turn, y];
  });
  return turn === 0 ? goingOn : ring;
}

/** Where each country's name is written: the middle of its largest part. What has no code of its own gets no name. */
export function labelPoints(world: World): Feature<Point, CountryProperties>[] {
  return world.features
    .filter((f) => f.properties.code.length === 2)
    .map((f) => ({
      type: 'Feature',
      properties: f.properties,
      geometry: { type: 'Point', coordinates: middleOf(largestRing(f.geometry)) },
    }));
}

export function largestRing(geometry: Polygon | MultiPolygon): Position[] {
  const rings = geometry.type === 'Polygon' ? [geometry.coordinates[0]] : geometry.coordinates.map((p) => p[0]);
  return rings.reduce<Position[]>((best, ring) => (ring && areaOf(ring) > areaOf(best) ? ring : best), []);
}

/** Twice the signed area and the centroid's sums, by the shoelace formula. */
function sums(ring: readonly Position[]): { area: number; x: number; y: number } {
  let area = 0;
  let x = 0;
  let y = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i] ?? [];
    const [bx = 0, by = 0] = ring[i + 1] ?? [];
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return { area, x, y };
}

function areaOf(ring: readonly Position[]): number {
  return Math.abs(sums(ring).area / 2);
}

function middleOf(ring: readonly Position[]): Position {
  const { area, x, y } = sums(ring);
  return area === 0 ? (ring[0] ?? [0, 0]) : [x / (3 * area), y / (3 * area)];
}
