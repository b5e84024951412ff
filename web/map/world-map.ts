import './map.css';
import type { FeatureCollection, Geometry } from 'geojson';
import { GeoJSONSource, Map as LibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { PlaceGroup } from '../../src/server/shapes.ts';
import { t } from '../strings/catalogue.ts';
import { chosenOf } from './chosen.ts';
import { type Colours, readColours } from './colours.ts';
import { looseByCountry, ringsOf, spotsOf } from './geometry.ts';
import { drawPies } from './pies.ts';
import { answerPointer } from './pointer.ts';
import { styleOf } from './style.ts';
import { fit, moveTo } from './view.ts';
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
  readonly zoom: (by: number) => void;
  /** The map as it is drawn now. */
  readonly picture: () => Promise<Blob | null>;
  readonly setTheme: (dark: boolean) => void;
  readonly remove: () => void;
}

/** What the map shows at the moment; kept so that a change of theme can draw it anew. */
export interface Shown {
  places: readonly PlaceGroup[];
  chosen: string | null;
  dark: boolean | null;
  fitted: boolean;
  colours: Colours;
}

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
    locale: { 'Map.Title': t('map.label') },
  });
  map.touchZoomRotate.disableRotation();
  drawPies(map, () => shown.colours);
  let ringed = '';
  const ring = () => {
    const features = chosenOf(map, world, shown);
    const now = JSON.stringify(features.map((f) => [f.properties, f.bbox ?? f.geometry.type]));
    if (now === ringed) return;
    ringed = now;
    setData(map, 'chosen', features);
  };
  // Spots flow together and apart as the map moves: the ring follows the spot that holds the place.
  map.on('idle', ring);
  map.on('style.load', () => {
    ringed = '';
    setData(map, 'world', world.features);
    draw(map, world, shown);
  });
  answerPointer(map, shown, events);
  await map.once('load');
  return {
    show: (places) => {
      shown.places = places;
      draw(map, world, shown);
      fit(map, shown);
    },
    select: (key, follow) => {
      shown.chosen = key;
      ring();
      if (follow) moveTo(map, shown);
    },
    picture: () =>
      new Promise((resolve) => {
        // Drawn in the same breath: the graphics card keeps no picture for later.
        map.redraw();
        map.getCanvas().toBlob(resolve);
      }),
    zoom: (by) => map.zoomTo(map.getZoom() + by),
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
}
