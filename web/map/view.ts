import { type Map as LibreMap, LngLatBounds } from 'maplibre-gl';
import type { PlaceGroup } from '../../src/server/shapes.ts';
import { drawingOf, positionOf, ringOf } from './geometry.ts';
import type { Shown } from './world-map.ts';

/** The share of events at each edge that the first view may leave out: one wrongly found place should not show the world. */
const FAR_OFF = 0.04;

/** Degrees around the others within which a place is never far off. */
const NEAR = 1.5;

function boundsOf(places: readonly PlaceGroup[]): LngLatBounds {
  const range = (value: (p: PlaceGroup) => number) =>
    middleRange(places.map((p) => ({ count: p.count, value: value(p) })));
  const [west, east] = range((p) => positionOf(p)[0]);
  const [south, north] = range((p) => positionOf(p)[1]);
  const isNear = ([x, y]: readonly [number, number]) =>
    x >= west - NEAR && x <= east + NEAR && y >= south - NEAR && y <= north + NEAR;
  const near = places.filter((p) => isNear(positionOf(p)));
  const corners = near.flatMap((p) => (drawingOf(p) === 'ring' ? (ringOf(p).coordinates[0] ?? []) : [positionOf(p)]));
  const start = new LngLatBounds([west, south], [east, north]);
  return corners.reduce((bounds, [x = 0, y = 0]) => bounds.extend([x, y]), start);
}

function middleRange(values: readonly { readonly count: number; readonly value: number }[]): readonly [number, number] {
  const sorted = values.toSorted((a, b) => a.value - b.value);
  const spare = sorted.reduce((sum, v) => sum + v.count, 0) * FAR_OFF;
  const from = (all: typeof sorted) => {
    let passed = 0;
    return all.find((v) => {
      passed += v.count;
      return passed > spare;
    })?.value;
  };
  return [from(sorted) ?? 0, from(sorted.toReversed()) ?? 0];
}

/** Shows the places at first; later the map stays where the reader put it, unless nothing would be in sight. */
export function fit(map: LibreMap, shown: Shown): void {
  const located = shown.places.filter((p) => drawingOf(p) !== 'loose');
  const view = map.getBounds();
  if (located.length === 0 || (shown.fitted && located.some((p) => view.contains(positionOf(p))))) return;
  const bounds = boundsOf(located);
  map.fitBounds(bounds, { padding: 48, maxZoom: 7, animate: shown.fitted && !isStill() });
  shown.fitted = true;
}

export function moveTo(map: LibreMap, shown: Shown): void {
  const place = shown.places.find((p) => p.key === shown.chosen);
  if (place === undefined || drawingOf(place) === 'loose') return;
  const at = positionOf(place);
  if (!map.getBounds().contains(at)) map.panTo(at, { animate: !isStill() });
}

export function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
