import { foldName } from '../fold.ts';
import type { Gazetteer } from './gazetteer.ts';
import { placeWords } from './phrase.ts';
import { distanceKm, type Place } from './place.ts';
import type { PlaceWords } from './words.ts';

/** What a report lends to the resolving of its places. */
export interface PlaceContext {
  readonly text: string;
  readonly gazetteer: Gazetteer;
  readonly words: PlaceWords;
  /** The country of an adjective or noun of origin: "Syrian" SY. */
  readonly countryOf: (word: string) => string | null;
  /** Countries that the report speaks of, with their shares, 0 to 1. */
  readonly countries: ReadonlyMap<string, number>;
  /** Well-known places that the report names: what lies near them is likelier. */
  readonly landmarks: readonly Place[];
}

/** A settlement of this size, or a province, is a landmark: its name alone places a report. */
const LANDMARK_POPULATION = 30_000;
/** How much a mention of a country weighs beside one of a place in it. */
const COUNTRY_WEIGHT = 2;
/** The outlet's own country, where it is known: a weak hint. */
const OUTLET_WEIGHT = 0.5;

export function placeContext(
  text: string,
  gazetteer: Gazetteer,
  words: PlaceWords,
  countryOf: (word: string) => string | null,
  outletCountry: string | null,
): PlaceContext {
  const weights = new Map<string, number>();
  const add = (country: string | null, weight: number): void => {
    if (country !== null) weights.set(country, (weights.get(country) ?? 0) + weight);
  };
  const names = capitalisedNames(text, words);
  for (const name of names) add(countryOf(name) ?? countryNamed(name, gazetteer), COUNTRY_WEIGHT);
  add(outletCountry, OUTLET_WEIGHT);
  // Countries first: a well-known name of several countries counts for one that the report names.
  const landmarks = names.flatMap((name) => landmark(name, gazetteer, weights) ?? []);
  for (const place of landmarks) add(place.country, 1);
  return { text, gazetteer, words, countryOf, countries: shares(weights), landmarks: [...new Set(landmarks)] };
}

/** Capitalised words and pairs of them, as often as they stand in the text, words that are never places left out. */
function capitalisedNames(text: string, table: PlaceWords): string[] {
  const words = placeWords(text, 0, text.length);
  return words.flatMap((word, at) => {
    if (!/^\p{Lu}/u.test(word.text)) return [];
    const next = words[at + 1];
    const pair = next && /^\p{Lu}/u.test(next.text) ? [text.slice(word.start, next.end)] : [];
    return table.never.has(foldName(word.text)) ? pair : [...pair, word.text];
  });
}

function countryNamed(name: string, gazetteer: Gazetteer): string | null {
  return gazetteer.named(name).find((place) => place.kind === 'country')?.country ?? null;
}

function landmark(name: string, gazetteer: Gazetteer, weights: ReadonlyMap<string, number>): Place | null {
  const known = gazetteer
    .named(name)
    .filter((p) => p.kind === 'province' || (p.kind === 'settlement' && p.population >= LANDMARK_POPULATION))
    .sort(
      (a, b) =>
        (weights.get(b.country ?? '') ?? 0) - (weights.get(a.country ?? '') ?? 0) || b.population - a.population,
    );
  return known[0] ?? null;
}

function shares(weights: ReadonlyMap<string, number>): Map<string, number> {
  const total = [...weights.values()].reduce((a, b) => a + b, 0);
  return new Map([...weights].map(([country, weight]) => [country, weight / total]));
}

/** Distance in km to the nearest landmark of the report; null where it has none. */
export function nearestLandmark(place: Place, context: PlaceContext): number | null {
  const others = context.landmarks.filter((other) => other.id !== place.id);
  return others.length === 0 ? null : Math.min(...others.map((other) => distanceKm(other, place)));
}
