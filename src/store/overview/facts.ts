import { FACET_NAMES, type FacetName } from '../../records/filter.ts';
import type { PlacePrecision } from '../../records/reading.ts';
import { searchWords } from '../search-words.ts';
import { type Lexicons, newLexicons } from './lexicon.ts';

/** The day of an undated event: before all others. */
export const UNDATED = -(2 ** 31);

/** What the overview filters, counts and groups an event by; days in days from 1970-01-01. */
export interface EventFacts {
  readonly id: string;
  readonly first: number;
  readonly last: number;
  /** The number of its place; -1 where it has none. */
  readonly place: number;
  /** The numbers of its values of each facet, in the order of `FACET_NAMES`. */
  readonly facets: readonly number[];
  /** Killed, where it happened and nobody found it wrong; else null. */
  readonly toll: Toll | null;
}

/** Killed: low, best and high of one event, or of several together. */
export interface Toll {
  readonly low: number;
  readonly best: number;
  readonly high: number;
}

/** One place; events that are drawn as one share the object. */
export interface PlaceFacts {
  /** Names the place on the map: two events with the same key are drawn as one. The desk makes the same key. */
  readonly key: string;
  readonly precision: PlacePrecision;
  readonly country: string | null;
  readonly admin1: string | null;
  readonly name: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly radius_km: number | null;
  /** Words of its name and its province, as search sees them. */
  readonly words: readonly string[];
}

/** The facts of a record's events in columns, the newest first, with what their numbers stand for. */
export interface Shelf {
  readonly ids: readonly string[];
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly place: Int32Array;
  readonly toll: readonly (Toll | null)[];
  /** In the order of `FACET_NAMES`. */
  readonly facets: readonly Int32Array[];
  readonly lexicons: Lexicons;
  readonly places: readonly PlaceFacts[];
}

/** An event's columns as the database lists them. */
export interface FactColumns {
  readonly id: string;
  readonly kind: string;
  readonly modality: string;
  readonly grade: string;
  readonly start_date: string | null;
  readonly end_date: string | null;
  readonly country: string | null;
  readonly place: string | null;
  readonly roots: readonly string[];
  readonly outlets: readonly string[];
  readonly checked: boolean;
  readonly toll_low: number | null;
  readonly toll: number | null;
  readonly toll_high: number | null;
}

/** An event's values of each facet. */
const VALUES: Readonly<Record<FacetName, (columns: FactColumns) => readonly string[]>> = {
  kind: ({ kind }) => [kind],
  grade: ({ grade }) => [grade],
  modality: ({ modality }) => [modality],
  checked: ({ checked }) => [checked ? 'yes' : 'no'],
  country: ({ country }) => (country === null ? [] : [country]),
  root: ({ roots }) => roots,
  outlet: ({ outlets }) => outlets,
};

type PlaceList = readonly [
  PlacePrecision,
  string | null,
  string | null,
  string | null,
  number | null,
  number | null,
  number | null,
];

const MS_PER_DAY = 86_400_000;

/** Turns columns into facts, whose numbers stand for the same as those of all that it has turned before. */
export class FactMaker {
  readonly #lexicons: Lexicons = newLexicons();
  readonly #places: PlaceFacts[] = [];
  readonly #known = new Map<string, number>();

  factsOf(columns: FactColumns): EventFacts {
    const { end_date, id, place, start_date } = columns;
    return {
      id,
      first: dayOf(start_date),
      last: dayOf(end_date),
      place: place === null ? -1 : this.#placeOf(place),
      facets: FACET_NAMES.map((name, i) => this.#lexicons[i]?.list(VALUES[name](columns)) ?? 0),
      toll: tollOf(columns),
    };
  }

  /** @param events facts that it made, the newest first */
  shelfOf(events: readonly EventFacts[]): Shelf {
    const column = (of: (event: EventFacts) => number) => Int32Array.from(events, of);
    return {
      ids: events.map((e) => e.id),
      first: column((e) => e.first),
      last: column((e) => e.last),
      place: column((e) => e.place),
      toll: events.map((e) => e.toll),
      facets: FACET_NAMES.map((_, i) => column((e) => e.facets[i] ?? 0)),
      lexicons: this.#lexicons,
      places: this.#places,
    };
  }

  #placeOf(list: string): number {
    const known = this.#known.get(list);
    if (known !== undefined) return known;
    const [precision, country, admin1, name, latitude, longitude, radius_km] = JSON.parse(list) as PlaceList;
    const key = [precision, country, admin1, name, latitude, longitude].join('|');
    const words = searchWords(name, admin1);
    this.#known.set(list, this.#places.length);
    return this.#places.push({ key, name, country, admin1, latitude, longitude, radius_km, precision, words }) - 1;
  }
}

/** The day of an ISO date, in days from 1970-01-01. */
export function dayOf(date: string | null): number {
  return date === null ? UNDATED : Date.parse(date) / MS_PER_DAY;
}

/** A bound that nobody gave is the nearest number that somebody did. */
function tollOf({ grade, modality, toll, toll_high, toll_low }: FactColumns): Toll | null {
  const any = toll ?? toll_low ?? toll_high;
  const isCounted = (modality === 'happened' || modality === 'ongoing') && grade !== 'discounted';
  if (any === null || !isCounted) return null;
  return { low: toll_low ?? any, best: any, high: toll_high ?? Math.max(any, toll_low ?? 0) };
}

/** The newest first, undated ones last, then by id: the order of every list of events. */
export function newestFirst(a: EventFacts, b: EventFacts): number {
  return b.first - a.first || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
