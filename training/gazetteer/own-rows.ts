import { foldName, withoutArticles } from '../../src/resolve/fold.ts';
import { distanceKm } from '../../src/resolve/places/place.ts';
import type { NamedPlace } from '../../src/resolve/places/tables.ts';

/** A row of ours and a gazetteer's settlement of the same name are one place within this distance, in km. */
const SAME_PLACE = 12;

/**
 * Lays this project's own rows over the others: a settlement or province that is there already keeps its id and
 * population and takes our name, point and other names; what is not there is added.
 */
export function withOwnRows(places: readonly NamedPlace[], own: readonly NamedPlace[]): NamedPlace[] {
  const byKey = new Map<string, NamedPlace[]>();
  for (const named of places) for (const key of keysOf(named)) byKey.set(key, [...(byKey.get(key) ?? []), named]);
  const replaced = new Map<NamedPlace, NamedPlace>();
  const added: NamedPlace[] = [];
  for (const row of own) {
    const same = keysOf(row)
      .flatMap((key) => byKey.get(key) ?? [])
      .filter((other) => isSame(row, other));
    const [known] = same.sort((a, b) => b.place.population - a.place.population);
    if (known && !replaced.has(known)) replaced.set(known, merged(known, row));
    else if (!known) added.push(row);
  }
  return [...places.map((place) => replaced.get(place) ?? place), ...added];
}

function keysOf({ place, names }: NamedPlace): string[] {
  return [...new Set(names.map((name) => `${place.country} ${place.kind} ${withoutArticles(foldName(name))}`))];
}

function isSame(row: NamedPlace, other: NamedPlace): boolean {
  if (row.place.kind === 'province') return true;
  return row.place.kind === 'settlement' && distanceKm(row.place, other.place) <= SAME_PLACE;
}

function merged(known: NamedPlace, row: NamedPlace): NamedPlace {
  const { name, latitude, longitude, radius } = row.place;
  return { place: { ...known.place, name, latitude, longitude, radius }, names: [...row.names, ...known.names] };
}
