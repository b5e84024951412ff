import { z } from 'zod';
import type { EventFilter } from '../records/filter.ts';
import { PLACE_PRECISIONS } from '../records/reading.ts';
import { eventWhere } from './event-where.ts';
import type { Store } from './store.ts';

/** The events of one place, by kind. */
export interface PlaceCount {
  readonly place: CountedPlace | null;
  readonly kind: string;
  readonly n: number;
}

export interface CountedPlace {
  readonly precision: (typeof PLACE_PRECISIONS)[number];
  readonly country: string | null;
  readonly admin1: string | null;
  readonly name: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly radius_km: number | null;
}

const text = z.string().nullable();
const number = z.number().nullable();
const columnSchema = z.tuple([z.enum(PLACE_PRECISIONS), text, text, text, number, number, number]);

/** How many events a filter finds at each place, by kind, without a look at the events themselves; null: no place. */
export async function countPlaces({ database, options }: Store, filter: EventFilter): Promise<PlaceCount[]> {
  const rows = await database
    .selectFrom('events')
    .select(['place', 'kind', (eb) => eb.fn.countAll<number>().as('n')])
    .where(eventWhere(filter, options.kinds))
    .groupBy(['place', 'kind'])
    .execute();
  const read = new Map<string, CountedPlace>();
  return rows.map(({ kind, n, place }) => ({ place: place === null ? null : placeIn(place, read), kind, n }));
}

/** Each text is read once. */
function placeIn(column: string, read: Map<string, CountedPlace>): CountedPlace {
  const known = read.get(column);
  if (known !== undefined) return known;
  const [precision, country, admin1, name, latitude, longitude, radius_km] = columnSchema.parse(JSON.parse(column));
  const place = { precision, country, admin1, name, latitude, longitude, radius_km };
  read.set(column, place);
  return place;
}
