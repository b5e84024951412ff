import type { Claim, SourceKind } from '../../src/records/reading.ts';
import type { Quote } from '../../src/records/span.ts';
import { between, draw, generator, pick } from '../random.ts';
import { type Happening, isoDay, townName, townOf, widened } from './happening.ts';
import * as shape from './shape.ts';
import { contentWord, smallWord } from './words.ts';

/** A telling keeps so much of the happening's words; the rest is its own. */
const KEPT = 0.6;
/** One telling of two takes another of the kinds that outlets use for the same. */
const OTHER_KIND: Readonly<Record<string, string>> = { shelling: 'air-strike', 'armed-clash': 'offensive' };
/** What is told beside the news is from so many days ago at most. */
const PAST_DAYS = 900;

/** Who says it inside the report: the outlet itself where nobody is named. */
export interface Voice {
  readonly kind: SourceKind;
  /** As the sentence ends with it; null where nobody is named. */
  readonly name: string | null;
}

export function voiceOf(random: () => number): Voice {
  const kind = draw(random, shape.SOURCES);
  const unnamed = kind === 'reporter' || kind === 'witness' || kind === 'resident';
  return { kind, name: unnamed ? null : `the ${kind} office ${pick(random, 12)}` };
}

/** The sentence in which a report tells of it: an agency's, or one of its own. */
export function sentenceOf({ words, ...where }: Happening, { name }: Voice, random: () => number): string {
  const copied = random() < shape.COPIED;
  const of = copied ? generator(where.town, words.length, hashOf(words)) : random;
  const said = Array.from({ length: shape.WORDS - 1 }, (_, i) =>
    i % 2 === 0 ? smallWord(of) : of() < KEPT ? (words[(i - 1) / 2] ?? contentWord(of)) : contentWord(of),
  );
  return `${townName(where)} ${said.join(' ')}${name === null ? '' : ` ${name} said`}.`;
}

function hashOf(words: readonly string[]): number {
  return words.reduce((sum, word) => (Math.imul(sum, 31) + word.length + Number(word.slice(1))) >>> 0, 7);
}

/**
 * What a report says of a happening in one sentence.
 *
 * @param sentence where it stands in the report's text
 * @param published the report's day
 */
export function claimOf(
  id: string,
  happening: Happening,
  sentence: Quote,
  published: number,
  voice: Voice,
  random: () => number,
): Claim {
  const trigger = { start: sentence.start, end: sentence.start + 4, quote: sentence.quote.slice(0, 4) };
  const kind = random() < 0.1 ? (OTHER_KIND[happening.kind] ?? happening.kind) : happening.kind;
  return {
    id,
    kind,
    evidence: [sentence],
    trigger,
    modality: draw(random, shape.MODALITIES),
    participants: participantsOf(happening, trigger, random),
    time: timeOf(happening, published, random),
    place: placeOf(happening, trigger, random),
    figures: figuresOf(happening, trigger, random),
    source: sourceOf(sentence, voice, random),
    weapon: null,
    confidence: 0.5 + Math.round(random() * 40) / 100,
    because: ['trigger:verb', 'frame:actor', 'resolved:place'],
  };
}

function participantsOf({ doer, sufferer }: Happening, text: Quote, random: () => number): Claim['participants'] {
  const roles = ['actor', 'affected', 'recipient'] as const;
  return Array.from({ length: draw(random, shape.PARTICIPANTS) }, (_, i) => {
    const actor = i === 0 ? doer : i === 1 ? sufferer : null;
    return { role: roles[i % 3] ?? 'actor', text, name: actor, actor };
  });
}

function timeOf({ day }: Happening, published: number, random: () => number): Claim['time'] {
  const precision = draw(random, shape.TIMES);
  if (precision === null) return null;
  const exact = precision === 'day';
  const long = { week: 7, month: 30, year: 365 }[precision as 'week'] ?? 1;
  const start = exact ? day : published - pick(random, PAST_DAYS) - long;
  return { text: null, start: isoDay(start), end: isoDay(exact ? start : start + long), precision };
}

function placeOf(happening: Happening, text: Quote, random: () => number): Claim['place'] {
  const town = { ...townOf(happening), text };
  const said = draw(random, shape.PLACES);
  if (said === 'none') return null;
  if (said === 'town') return town;
  if (said === 'country' || said === 'province') return widened(town, said);
  const nowhere = { id: null, country: null, admin1: null, latitude: null, longitude: null, radius_km: null };
  return { text, name: null, ...nowhere, precision: said };
}

function figuresOf({ toll }: Happening, text: Quote, random: () => number): Claim['figures'] {
  return Array.from({ length: draw(random, shape.FIGURES) }, (_, i) => {
    const number = i === 0 ? toll + pick(random, 3) : Math.round(between(random, shape.NUMBERS));
    const measure = i === 0 ? 'killed' : draw(random, shape.MEASURES);
    const figures = { low: number, best: number, high: number, vague: false };
    return { measure, who: null, population: 'people', ...figures, text };
  });
}

function sourceOf({ end, quote }: Quote, { kind, name }: Voice, random: () => number): Claim['source'] {
  const doubt = random() < 0.05;
  if (name === null) return { kind, text: null, name: null, actor: null, doubt, via: [] };
  const start = end - quote.length + quote.lastIndexOf(name);
  return { kind, text: { start, end: start + name.length, quote: name }, name, actor: null, doubt, via: [] };
}
