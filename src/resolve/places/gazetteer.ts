import { foldName, likeness, skeletonOf, soundOf, withoutArticles } from '../fold.ts';
import { type Lines, linesOf, type PackedLines } from './lines.ts';
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

/** A gazetteer as its files hold it (docs/places.md); `divisions` has a code and a name in each line. */
export interface PackedGazetteer {
  readonly places: PackedLines;
  readonly names: PackedLines;
  readonly divisions: string;
}

/**
 * Opens a packed gazetteer with the user's own places laid over it. Files stay packed until a name in them is asked for:
 * opening a quarter of a million places takes no time, and a report unpacks only what it names.
 */
export function openGazetteer(packed: PackedGazetteer, own: readonly NamedPlace[], stamp: string): Gazetteer {
  const places = linesOf(packed.places);
  const names = linesOf(packed.names);
  const ownNames = indexOwn(own);
  const byKey = remembering((key: string): readonly Place[] => [
    ...(ownNames.get(key) ?? []),
    ...packedPlaces(names, places, key),
  ]);
  const divisions = new Map(packed.divisions.split('\n').map((line) => divisionLine(line)));
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

function divisionLine(line: string): readonly [code: string, name: string] {
  const [code = '', name = ''] = line.split('\t');
  return [code, name];
}

function unique(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [place.id, place])).values()];
}
