import { gunzipSync } from 'node:zlib';
import { foldName, likeness, skeletonOf, soundOf, withoutArticles } from '../fold.ts';
import { type Lines, linesOf } from './lines.ts';
import { PLACE_KINDS, type Place } from './place.ts';
import type { NamedPlace } from './tables.ts';

/** Places by their names. */
export interface Gazetteer {
  /** `sha256:` over everything it was made of; part of a reading's stamps. */
  readonly stamp: string;
  /** Places that bear the name in any spelling that folds to the same, articles aside. */
  readonly named: (name: string) => readonly Place[];
  /** Places whose names sound like it: a last resort, for names that English reports spell by ear. */
  readonly alike: (name: string) => readonly Place[];
  /** The name of a first-level division by its code, `SY.04`; null where unknown. */
  readonly divisionName: (code: string) => string | null;
}

/** Below this likeness of sound two names are two names. */
const ALIKE = 0.75;

/**
 * Opens a packed gazetteer (docs/places.md) with the user's own places laid over it. Files are kept as bytes and
 * searched in place: opening a quarter of a million places takes a tenth of a second.
 */
export function openGazetteer(
  packed: { readonly places: Buffer; readonly names: Buffer },
  own: readonly NamedPlace[],
  stamp: string,
): Gazetteer {
  const places = linesOf(gunzipSync(packed.places));
  const names = linesOf(gunzipSync(packed.names));
  const ownNames = indexOwn(own);
  const byKey = remembering((key: string): readonly Place[] => [
    ...(ownNames.get(key) ?? []),
    ...packedPlaces(names, places, key),
  ]);
  const divisions = divisionNames(places);
  return {
    stamp,
    named: (name) => {
      const folded = foldName(name);
      const bare = withoutArticles(folded);
      return folded === '' ? [] : unique(bare === folded ? byKey(folded) : [...byKey(folded), ...byKey(bare)]);
    },
    alike: (name) => {
      const sound = soundOf(name);
      const close = (place: Place): boolean => likeness(soundOf(place.name), sound) >= ALIKE;
      return byKey(`~${skeletonOf(name)}`).filter(close);
    },
    divisionName: (code) => divisions.get(code) ?? null,
  };
}

/** Reports name the same places again and again; the oldest answers go when there are many. */
function remembering(find: (key: string) => readonly Place[]): (key: string) => readonly Place[] {
  const known = new Map<string, readonly Place[]>();
  return (key) => {
    const before = known.get(key);
    if (before) return before;
    const found = find(key);
    if (known.size >= REMEMBERED) known.delete(known.keys().next().value ?? '');
    known.set(key, found);
    return found;
  };
}

const REMEMBERED = 20_000;

function indexOwn(own: readonly NamedPlace[]): Map<string, Place[]> {
  const index = new Map<string, Place[]>();
  for (const { place, names } of own) {
    const folded = names.map(foldName);
    for (const key of new Set([
      ...folded,
      ...folded.map(withoutArticles),
      ...names.map((name) => `~${skeletonOf(name)}`),
    ])) {
      index.set(key, [...(index.get(key) ?? []), place]);
    }
  }
  return index;
}

function packedPlaces(names: Lines, places: Lines, key: string): Place[] {
  const rows = names.find(key)?.split('\t')[1];
  return rows === undefined ? [] : rows.split(',').map((row) => parsePlace(places.at(Number(row))));
}

function parsePlace(line: string): Place {
  const [id = '', name = '', kind = '', country = '', division = '', latitude, longitude, population, radius] =
    line.split('\t');
  return {
    id,
    name,
    kind: PLACE_KINDS.find((known) => known === kind) ?? 'area',
    country: country === '' ? null : country,
    division: division === '' ? null : division,
    latitude: Number(latitude),
    longitude: Number(longitude),
    population: Number(population),
    radius: Number(radius),
  };
}

/** Divisions stand among a quarter of a million lines; their names are read once, when the first place asks. */
function divisionNames(places: Lines): { readonly get: (code: string) => string | undefined } {
  let names: Map<string, string> | null = null;
  return {
    get: (code) => {
      names ??= new Map(provinceLines(places));
      return names.get(code);
    },
  };
}

function provinceLines(places: Lines): [string, string][] {
  const found: [string, string][] = [];
  for (let i = 0; i < places.count; i++) {
    const line = places.at(i);
    if (!line.includes('\tprovince\t')) continue;
    const place = parsePlace(line);
    if (place.division !== null) found.push([place.division, place.name]);
  }
  return found;
}

function unique(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [place.id, place])).values()];
}
