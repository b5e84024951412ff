import type { AttestedClaim } from '../../records/attested.ts';
import type { Codebook } from '../../records/codebook.ts';
import type { ConflictEvent, EventParticipant } from '../../records/event.ts';
import type { Claim, ClaimPlace, Modality, PlacePrecision, TimePrecision } from '../../records/reading.ts';
import { ROLES } from '../../records/reading.ts';
import { foldedWords } from '../pairs/text.ts';

/** Narrowest first. */
const PLACE_ORDER: readonly PlacePrecision[] = [
  'exact',
  'settlement',
  'district',
  'province',
  'area',
  'country',
  'unknown',
];
const TIME_ORDER: readonly TimePrecision[] = ['hour', 'day', 'week', 'month', 'year', 'unknown'];
const MODALITY_ORDER: readonly Modality[] = [
  'happened',
  'ongoing',
  'possible',
  'background',
  'planned',
  'hypothetical',
  'denied',
];

/** The kind that most reports say; of two as usual, the codebook's earlier. */
export function kindOf(claims: readonly AttestedClaim[], codebook: Codebook): string {
  const at = new Map(codebook.kinds.map((kind, i) => [kind.id, i]));
  const votes = tally(claims, ({ claim }) => claim.kind);
  const ranked = votes.toSorted(
    (a, b) =>
      b.reports.size - a.reports.size || (at.get(a.key) ?? 0) - (at.get(b.key) ?? 0) || (a.key < b.key ? -1 : 1),
  );
  return ranked[0]?.key ?? '';
}

/** The surest that anyone says: a denial makes a contested event, no event denied by all but one. */
export function modalityOf(claims: readonly AttestedClaim[]): Modality {
  return MODALITY_ORDER.find((modality) => claims.some(({ claim }) => claim.modality === modality)) ?? 'possible';
}

/** The stretch that most reports state; of two as usual, the narrower, then the earlier. Never a date of publication. */
export function timeOf(claims: readonly AttestedClaim[]): ConflictEvent['time'] {
  const dated = claims.filter(({ claim }) => claim.time !== null && (claim.time.start ?? claim.time.end) !== null);
  const votes = tally(dated, ({ claim }) => `${claim.time?.start ?? ''}|${claim.time?.end ?? ''}`);
  const ranked = votes.toSorted(
    (a, b) => b.reports.size - a.reports.size || precision(a.first) - precision(b.first) || (a.key < b.key ? -1 : 1),
  );
  const best = ranked[0];
  const time = best?.first.time;
  if (best === undefined || time === undefined || time === null) {
    return { start: null, end: null, precision: 'unknown', claims: [] };
  }
  return { start: time.start, end: time.end, precision: time.precision, claims: best.claims };
}

function precision(claim: Claim): number {
  return TIME_ORDER.indexOf(claim.time?.precision ?? 'unknown');
}

/** Of the narrowest places said, the one that most reports say, with its point only if a claim has one. */
export function placeOf(claims: readonly AttestedClaim[]): ConflictEvent['place'] {
  const placed = claims.filter(({ claim }) => claim.place !== null);
  const votes = tally(placed, ({ claim }) => placeKey(claim.place));
  const ranked = votes.toSorted(
    (a, b) => width(a.first) - width(b.first) || b.reports.size - a.reports.size || (a.key < b.key ? -1 : 1),
  );
  const best = ranked[0];
  const place = best?.first.place;
  if (best === undefined || place === undefined || place === null) return null;
  const { text, ...rest } = place;
  return { ...rest, name: place.name ?? text?.quote ?? null, claims: best.claims };
}

function placeKey(place: ClaimPlace | null): string {
  return place?.id ?? foldedWords(place?.name ?? place?.text?.quote ?? '').join(' ');
}

function width(claim: Claim): number {
  return PLACE_ORDER.indexOf(claim.place?.precision ?? 'unknown');
}

/** Everyone whom a claim names, once per role, with the words used and the claims that used them. */
export function participantsOf(claims: readonly AttestedClaim[]): EventParticipant[] {
  const merged = new Map<string, EventParticipant>();
  for (const { claim } of claims) {
    for (const { role, text, name, actor } of claim.participants) {
      const key = `${role}|${actor ?? foldedWords(name ?? text.quote).join(' ')}`;
      const known = merged.get(key) ?? { role, actor, name: name ?? text.quote, said: [] };
      merged.set(key, { ...known, said: addWords(known.said, text.quote, claim.id) });
    }
  }
  return [...merged.values()].sort(
    (a, b) =>
      ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
      claimCount(b) - claimCount(a) ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
}

function addWords(said: EventParticipant['said'], quote: string, claim: string): EventParticipant['said'] {
  const at = said.findIndex((words) => words.quote === quote);
  if (at < 0) return [...said, { quote, claims: [claim] }];
  return said.map((words, i) =>
    i === at && !words.claims.includes(claim) ? { quote, claims: [...words.claims, claim] } : words,
  );
}

function claimCount(participant: EventParticipant): number {
  return new Set(participant.said.flatMap((words) => words.claims)).size;
}

interface Vote {
  readonly key: string;
  readonly first: Claim;
  readonly claims: string[];
  readonly reports: Set<string>;
}

/** Who says what: by key, in the claims' order. */
function tally(claims: readonly AttestedClaim[], keyOf: (attested: AttestedClaim) => string): Vote[] {
  const votes = new Map<string, Vote>();
  for (const attested of claims) {
    const key = keyOf(attested);
    const vote = votes.get(key) ?? { key, first: attested.claim, claims: [], reports: new Set() };
    vote.claims.push(attested.claim.id);
    vote.reports.add(attested.report.id);
    votes.set(key, vote);
  }
  return [...votes.values()];
}
