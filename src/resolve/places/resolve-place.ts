import type { Span } from '../../records/span.ts';
import { foldName, likeness, soundOf, withoutArticles } from '../fold.ts';
import { isElsewhere, isNoName, leadingCountry, nearestAnchor, type PlaceContext } from './context.ts';
import { findingOf, NOWHERE, type PlaceCandidate, type PlaceFinding } from './finding.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type NameLore, type PlaceName, type PlacePhrase, readPlacePhrase } from './phrase.ts';
import { distanceKm, type Place, type PlaceKind } from './place.ts';

export interface PlaceResolution {
  /** Best first. */
  readonly candidates: readonly PlaceCandidate[];
  readonly choice: PlaceFinding | null;
}

/**
 * Where the words at `span` are, in their report's context. A part of a country or a province without borders gets no
 * point, only the country: never the middle of the whole. Null where the gazetteer has no such name, or several that
 * nothing tells apart.
 */
export function resolvePlace(span: Span, context: PlaceContext): PlaceResolution {
  const phrase = readPlacePhrase(context.text, span, context.words, loreOf(context));
  const [name, ...wider] = phrase.names;
  if (!name) return { candidates: [], choice: placeBefore(phrase, context) ?? countryOnly(phrase, context) };
  const container = containerOf(wider, context);
  const whole = rank(name, container, context);
  const city = whole.length > 0 ? null : cityOf(name, context);
  const candidates = city ? rank(city, container, context) : whole;
  const best = chosen(candidates, city ?? name);
  return { candidates, choice: best ? findingOf(best, name, phrase.offset) : container && within(container) };
}

/** Share of a report's mentions from which on a country is one that it speaks of. */
const HERE = 0.15;

function loreOf({ gazetteer, words, countryOf, countries }: PlaceContext): NameLore {
  const here = ({ country }: Place): boolean => (countries.get(country ?? '') ?? 0) >= HERE;
  const isCountry = (word: string): boolean => gazetteer.named(word).some(({ kind }) => kind === 'country');
  return {
    isKnown: (name) => gazetteer.named(name).length > 0,
    isHere: (name) => gazetteer.named(name).some(here),
    isHeard: (name) => gazetteer.alike(name).some(here),
    isOwner: (word) =>
      !isCountry(word) &&
      (countryOf(word) !== null || words.never.has(foldName(word)) || isPossessive(word, gazetteer)),
  };
}

/** "Syria's Kobani", and "Syrias Kobani" where the apostrophe was lost. */
function isPossessive(word: string, gazetteer: Gazetteer): boolean {
  const owner = /^(\p{Lu}\p{L}+?)['’]?s$/u.exec(word)?.[1];
  return owner !== undefined && gazetteer.named(owner).some(({ kind }) => kind === 'country');
}

/** How far back "the village" may point, in characters. */
const REACH = 500;

/** "the village", "the city": the last place of that kind that the text named. */
function placeBefore(phrase: PlacePhrase, context: PlaceContext): PlaceFinding | null {
  if (phrase.type === null || !context.words.definite.test(context.text.slice(phrase.start, phrase.end))) return null;
  const before = context.spots.filter(({ end }) => end <= phrase.start && end > phrase.start - REACH);
  const theatre = leadingCountry(context);
  for (const spot of before.reverse()) {
    const { choice } = resolvePlace(spot, context);
    if (theatre !== null && choice?.country !== theatre) continue;
    if (choice?.place?.kind === phrase.type) return { ...choice, because: `points back at ${choice.place.name}` };
  }
  return null;
}

/** "Syrian territory", "Turkish side": a country by its adjective. */
function countryOnly(phrase: PlacePhrase, context: PlaceContext): PlaceFinding | null {
  const words = context.text.slice(phrase.start, phrase.end).split(/[^\p{L}]+/u);
  const country = words.map((word) => context.countryOf(word)).find((code) => code !== null) ?? null;
  return country === null ? null : { ...NOWHERE, country, precision: 'area', because: 'the adjective of a country' };
}

/** What the phrase itself says the place lies in: "Hajin in Deir ez-Zor", "Douma, Syria". */
function containerOf(wider: readonly PlaceName[], context: PlaceContext): Place | null {
  for (const name of [...wider].reverse()) {
    const best = name.listed ? undefined : rank(name, null, context)[0];
    if (best && best.score >= LEAST && best.place.kind !== 'site') return best.place;
  }
  return null;
}

/** A settlement of this size gives its name to what stands in it. */
const CITY = 30_000;

/** "Daraa National Hospital", "Manchester Arena": a longer name that nobody has, but that begins with a city of the report's countries. */
function cityOf(name: PlaceName, { gazetteer, countries }: PlaceContext): PlaceName | null {
  const [first = '', ...others] = name.text.split(' ');
  const here = ({ kind, country, population }: Place): boolean =>
    kind === 'settlement' && population >= CITY && (countries.get(country ?? '') ?? 0) >= HERE;
  return others.length > 0 && gazetteer.named(first).some(here)
    ? { ...name, text: first, end: name.start + first.length, type: null }
    : null;
}

function within(container: Place): PlaceFinding {
  return { ...NOWHERE, country: container.country, precision: 'unknown', because: `somewhere in ${container.name}` };
}

/** Scores are sums of evidence; a difference of one is a clear one. */
const SOUND_COST = 1.5;
/** What full unlikeness of sound would cost more. */
const UNLIKE_COST = 6;

function soundCost(place: Place, name: PlaceName): number {
  return SOUND_COST + UNLIKE_COST * (1 - likeness(soundOf(place.name), soundOf(name.text)));
}

function rank(name: PlaceName, container: Place | null, context: PlaceContext): PlaceCandidate[] {
  const key = foldName(name.text);
  if (isNoName(name.text, key, context.words)) return [];
  const exact = context.gazetteer.named(name.text);
  const places = exact.length > 0 ? exact : heardHere(name.text, context);
  return withoutNamesakes(places, name)
    .map((place) => scored(place, name, container, context, exact.length > 0 ? 0 : soundCost(place, name)))
    .sort((a, b) => b.score - a.score || b.place.population - a.place.population || (a.place.id < b.place.id ? -1 : 1))
    .slice(0, 10);
}

/** Names that only sound like it, in countries that the report speaks of. */
function heardHere(name: string, { gazetteer, countries }: PlaceContext): readonly Place[] {
  return gazetteer.alike(name).filter(({ country }) => (countries.get(country ?? '') ?? 0) >= HERE);
}

/** A bare name that a province shares with a city in it means the city: "Aleppo", but not "California". */
function withoutNamesakes(places: readonly Place[], name: PlaceName): readonly Place[] {
  const cities = places.filter(({ kind, population }) => kind === 'settlement' && population >= NAMESAKE_POPULATION);
  const hasCity = (place: Place): boolean => cities.some(({ division }) => division === place.division);
  return name.type === null ? places.filter((place) => place.kind !== 'province' || !hasCity(place)) : places;
}

const NAMESAKE_POPULATION = 20_000;

function scored(
  place: Place,
  name: PlaceName,
  container: Place | null,
  context: PlaceContext,
  cost: number,
): PlaceCandidate {
  const evidence: readonly (readonly [number, string])[] = [
    [kindScore(place.kind, name.type), name.type === null ? 'its kind' : `said to be a ${name.type}`],
    [sizeScore(place), 'its size'],
    [place.id.startsWith('own:') ? OWN_SCORE : 0, 'a place that reports of wars name'],
    [countryScore(place, context), 'the countries that the report speaks of'],
    [containerScore(place, container), container ? `said to lie in ${container.name}` : ''],
    [nearScore(place, name, context), 'near other places of the report'],
    [sameName(place, name) ? 0.8 : 0, 'its own name'],
    [isStranger(place, name, context) ? STRANGER_COST : 0, ''],
  ];
  const because = evidence.filter(([score, reason]) => score >= 0.5 && reason !== '').map(([, reason]) => reason);
  const score = evidence.reduce((sum, [part]) => sum + part, 0) - cost;
  return { place, score, because: [cost > 0 ? 'sounds alike' : 'named', ...because].join(', ') };
}

/** Places of this size are named in reports from anywhere; smaller ones elsewhere are namesakes. */
const FAMOUS = 100_000;
const STRANGER_COST = -7;

function isStranger(place: Place, name: PlaceName, context: PlaceContext): boolean {
  const key = foldName(name.text);
  const famous = place.population >= FAMOUS && foldName(place.name) === key;
  const isPart = name.type === 'neighbourhood' && place.kind === 'settlement';
  if (famous && !isPart) return false;
  if (isPart || (name.type === 'site' && place.kind === 'settlement'))
    return (nearestAnchor(place, key, context) ?? 0) > REACH_OF_PARTS;
  return isElsewhere(place, key, context) || hasFamousNamesake(place, key, context);
}

/** A small place far from the report's others gives way to a great one of the same name: Geneva in Illinois to Geneva. */
function hasFamousNamesake(place: Place, key: string, context: PlaceContext): boolean {
  if (place.kind !== 'settlement' || (nearestAnchor(place, key, context) ?? 0) < 500) return false;
  return context.gazetteer
    .named(key)
    .some(({ kind, name, population }) => kind === 'settlement' && population >= FAMOUS && foldName(name) === key);
}

/** Farther than this from every place of a report, in km, a village is no neighbourhood that it speaks of. */
const REACH_OF_PARTS = 100;

/** How well a kind of place fits the word beside its name; without a word, what a bare name usually means. */
function kindScore(kind: PlaceKind, type: PlaceKind | null): number {
  if (type === null || type === 'area') return BARE[kind];
  if (kind === type) return 3;
  return SIMILAR.has(`${type} ${kind}`) ? 1.2 : -1;
}

const BARE: Readonly<Record<PlaceKind, number>> = {
  country: 7,
  province: 1.2,
  district: 0,
  settlement: 1.2,
  neighbourhood: 0.2,
  site: 0.8,
  area: 2.5,
};

/** Words for a kind (first) that reports use of other kinds (second) as well: a "region" may be a district. */
const SIMILAR: ReadonlySet<string> = new Set([
  'province district',
  'province area',
  'district province',
  'district settlement',
  'district neighbourhood',
  'neighbourhood settlement',
  'neighbourhood district',
  'settlement neighbourhood',
  'settlement district',
  'site settlement',
  'site area',
  'site neighbourhood',
]);

/** A place in the project's own or the user's own table is there because reports name it. */
const OWN_SCORE = 1.2;

/** Bigger places are named more often: 0.75 for a hamlet to 4.5 for a city of a million and more. */
function sizeScore({ kind, population }: Place): number {
  if (kind === 'country' || kind === 'area' || kind === 'site') return 1.5;
  return Math.min(4.5, Math.log10(population + 10) * 0.75);
}

function countryScore({ country, population }: Place, context: PlaceContext): number {
  if (country === null || context.countries.size === 0) return 0;
  const share = context.countries.get(country) ?? 0;
  if (share === 0) return population >= 1_000_000 ? -0.5 : population >= 100_000 ? -1 : -1.5;
  return share < HERE ? 3 * share : 0.5 + 2.5 * share;
}

function containerScore(place: Place, container: Place | null): number {
  if (container === null || container.id === place.id) return 0;
  if (container.country !== null && place.country !== container.country) return -5;
  if (container.kind === 'country') return 3;
  if (container.kind === 'province') return place.division === container.division ? 4 : -3;
  return distanceKm(place, container) <= container.radius + 30 ? 3 : -2;
}

/** The nearer to another place of the report the likelier: full within 10 km, nothing beyond 300. */
function nearScore(place: Place, name: PlaceName, context: PlaceContext): number {
  const km = nearestAnchor(place, foldName(name.text), context);
  return km === null ? 0 : Math.max(0, 2 - Math.log10(Math.max(10, km) / 10) * 1.35);
}

function sameName(place: Place, name: PlaceName): boolean {
  const [a, b] = [foldName(place.name), foldName(name.text)];
  return a === b || withoutArticles(a) === withoutArticles(b);
}

/** Below this score a name is more likely something else than a place. */
const LEAST = 2;
/** Two places this near in score and farther apart than their reach are not told apart. */
const CLEAR = 0.15;

function chosen(candidates: readonly PlaceCandidate[], name: PlaceName): PlaceCandidate | null {
  const [first, second] = candidates;
  if (!first || first.score < LEAST || (name.type === 'site' && first.place.kind === 'country')) return null;
  const apart = second ? distanceKm(first.place, second.place) > 25 + first.place.radius : false;
  return second && apart && first.score - second.score < CLEAR ? null : first;
}
