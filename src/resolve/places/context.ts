import type { Span } from '../../records/span.ts';
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
  /** Places that the report names beyond doubt: what lies near them is likelier. */
  readonly anchors: readonly Anchor[];
  /** By country, the names in the report that speak of it: the country's own, and those of its places. */
  readonly support: ReadonlyMap<string, ReadonlySet<string>>;
  /** Where the text has names that the gazetteer has, in order: what "the village" may point back at. */
  readonly spots: readonly Span[];
}

/** A place that a name in the report means, so far as the name alone tells. */
export interface Anchor {
  readonly key: string;
  readonly place: Place;
}

/** A name of the text with the places that bear it. */
interface NameInText {
  readonly key: string;
  readonly written: string;
  readonly count: number;
  readonly places: readonly Place[];
}

/** How much a mention of a country, in its name or adjective, weighs beside one of a place in it. */
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
  const occurrences = namesInText(text, gazetteer, words);
  const names = counted(occurrences);
  const weights = new Map<string, number>();
  const said: [country: string, key: string][] = [];
  const add = (country: string | null, weight: number): void => {
    if (country !== null) weights.set(country, (weights.get(country) ?? 0) + weight);
  };
  for (const name of names) {
    const country = countryOf(name.written) ?? name.places.find((place) => place.kind === 'country')?.country ?? null;
    if (country !== null) {
      add(country, COUNTRY_WEIGHT * name.count);
      said.push([country, name.key]);
    } else for (const [code, weight] of votesOf(name)) add(code, weight);
  }
  add(outletCountry, OUTLET_WEIGHT);
  const countries = shares(weights);
  const anchors = names.flatMap((name) => anchorOf(name, countries) ?? []);
  for (const { key, place } of anchors) if (place.country !== null) said.push([place.country, key]);
  return {
    text,
    gazetteer,
    words,
    countryOf,
    countries,
    anchors,
    support: grouped(said),
    spots: occurrences.filter((name, at) => name.places.length > 0 && standsAlone(text, occurrences, at)),
  };
}

function grouped(pairs: readonly (readonly [string, string])[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const [group, item] of pairs) groups.set(group, (groups.get(group) ?? new Set<string>()).add(item));
  return groups;
}

type Occurrence = NameInText & Span;

/** "Bashar Assad": a name beside a capitalised word that is no place is part of a longer one, most often a person's. */
function standsAlone(text: string, occurrences: readonly Occurrence[], at: number): boolean {
  const here = occurrences[at];
  const joined = (a: Span | undefined, b: Span | undefined): boolean =>
    a !== undefined && b !== undefined && text.slice(a.end, b.start) === ' ';
  const isOther = (name: Occurrence | undefined): boolean => name !== undefined && name.places.length === 0;
  const [before, behind] = [occurrences[at - 1], occurrences[at + 1]];
  return !(isOther(before) && joined(before, here)) && !(isOther(behind) && joined(here, behind));
}

/** Runs of one to three capitalised words, the longest that the gazetteer has at each place. */
function namesInText(text: string, gazetteer: Gazetteer, table: PlaceWords): Occurrence[] {
  const found: Occurrence[] = [];
  const words = placeWords(text, 0, text.length);
  for (let at = 0; at < words.length; ) {
    const name = longestName(text, words, at, gazetteer, table);
    const [first, last] = [words[at], words[at + (name?.length ?? 1) - 1]];
    if (name && first && last) found.push({ ...name, start: first.start, end: last.end });
    at += name?.length ?? 1;
  }
  return found;
}

/** Each name once, with how often it stands. */
function counted(occurrences: readonly Occurrence[]): NameInText[] {
  const names = new Map<string, NameInText>();
  for (const name of occurrences) names.set(name.key, { ...name, count: (names.get(name.key)?.count ?? 0) + 1 });
  return [...names.values()];
}

function longestName(
  text: string,
  words: ReturnType<typeof placeWords>,
  at: number,
  gazetteer: Gazetteer,
  table: PlaceWords,
): (NameInText & { length: number }) | null {
  const first = words[at];
  if (!first || !/^\p{Lu}/u.test(first.text)) return null;
  for (let length = 3; length > 0; length--) {
    const last = words[at + length - 1];
    if (!last || !/^\p{Lu}/u.test(last.text)) continue;
    const written = text.slice(first.start, last.end);
    const key = foldName(written);
    if (length === 1 && isNoName(written, key, table)) return null;
    const places = gazetteer.named(written);
    if (places.length > 0 || length === 1) return { key, written, count: 1, places, length };
  }
  return null;
}

/** Words that are never places, and those too short to be sure; acronyms only as countries' ("US", "UAE"). */
export function isNoName(written: string, key: string, table: PlaceWords): boolean {
  if (/^(?:\p{Lu}\.?){2,4}$/u.test(written)) return !table.acronyms.has(key);
  return table.never.has(key) || key.length < 3;
}

/** A name that places of few countries bear says more of the country than one that is everywhere; bigger places count for more. */
function votesOf({ places, count }: NameInText): [string, number][] {
  const best = new Map<string, number>();
  for (const place of places) {
    if (place.country !== null) best.set(place.country, Math.max(best.get(place.country) ?? 0, prominence(place)));
  }
  const total = [...best.values()].reduce((a, b) => a + b, 0);
  return [...best].map(([country, value]) => [
    country,
    (Math.min(count, 3) * value * value) / (total * total || 1) / Math.sqrt(best.size),
  ]);
}

/** How well known a place is, 0 for a hamlet to 1 for a city of a million or a province. */
function prominence(place: Place): number {
  if (place.kind === 'province' || place.kind === 'area') return 0.8;
  return Math.max(0.05, Math.min(1, Math.log10(place.population + 1) / 6));
}

/** A settlement of this size is an anchor though smaller ones share its name. */
const ANCHOR_POPULATION = 50_000;
const ANCHOR_SHARE = 0.1;

function anchorOf({ key, places }: NameInText, countries: ReadonlyMap<string, number>): Anchor | null {
  // There are villages called Russia and Lebanon; who writes the name means the country.
  if (places.some(({ kind }) => kind === 'country')) return null;
  const near = places.filter((p) => (countries.get(p.country ?? '') ?? 0) >= ANCHOR_SHARE);
  const settlements = near.filter((p) => p.kind !== 'province' && p.kind !== 'district');
  const [only] = settlements.length > 0 ? settlements : near;
  const big = settlements.filter((p) => p.population >= ANCHOR_POPULATION);
  const place = settlements.length === 1 || near.length === 1 ? only : big.length === 1 ? big[0] : undefined;
  return place ? { key, place } : null;
}

function shares(weights: ReadonlyMap<string, number>): Map<string, number> {
  const total = [...weights.values()].reduce((a, b) => a + b, 0);
  return new Map([...weights].map(([country, weight]) => [country, weight / total]));
}

/** Distance in km to the nearest anchor of another name; null where the report has none. */
export function nearestAnchor(place: Place, key: string, context: PlaceContext): number | null {
  const others = context.anchors.filter((anchor) => anchor.key !== key && anchor.place.id !== place.id);
  return others.length === 0 ? null : Math.min(...others.map((anchor) => distanceKm(anchor.place, place)));
}

/** The share from which on one country is what the report is about. */
const THEATRE = 0.4;
/** Farther than this from every place of the report, in km, is elsewhere. */
const ELSEWHERE = 500;

/** The country that a report is about, where it is about one. */
export function leadingCountry({ countries }: PlaceContext): string | null {
  const [first] = [...countries].sort(([, a], [, b]) => b - a);
  return first && first[1] >= THEATRE ? first[0] : null;
}

/** A namesake far from a report's war, whose country nothing else in the report speaks of. */
export function isElsewhere(place: Place, key: string, context: PlaceContext): boolean {
  const { country } = place;
  if (country === null || place.kind === 'country' || place.kind === 'area') return false;
  if (leadingCountry(context) === null) return false;
  if ([...(context.support.get(country) ?? [])].some((other) => other !== key)) return false;
  return (nearestAnchor(place, key, context) ?? ELSEWHERE) >= ELSEWHERE;
}
