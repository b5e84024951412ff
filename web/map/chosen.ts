import type { Feature, Geometry } from 'geojson';
import type { Map as LibreMap, MapGeoJSONFeature } from 'maplibre-gl';
import type { PlaceGroup } from '../../src/server/shapes.ts';
import { drawingOf, positionOf, ringOf } from './geometry.ts';
import type { World } from './world.ts';
import type { Shown } from './world-map.ts';

/** What is ringed for the chosen place: its spot, or the spot that it has flowed into, its ring, or its country. */
export function chosenOf(map: LibreMap, world: World, shown: Shown): Feature<Geometry>[] {
  const place = shown.places.find((p) => p.key === shown.chosen);
  if (place === undefined) return [];
  switch (drawingOf(place)) {
    case 'spot':
      return [spotOf(map, place)];
    case 'ring':
      return [{ type: 'Feature', properties: { key: place.key }, geometry: ringOf(place) }];
    case 'loose':
      return world.features.filter((f) => f.properties.code === place.country);
  }
}

/** Spots that flow together lie at most this far apart, in pixels. */
const REACH = 44;

function spotOf(map: LibreMap, place: PlaceGroup): Feature<Geometry> {
  const at = positionOf(place);
  const { x, y } = map.project(at);
  const near = map.queryRenderedFeatures(
    [
      [x - REACH, y - REACH],
      [x + REACH, y + REACH],
    ],
    { layers: ['spots'] },
  );
  const distance = (f: MapGeoJSONFeature) => {
    const spot = pointOf(f) ?? at;
    const there = map.project(spot);
    return Math.hypot(there.x - x, there.y - y);
  };
  const own = near.find((f) => f.properties.key === place.key);
  const clusters = near.filter((f) => f.properties.cluster === true).sort((a, b) => distance(a) - distance(b));
  const spot = own ?? clusters[0];
  const coordinates = (spot === undefined ? null : pointOf(spot)) ?? at;
  const count = Number(spot?.properties.count ?? place.count);
  return {
    type: 'Feature',
    properties: { key: place.key, count },
    bbox: [...coordinates, ...coordinates],
    geometry: { type: 'Point', coordinates },
  };
}

function pointOf(feature: MapGeoJSONFeature): [number, number] | null {
  if (feature.geometry.type !== 'Point') return null;
  const [x, y] = feature.geometry.coordinates;
  return x === undefined || y === undefined ? null : [x, y];
}
