import 'maplibre-gl/dist/maplibre-gl.css';
import './map.css';
import type { FeatureCollection, Geometry } from 'geojson';
import { GeoJSONSource, LngLatBounds, Map as LibreMap, type MapMouseEvent, NavigationControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { PlaceGroup } from '../../src/server/shapes.ts';
import { countryName, t } from '../strings/catalogue.ts';
import { placeInWords } from '../strings/place.ts';
import { type Colours, readColours } from './colours.ts';
import { drawingOf, looseByCountry, ringOf, ringsOf, spotsOf } from './geometry.ts';
import { drawPies } from './pies.ts';
import { styleOf } from './style.ts';
import { labelPoints, loadWorld, type World } from './world.ts';

setWorkerUrl(workerUrl);

export interface MapEvents {
  readonly onPlace: (place: PlaceGroup) => void;
  readonly onCountry: (code: string) => void;
  /** What lies under the pointer, in words; empty where nothing does. */
  readonly onPointed: (words: string) => void;
}

export interface WorldMap {
  readonly show: (places: readonly PlaceGroup[]) => void;
  /** Rings the place; `follow` also moves the map there if it is out of sight. */
  readonly select: (key: string | null, follow: boolean) => void;
  readonly setTheme: (dark: boolean) => void;
  readonly remove: () => void;
}

/** What the map shows at the moment; kept so that a change of theme can draw it anew. */
interface Shown {
  places: readonly PlaceGroup[];
  chosen: string | null;
  dark: boolean | null;
  fitted: boolean;
  colours: Colours;
}

const POINTED = ['spots', 'ring-fill', 'loose'];

/** A map of the world that needs no network: countries, places, and the chosen place. */
export async function makeWorldMap(container: HTMLElement, events: MapEvents): Promise<WorldMap> {
  const world = await loadWorld();
  const shown: Shown = { places: [], chosen: null, dark: null, fitted: false, colours: readColours() };
  const map = new LibreMap({
    container,
    style: styleOf(shown.colours),
    center: [38, 30],
    zoom: 3,
    minZoom: 1,
    maxZoom: 13,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    fadeDuration: 0,
    locale: { 'NavigationControl.ZoomIn': t('map.zoom-in'), 'NavigationControl.ZoomOut': t('map.zoom-out'), 'Map.Title': t('map.label') },
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'bottom-right');
  drawPies(map, () => shown.colours);
  const redraw = () => draw(map, world, shown);
  map.on('style.load', redraw);
  answerPointer(map, shown, events);
  await map.once('load');
  return {
    show: (places) => {
      shown.places = places;
      redraw();
      fit(map, shown);
    },
    select: (key, follow) => {
      shown.chosen = key;
      setData(map, 'chosen', chosenOf(world, shown));
      if (follow) moveTo(map, shown);
    },
    setTheme: (dark) => {
      if (shown.dark === dark) return;
      const first = shown.dark === null;
      shown.dark = dark;
      shown.colours = readColours();
      if (!first) map.setStyle(styleOf(shown.colours), { diff: false });
    },
    remove: () => map.remove(),
  };
}

function setData(map: LibreMap, source: string, features: FeatureCollection<Geometry>['features']): void {
  const found = map.getSource(source);
  if (found instanceof GeoJSONSource) void found.setData({ type: 'FeatureCollection', features });
}

function draw(map: LibreMap, world: World, shown: Shown): void {
  const loose = looseByCountry(shown.places);
  setData(map, 'world', world.features);
  setData(
    map,
    'labels',
    labelPoints(world).map((f) => {
      const n = loose.get(f.properties.code) ?? 0;
      const label = n === 0 ? f.properties.name : `${f.properties.name}\n${t('map.country-only', { n })}`;
      return { ...f, properties: { ...f.properties, label } };
    }),
  );
  map.removeFeatureState({ source: 'world' });
  for (const [id, count] of loose) map.setFeatureState({ source: 'world', id }, { count });
  setData(map, 'rings', ringsOf(shown.places));
  setData(map, 'spots', spotsOf(shown.places));
  setData(map, 'chosen', chosenOf(world, shown));
}

function chosenOf(world: World, shown: Shown): FeatureCollection<Geometry>['features'] {
  const place = shown.places.find((p) => p.key === shown.chosen);
  if (place === undefined) return [];
  const properties = { count: place.count };
  switch (drawingOf(place)) {
    case 'spot':
      return [{ type: 'Feature', properties, geometry: { type: 'Point', coordinates: [place.longitude ?? 0, place.latitude ?? 0] } }];
    case 'ring':
      return [{ type: 'Feature', properties, geometry: ringOf(place) }];
    case 'loose':
      return world.features.filter((f) => f.properties.code === place.country);
  }
}

/** Shows all places at first; later the map stays where the reader put it, unless nothing would be in sight. */
function fit(map: LibreMap, shown: Shown): void {
  const located = shown.places.filter((p) => drawingOf(p) !== 'loose');
  const view = map.getBounds();
  const at = (p: PlaceGroup): [number, number] => [p.longitude ?? 0, p.latitude ?? 0];
  if (located.length === 0 || (shown.fitted && located.some((p) => view.contains(at(p))))) return;
  const bounds = located.reduce((b, p) => b.extend(at(p)), new LngLatBounds());
  map.fitBounds(bounds, { padding: 56, maxZoom: 7, animate: shown.fitted && !isStill() });
  shown.fitted = true;
}

function moveTo(map: LibreMap, shown: Shown): void {
  const place = shown.places.find((p) => p.key === shown.chosen);
  if (place === undefined || drawingOf(place) === 'loose') return;
  const at: [number, number] = [place.longitude ?? 0, place.latitude ?? 0];
  if (!map.getBounds().contains(at)) map.panTo(at, { animate: !isStill() });
}

function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function answerPointer(map: LibreMap, shown: Shown, events: MapEvents): void {
  const under = (e: MapMouseEvent) => map.queryRenderedFeatures(e.point, { layers: POINTED })[0];
  const placeUnder = (key: unknown) => shown.places.find((p) => p.key === key);
  map.on('mousemove', (e) => {
    const feature = under(e);
    const words = feature === undefined ? '' : wordsFor(feature.properties, placeUnder(feature.properties['key']), shown);
    map.getCanvas().style.cursor = words === '' ? '' : 'pointer';
    events.onPointed(words);
  });
  map.on('mouseout', () => events.onPointed(''));
  map.on('click', (e) => {
    const feature = under(e);
    if (feature === undefined) return;
    const place = placeUnder(feature.properties['key']);
    if (place !== undefined) events.onPlace(place);
    else if (feature.properties['cluster'] === true) void zoomInto(map, feature.properties['cluster_id'], e);
    else if (looseByCountry(shown.places).has(feature.properties['code'])) events.onCountry(feature.properties['code']);
  });
}

function wordsFor(properties: Record<string, unknown>, place: PlaceGroup | undefined, shown: Shown): string {
  if (place !== undefined) return t('map.here', { place: placeInWords(place), n: place.count });
  if (properties['cluster'] === true) return t('map.cluster', { n: Number(properties['count']) });
  const code = String(properties['code']);
  const n = looseByCountry(shown.places).get(code) ?? 0;
  return n === 0 ? '' : t('map.loose-here', { place: countryName(code), n });
}

async function zoomInto(map: LibreMap, cluster: unknown, e: MapMouseEvent): Promise<void> {
  const source = map.getSource('spots');
  if (!(source instanceof GeoJSONSource)) return;
  const zoom = await source.getClusterExpansionZoom(Number(cluster));
  map.easeTo({ center: e.lngLat, zoom: zoom + 0.3, animate: !isStill() });
}
