import { GeoJSONSource, type Map as LibreMap, type MapMouseEvent } from 'maplibre-gl';
import type { PlaceGroup } from '../../src/server/shapes.ts';
import { countryName, t } from '../strings/catalogue.ts';
import { placeInWords } from '../strings/place.ts';
import { looseByCountry } from './geometry.ts';
import { isStill } from './view.ts';
import type { MapEvents, Shown } from './world-map.ts';

const POINTED = ['spots', 'ring-fill', 'loose'];

/** Says in words what lies under the pointer, and turns clicks on it into what the desk asked for. */
export function answerPointer(map: LibreMap, shown: Shown, events: MapEvents): void {
  const under = (e: MapMouseEvent) => map.queryRenderedFeatures(e.point, { layers: POINTED })[0];
  const placeUnder = (key: unknown) => shown.places.find((p) => p.key === key);
  map.on('mousemove', (e) => {
    const feature = under(e);
    const words = feature === undefined ? '' : wordsFor(feature.properties, placeUnder(feature.properties.key), shown);
    map.getCanvas().style.cursor = words === '' ? '' : 'pointer';
    events.onPointed(words);
  });
  map.on('mouseout', () => events.onPointed(''));
  map.on('click', (e) => {
    const feature = under(e);
    if (feature === undefined) return;
    const place = placeUnder(feature.properties.key);
    if (place !== undefined) events.onPlace(place);
    else if (feature.properties.cluster === true) void zoomInto(map, feature.properties.cluster_id, e);
    else if (looseByCountry(shown.places).has(feature.properties.code)) events.onCountry(feature.properties.code);
  });
}

function wordsFor(properties: Record<string, unknown>, place: PlaceGroup | undefined, shown: Shown): string {
  if (place !== undefined) return t('map.here', { place: placeInWords(place), n: place.count });
  if (properties.cluster === true) return t('map.cluster', { n: Number(properties.count) });
  const code = String(properties.code);
  const n = looseByCountry(shown.places).get(code) ?? 0;
  return n === 0 ? '' : t('map.loose-here', { place: countryName(code), n });
}

async function zoomInto(map: LibreMap, cluster: unknown, e: MapMouseEvent): Promise<void> {
  const source = map.getSource('spots');
  if (!(source instanceof GeoJSONSource)) return;
  const zoom = await source.getClusterExpansionZoom(Number(cluster));
  map.easeTo({ center: e.lngLat, zoom: zoom + 0.3, animate: !isStill() });
}
