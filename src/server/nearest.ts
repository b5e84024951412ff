import type { Codebook } from '../records/codebook.ts';
import type { Decision } from '../records/decision.ts';
import { keptValues } from '../records/decision.ts';
import type { ConflictEvent } from '../records/event.ts';
import type { Likeness } from './shapes/lookups.ts';

/** An event that could be the same happening as another, with what they have in common. */
export interface Neighbour {
  readonly event: ConflictEvent;
  readonly reasons: readonly { readonly id: Likeness; readonly detail: string | null }[];
}

/** What each thing in common counts: only the order that they make says anything. */
const WORTH: Readonly<Record<Likeness, number>> = {
  'same-place': 3,
  'near-place': 2,
  'same-day': 3,
  'near-day': 1,
  'same-kind': 3,
  'same-family': 1,
  'same-actor': 1,
  'same-figure': 2,
};
/** Below this they have too little in common to be worth a look. */
const ENOUGH = 5;
const MOST = 6;
/** Days and kilometres up to which two are near one another. */
export const NEAR_DAYS = 3;
const NEAR_KM = 30;

/** Events that could be one with this one, the likeliest first, without those that people already kept apart from it. */
export function nearestOf(
  event: ConflictEvent,
  others: readonly ConflictEvent[],
  decisions: readonly Decision[],
  codebook: Codebook,
): Neighbour[] {
  const apart = keptApart(decisions);
  const family = new Map(codebook.kinds.map((kind) => [kind.id, kind.family]));
  return others
    .filter((other) => other.id !== event.id && !other.claims.some((id) => apart.has(id)))
    .map((other) => ({ event: other, reasons: inCommon(event, other, family) }))
    .map((found) => ({ ...found, worth: found.reasons.reduce((sum, { id }) => sum + WORTH[id], 0) }))
    .filter(({ worth }) => worth >= ENOUGH)
    .sort((a, b) => b.worth - a.worth || (a.event.id < b.event.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ event: other, reasons }) => ({ event: other, reasons }));
}

/** Claims that standing decisions keep out of an event. */
function keptApart(decisions: readonly Decision[]): ReadonlySet<string> {
  return new Set(
    decisions.flatMap(({ value, verb }) => {
      if (verb !== 'split' && verb !== 'never-same') return [];
      const { claims = [], from = [] } = keptValues[verb].safeParse(value).data ?? {};
      return [...claims, ...from];
    }),
  );
}

function inCommon(
  a: ConflictEvent,
  b: ConflictEvent,
  family: ReadonlyMap<string, string>,
): Neighbour['reasons'][number][] {
  const actors = new Set(a.participants.flatMap(({ actor }) => actor ?? []));
  const shared = b.participants.find(({ actor }) => actor !== null && actors.has(actor));
  const sameKind = a.kind === b.kind;
  return [
    ...placeInCommon(a.place, b.place),
    ...dayInCommon(a.time, b.time),
    ...(sameKind ? [reason('same-kind')] : []),
    ...(!sameKind && family.get(a.kind) === family.get(b.kind) ? [reason('same-family')] : []),
    ...(shared === undefined ? [] : [reason('same-actor', shared.name)]),
    ...(sameFigure(a, b) ? [reason('same-figure')] : []),
  ];
}

function reason(id: Likeness, detail: string | null = null): Neighbour['reasons'][number] {
  return { id, detail };
}

function placeInCommon(a: ConflictEvent['place'], b: ConflictEvent['place']): Neighbour['reasons'][number][] {
  if (a === null || b === null) return [];
  if (a.id !== null && a.id === b.id) return [reason('same-place')];
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return [];
  const km = distanceKm(a.latitude, a.longitude, b.latitude, b.longitude);
  const reach = Math.max(NEAR_KM, a.radius_km ?? 0, b.radius_km ?? 0);
  return km <= reach ? [reason('near-place', String(Math.round(km)))] : [];
}

function dayInCommon(a: ConflictEvent['time'], b: ConflictEvent['time']): Neighbour['reasons'][number][] {
  const [from, other] = [spanOf(a), spanOf(b)];
  if (from === null || other === null) return [];
  const gap = Math.max(from.start - other.end, other.start - from.end, 0);
  if (gap === 0) return [reason('same-day')];
  return gap <= NEAR_DAYS ? [reason('near-day', String(gap))] : [];
}

/** First and last day, counted in days. */
function spanOf({ end, start }: ConflictEvent['time']): { start: number; end: number } | null {
  const first = start ?? end;
  const last = end ?? start;
  return first === null || last === null ? null : { start: dayNumber(first), end: dayNumber(last) };
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

function sameFigure(a: ConflictEvent, b: ConflictEvent): boolean {
  return a.figures.some((one) =>
    b.figures.some(({ best, measure }) => best !== null && best === one.best && measure === one.measure && best > 1),
  );
}

/** Great-circle distance (haversine, mean Earth radius). */
function distanceKm(latitudeA: number, longitudeA: number, latitudeB: number, longitudeB: number): number {
  const rad = Math.PI / 180;
  const half =
    Math.sin(((latitudeB - latitudeA) * rad) / 2) ** 2 +
    Math.cos(latitudeA * rad) * Math.cos(latitudeB * rad) * Math.sin(((longitudeB - longitudeA) * rad) / 2) ** 2;
  return 12742 * Math.asin(Math.min(1, Math.sqrt(half)));
}
