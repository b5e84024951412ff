import { DataError } from '../../errors.ts';
import { readTable, splitList } from '../table.ts';
import { PLACE_KINDS, type Place, type PlaceKind } from './place.ts';

/** A place with every name that it goes by. */
export interface NamedPlace {
  readonly place: Place;
  readonly names: readonly string[];
}

/** How far a country's middle is from most of it: only a bound, no country is drawn as a circle. */
const COUNTRY_RADIUS = 400;

/** `countries.tsv`: every country with its names and the adjectives and nouns made of them. */
export function readCountries(text: string): NamedPlace[] {
  return readTable(text, 'countries.tsv', ['code', 'name', 'names', 'latitude', 'longitude']).map((row) => ({
    place: {
      id: `country:${row.code ?? ''}`,
      name: row.name ?? '',
      kind: 'country',
      country: row.code ?? '',
      division: null,
      latitude: Number(row.latitude),
      longitude: Number(row.longitude),
      population: 0,
      radius: COUNTRY_RADIUS,
    },
    names: [row.name ?? '', ...splitList(row.names)],
  }));
}

/** `supplement.tsv` and the user's own `places.tsv`: one place a line. Throws `DataError` that names the line. */
export function readPlaceTable(text: string, file = 'supplement.tsv'): NamedPlace[] {
  const columns = ['id', 'name', 'kind', 'country', 'latitude', 'longitude'];
  return readTable(text, file, columns).map((row, at) => {
    const place: Place = {
      id: row.id ?? '',
      name: row.name ?? '',
      kind: kindNamed(row.kind ?? '', `${file}:${at + 2}`),
      country: row.country || null,
      division: row.division || null,
      latitude: degrees(row.latitude, 90, `${file}:${at + 2}`),
      longitude: degrees(row.longitude, 180, `${file}:${at + 2}`),
      population: Number(row.population) || 0,
      radius: Number(row.radius) || 3,
    };
    return { place, names: [place.name, ...splitList(row.names)] };
  });
}

function kindNamed(word: string, where: string): PlaceKind {
  const kind = PLACE_KINDS.find((known) => known === word);
  if (!kind) throw new DataError(`${where}: kind "${word}" is none of ${PLACE_KINDS.join(', ')}`);
  return kind;
}

function degrees(cell: string | undefined, limit: number, where: string): number {
  const value = cell === undefined || cell === '' ? Number.NaN : Number(cell);
  if (!(Math.abs(value) <= limit))
    throw new DataError(`${where}: "${cell ?? ''}" is no number of degrees up to ${limit}`);
  return value;
}
