import { WORKING_COPY } from './published-event.ts';
import type { PublishedSheet, SheetCell } from './sheet.ts';

/** A column that a table must have to be drawn on a map. */
export const POINT_COLUMNS = ['latitude', 'longitude', 'place_precision'] as const;

/**
 * Rows as GeoJSON (RFC 7946): one feature a row, its geometry null where there is no point or it is no narrower than a
 * country. Needs the columns `latitude`, `longitude` and `place_precision`.
 */
export function sheetGeoJson({ columns, rows }: PublishedSheet): string {
  const features = rows.map(({ cells, id }) => {
    const properties = Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? null]));
    return { type: 'Feature', id, geometry: geometryOf(properties), properties };
  });
  return `${JSON.stringify({ type: 'FeatureCollection', status: WORKING_COPY, features }, null, 1)}\n`;
}

function geometryOf({ latitude, longitude, place_precision }: Readonly<Record<string, SheetCell>>) {
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return null;
  if (place_precision === 'country' || place_precision === 'unknown') return null;
  return { type: 'Point', coordinates: [longitude, latitude] };
}
