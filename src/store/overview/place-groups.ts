import type { Tally } from './facets.ts';
import type { PlaceFacts, Shelf } from './facts.ts';
import { FamilyCounts, sumOf } from './families.ts';

export interface PlaceGroup extends Omit<PlaceFacts, 'words'> {
  readonly count: number;
  readonly families: readonly Tally[];
}

export interface PlaceGroups {
  readonly places: readonly PlaceGroup[];
  /** Events without any place. */
  readonly unplaced: number;
}

/** Groups rows of the shelf by place for the map, the places with the most events first. */
export function placeGroupsOf(rows: readonly number[], shelf: Shelf, familyOf: (kind: string) => string): PlaceGroups {
  const counts = new FamilyCounts(shelf.places.length, shelf, familyOf);
  let unplaced = 0;
  for (const row of rows) {
    const place = shelf.place[row] ?? -1;
    if (place < 0) unplaced++;
    else counts.add(place, row);
  }
  const places = shelf.places.flatMap(({ words: _, ...place }, at): PlaceGroup[] => {
    const families = counts.of(at);
    return families.length === 0 ? [] : [{ ...place, count: sumOf(families), families }];
  });
  places.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  return { places, unplaced };
}
