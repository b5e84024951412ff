import type { AttestedClaim } from '../../records/attested.ts';
import type { Claim, ClaimPlace, Measure, Modality, PlacePrecision } from '../../records/reading.ts';
import type { Rules } from '../rules.ts';
import { type Days, dayNumber } from './calendar.ts';
import { type Sides, sidesOf } from './sides.ts';
import { foldedWords, shingles, type WordSet, wordSet } from './text.ts';

/**
 * How a claim stands to the report's news. Only claims of one standing form an event, but for denials, which stand in
 * the event that they deny, and for background that dates tie to it.
 */
export type Standing = 'news' | 'denial' | 'background' | 'planned' | 'hypothetical';

const STANDING: Readonly<Record<Modality, Standing>> = {
  happened: 'news',
  ongoing: 'news',
  possible: 'news',
  denied: 'denial',
  background: 'background',
  planned: 'planned',
  hypothetical: 'hypothetical',
};

export interface ProfilePlace {
  readonly id: string | null;
  /** Folded words of its names and of the words used for it. */
  readonly names: readonly string[];
  readonly country: string | null;
  readonly admin1: string | null;
  readonly point: { readonly latitude: number; readonly longitude: number } | null;
  readonly radiusKm: number;
  readonly precision: PlacePrecision;
}

export interface ProfileTime extends Days {
  /** False where the report does not say and its date of publication stands in. */
  readonly stated: boolean;
  /** True where it is one day, or one hour of it. */
  readonly exact: boolean;
}

export interface ProfileFigure {
  readonly measure: Measure;
  readonly population: string;
  readonly low: number;
  readonly high: number;
  /** The lowest exact number that it may be a rounding of: "nearly 300" of 283. */
  readonly least: number;
  readonly exact: boolean;
}

/** What of a claim is compared with other claims: small, and made once. */
export interface Profile extends Sides {
  readonly id: string;
  readonly report: string;
  readonly kind: string;
  readonly standing: Standing;
  /** The day of its report; null where that is unknown. */
  readonly published: number | null;
  /** Who published it, folded. */
  readonly outlet: string;
  /** Null where neither the claim nor its report has a date. */
  readonly time: ProfileTime | null;
  readonly place: ProfilePlace | null;
  readonly figures: readonly ProfileFigure[];
  /** Words of the evidence that carry content. */
  readonly words: WordSet;
  /** The same of the report's title. */
  readonly title: WordSet;
  /** Hashes of the evidence's runs of five words, ascending. */
  readonly shingles: readonly number[];
  readonly evidence: readonly Days[];
  /** Where the trigger begins in its report. */
  readonly at: number;
  /** The words for who says so; empty for the outlet's own voice. */
  readonly source: string;
  readonly setApart: boolean;
  /** True for a number of people summed over some days: "since Thursday 44 were killed". */
  readonly sum: boolean;
  /** True where its sentence speaks of what was told before: "their release", "the release". */
  readonly refersBack: boolean;
  /** True for speech that lays a happening on someone: an accusation, a claim of responsibility. */
  readonly charges: boolean;
}

const CHARGES: ReadonlySet<string> = new Set(['accusation', 'responsibility-claim']);
const SHINGLE = 5;
/** A claim without a date is taken to be news of the days just before its report. */
const ASSUMED_DAYS = 2;

export function profileOf(attested: AttestedClaim, rules: Rules): Profile {
  const { claim, report } = attested;
  const quotes = claim.evidence.map((quote) => quote.quote);
  const outline = outlineOf(attested, rules);
  return {
    ...outline,
    id: claim.id,
    report: report.id,
    published: dayNumber(report.published),
    outlet: foldedWords(report.publisher ?? '').join(' '),
    words: wordSet(quotes, rules.words.stop, rules.rarity),
    title: wordSet(report.title === null ? [] : [report.title], rules.words.stop, rules.rarity),
    shingles: shingles(quotes, SHINGLE),
    evidence: claim.evidence.map((quote) => ({ from: quote.start, to: quote.end })),
    source: foldedWords(claim.source.name ?? claim.source.text?.quote ?? '').join(' '),
    setApart: isSetApart(claim, rules.words.apart),
    charges: CHARGES.has(claim.kind),
    sum: isSum(claim, outline.time, rules.words.summing),
    refersBack: refersBack(claim, rules.words),
  };
}

/** What a claim tells, without its words. */
export type Outline = Pick<Profile, 'kind' | 'standing' | 'time' | 'place' | 'figures' | 'at' | keyof Sides>;

export function outlineOf(
  { claim, report }: AttestedClaim,
  rules: Pick<Rules, 'words' | 'ties' | 'relations'>,
): Outline {
  return {
    kind: claim.kind,
    standing: STANDING[claim.modality],
    time: timeOf(claim, report.published),
    place: claim.place === null ? null : placeOf(claim.place, rules.words.placeNouns),
    ...sidesOf(claim, rules),
    figures: claim.figures.flatMap(figureOf),
    at: claim.trigger.start,
  };
}

function timeOf(claim: Claim, published: string | null): ProfileTime | null {
  const from = dayNumber(claim.time?.start ?? null);
  const to = dayNumber(claim.time?.end ?? null);
  const end = to ?? from;
  const start = from ?? to;
  if (start !== null && end !== null) {
    const exact = start === end;
    if (isDateLine(claim, published)) return { from: start - 1, to: end, stated: false, exact: false };
    return { from: Math.min(start, end), to: Math.max(start, end), stated: true, exact };
  }
  const day = dayNumber(published);
  if (day === null || claim.modality === 'background') return null;
  return { from: day - ASSUMED_DAYS, to: day, stated: false, exact: false };
}

/** The date line over a report dates the telling: what happened may have happened the day before. */
function isDateLine({ time }: Claim, published: string | null): boolean {
  return time !== null && time.text !== null && time.start === published && YEAR.test(time.text.quote);
}

const YEAR = /\b\d{4}\b/u;

function placeOf(place: ClaimPlace, nouns: ReadonlySet<string>): ProfilePlace {
  const { latitude, longitude } = place;
  const names = [place.name, place.text?.quote ?? null].flatMap((name) => (name === null ? [] : foldedWords(name)));
  return {
    id: place.id,
    names: [...new Set(names)].filter((word) => !nouns.has(word)).sort(),
    country: place.country,
    admin1: place.admin1,
    point: latitude === null || longitude === null ? null : { latitude, longitude },
    radiusKm: place.radius_km ?? 0,
    precision: place.precision,
  };
}

function figureOf(figure: Claim['figures'][number]): ProfileFigure[] {
  const { measure, population, vague } = figure;
  const low = figure.low ?? figure.best ?? 0;
  const high = figure.high ?? Number.POSITIVE_INFINITY;
  if (figure.low === null && figure.best === null && figure.high === null) return [];
  const least = figure.low === null ? Math.floor(high * (1 - ROUNDING)) : low;
  return [{ measure, population, low, high, least, exact: !vague && figure.low === figure.high }];
}

/** "Nearly 300" is said of 270 and more. */
const ROUNDING = 0.1;
/** A number over so many days and more is a sum of what happened, no happening. */
const SUMMED_DAYS = 3;

function isSum({ evidence, figures }: Claim, time: ProfileTime | null, summing: ReadonlySet<string>): boolean {
  const long = time?.stated === true && time.to - time.from + 1 >= SUMMED_DAYS;
  const counts = figures.some(({ measure }) => measure !== 'strikes');
  return long && counts && evidence.some(({ quote }) => foldedWords(quote).some((word) => summing.has(word)));
}

/** By a word right before the trigger, "the release", or by how the sentence begins, "Their release was announced". */
function refersBack(claim: Claim, { definite, back }: Rules['words']): boolean {
  const said = wordsBefore(claim);
  const before = said.at(-1 - foldedWords(claim.trigger.quote).length) ?? '';
  return definite.has(before) || back.has(said[0] ?? '');
}

/** "Another strike" is another happening; "another 20 people were hurt" are more people of the same. */
function isSetApart(claim: Claim, apart: ReadonlySet<string>): boolean {
  const said = wordsBefore(claim);
  const counted = claim.figures
    .filter(({ measure }) => measure !== 'strikes')
    .map(({ text }) => foldedWords(text.quote));
  const counts = (at: number): boolean =>
    counted.some((words) => [at, at + 1].some((from) => words.every((word, i) => said[from + i] === word)));
  return said.some((word, at) => apart.has(word) && !counts(at));
}

/** Words of the sentence up to and with the trigger: there a report says that this is another happening. */
function wordsBefore(claim: Claim): string[] {
  const sentence = claim.evidence.find(
    (quote) => quote.start <= claim.trigger.start && claim.trigger.start < quote.end,
  );
  if (sentence === undefined) return foldedWords(claim.trigger.quote);
  const length = claim.trigger.start - sentence.start;
  const before = Array.from(sentence.quote).slice(0, length).join('');
  return foldedWords(`${before} ${claim.trigger.quote}`);
}
