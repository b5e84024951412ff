import { foldName } from '../../src/resolve/fold.ts';
import type { DumpRow } from '../../src/resolve/places/geonames.ts';
import { distanceKm, type Place, type PlaceKind } from '../../src/resolve/places/place.ts';
import type { NamedPlace } from '../../src/resolve/places/tables.ts';

interface DivisionName {
  readonly code: string;
  readonly name: string;
}

/**
 * Divisions as places: GeoNames gives their codes and names only, so the point is the middle of the box that
 * its settlements fill, strays left out, and the radius the distance that two thirds of them keep. A division without settlements is left out.
 */
export function divisionPlaces(
  names: readonly DivisionName[],
  members: ReadonlyMap<string, readonly DumpRow[]>,
  kind: PlaceKind & ('province' | 'district'),
): NamedPlace[] {
  return names.flatMap(({ code, name }) => {
    const rows = members.get(code) ?? [];
    if (rows.length === 0) return [];
    const level = kind === 'province' ? 'adm1' : 'adm2';
    const [country = ''] = code.split('.');
    const division = code.split('.').slice(0, 2).join('.');
    const population = rows.reduce((sum, row) => sum + row.place.population, 0);
    const place = {
      id: `${level}:${code}`,
      name,
      kind,
      country,
      division,
      population,
      ...middleOf(rows, kind === 'province' ? 40 : 8),
    };
    return [{ place, names: divisionNames(name) }];
  });
}

function middleOf(rows: readonly DumpRow[], least: number): Pick<Place, 'latitude' | 'longitude' | 'radius'> {
  const latitude = boxMiddle(rows.map((row) => row.place.latitude));
  const longitude = boxMiddle(rows.map((row) => row.place.longitude));
  const middle = { latitude: round(latitude), longitude: round(longitude) };
  const far = rows.map((row) => distanceKm(middle, row.place)).sort((a, b) => a - b);
  return { ...middle, radius: Math.max(least, Math.round(far[Math.floor((far.length * 2) / 3)] ?? 0)) };
}

/** Half way between the second and the 98th hundredth: a stray settlement moves it little. */
function boxMiddle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round((sorted.length - 1) * share)] ?? 0;
  return (at(0.02) + at(0.98)) / 2;
}

const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;

/** Words for a kind of division that GeoNames writes into its name: "Kyiv Oblast", "Muhafazat Hadramaout". */
const TYPE_WORDS =
  /\b(?:governorate|province|oblast|region|state|district|department|county|prefecture|municipality|municipio de|muhafazat|provincia de|provincia|departamento de|estado de|wilaya de|région de|city)\b/giu;

function divisionNames(name: string): string[] {
  const bare = name
    .replace(TYPE_WORDS, ' ')
    .replace(/^\s*(?:of|de)\s+/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  return bare === '' || foldName(bare) === foldName(name) ? [name] : [name, bare];
}
