import type { Grade } from '../../records/event.ts';
import type { Modality, PlacePrecision } from '../../records/reading.ts';
import { searchWords } from '../search-words.ts';

/** What the overview filters, counts and groups an event by. */
export interface EventFacts {
  readonly id: string;
  readonly kind: string;
  readonly modality: Modality;
  readonly grade: Grade;
  /** ISO dates; both null where the event is undated. */
  readonly start: string | null;
  readonly end: string | null;
  /** The first day, in days from 1970-01-01; null where undated. */
  readonly day: number | null;
  readonly place: PlaceFacts | null;
  /** Names of the roots; of the outlets that tell it. */
  readonly roots: readonly string[];
  readonly outlets: readonly string[];
  /** Whether a person has checked it. */
  readonly checked: boolean;
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

/** An event's columns as the database lists them: see `FACT_COLUMNS`. */
export type FactColumns = readonly [
  id: string,
  kind: string,
  modality: Modality,
  grade: Grade,
  start: string | null,
  end: string | null,
  place: string | null,
  roots: readonly string[],
  outlets: readonly string[],
  checked: boolean,
  low: number | null,
  best: number | null,
  high: number | null,
];

type PlaceList = readonly [
  PlacePrecision,
  string | null,
  string | null,
  string | null,
  number | null,
  number | null,
  number | null,
];

/** Places by their list, each once. */
export type Places = Map<string, PlaceFacts>;

const MS_PER_DAY = 86_400_000;

export function factsOf(columns: FactColumns, places: Places): EventFacts {
  const [id, kind, modality, grade, start, end, place, roots, outlets, checked, low, best, high] = columns;
  const day = start === null ? null : Date.parse(start) / MS_PER_DAY;
  const toll = tollOf(low, best, high);
  return {
    id,
    kind,
    modality,
    grade,
    start,
    end,
    day,
    place: place === null ? null : placeOf(place, places),
    roots,
    outlets,
    checked,
    toll,
  };
}

/** A bound that nobody gave is the nearest number that somebody did. */
function tollOf(low: number | null, best: number | null, high: number | null): Toll | null {
  const any = best ?? low ?? high;
  if (any === null) return null;
  return { low: low ?? any, best: any, high: high ?? Math.max(any, low ?? 0) };
}

function placeOf(list: string, places: Places): PlaceFacts {
  const known = places.get(list);
  if (known !== undefined) return known;
  const [precision, country, admin1, name, latitude, longitude, radius_km] = JSON.parse(list) as PlaceList;
  const place = { precision, country, admin1, name, latitude, longitude, radius_km, words: searchWords(name, admin1) };
  places.set(list, place);
  return place;
}

/** The newest first, undated ones last, then by id: the order of every list of events. */
export function newestFirst(a: EventFacts, b: EventFacts): number {
  if (a.day !== b.day) return a.day === null ? 1 : b.day === null ? -1 : b.day - a.day;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
