import type { Analysis } from '../../records/analysis.ts';
import { contains, overlaps, type Span } from '../../records/span.ts';
import { foldName } from '../fold.ts';
import { isNoName, type PlaceContext } from './context.ts';
import { placeWords } from './phrase.ts';
import type { Place } from './place.ts';

/** Labels of names that are places, as OntoNotes has them: states and towns, natural places, buildings. */
const PLACE_LABELS: ReadonlySet<string> = new Set(['GPE', 'LOC', 'FAC']);
const OTHER_LABELS: ReadonlySet<string> = new Set([
  'PERSON',
  'ORG',
  'NORP',
  'PRODUCT',
  'WORK_OF_ART',
  'LAW',
  'LANGUAGE',
  'EVENT',
]);

/**
 * The names of places in a report: names that the language stage took for places, and runs of capitalised words that
 * the gazetteer has and the context does not make a person's or a group's. In order, none inside another.
 */
export function findPlaceNames(context: PlaceContext, analysis: Analysis): Span[] {
  const tagged = analysis.names
    .filter((name) => PLACE_LABELS.has(name.label))
    .flatMap((name) => trimmed(name, context));
  const others = analysis.names.filter((name) => OTHER_LABELS.has(name.label));
  const known = knownRuns(context).filter(
    (run) => !tagged.some((t) => overlaps(t, run)) && !others.some((o) => contains(o, run)),
  );
  return [...tagged, ...known].sort((a, b) => a.start - b.start);
}

/** "the United States" is the name without its article; a possessive is no part of it. */
function trimmed(name: Span, { text }: PlaceContext): Span[] {
  const words = text.slice(name.start, name.end);
  const start = name.start + (/^(?:the|The)\s+/.exec(words)?.[0].length ?? 0);
  const end = name.end - (/['’]s?$/.exec(words)?.[0].length ?? 0);
  return end > start ? [{ start, end }] : [];
}

/** The longest runs of up to five words, the first and last capitalised, that name a place likely enough to be meant. */
function knownRuns(context: PlaceContext): Span[] {
  const { text } = context;
  const words = placeWords(text, 0, text.length);
  const runs: Span[] = [];
  for (let at = 0; at < words.length; ) {
    const next = longestKnown(words, at, context);
    const [first, last] = [words[at], words[(next ?? at) - 1]];
    if (next !== null && first && last) runs.push({ start: first.start, end: last.end });
    at = next ?? at + 1;
  }
  return runs;
}

type Words = ReturnType<typeof placeWords>;

function longestKnown(words: Words, at: number, context: PlaceContext): number | null {
  const first = words[at];
  if (!first || !/^\p{Lu}/u.test(first.text)) return null;
  for (let next = Math.min(words.length, at + 5); next > at; next--) {
    const last = words[next - 1];
    if (!last || !/^\p{Lu}/u.test(last.text)) continue;
    const name = context.text.slice(first.start, last.end);
    if (next === at + 1 && isNoName(name, foldName(name), context.words)) return null;
    if (/[.;]\s|\n/.test(name) || !isLikely(name, context)) continue;
    return isElse(words, at, next, context) ? null : next;
  }
  return null;
}

/** A village somewhere in the world that bears the word is no reason; a place in a country of the report is. */
function isLikely(name: string, context: PlaceContext): boolean {
  return context.gazetteer.named(name).some((place) => isKnownHere(place, context));
}

const WELL_KNOWN = 100_000;

/** Whether a place is likely to be meant where the report names it: it is well known, or lies in a country of the report. */
export function isKnownHere(place: Place, context: PlaceContext): boolean {
  if (place.kind === 'country' || place.kind === 'area' || place.population >= WELL_KNOWN) return true;
  const share = context.countries.get(place.country ?? '') ?? 0;
  return share >= (place.kind === 'province' ? 0.02 : place.population >= 5000 ? 0.08 : 0.15);
}

/** A title before it, a capitalised word on either side, or a group's noun behind it: then it is a person's or a group's name. */
function isElse(words: Words, at: number, next: number, { text, words: table }: PlaceContext): boolean {
  const before = words[at - 1];
  const behind = words[next];
  if (before && table.titles.includes(before.lower)) return true;
  if (behind && table.groupNouns.includes(behind.lower) && /^\p{Lu}/u.test(behind.text)) return true;
  const joined = (a: { end: number } | undefined, b: { start: number } | undefined): boolean =>
    a !== undefined && b !== undefined && text.slice(a.end, b.start) === ' ';
  return Boolean(
    before &&
      /^\p{Lu}\p{Ll}/u.test(before.text) &&
      joined(before, words[at]) &&
      isPersonal(before.lower, table) &&
      at > 1,
  );
}

function isPersonal(lower: string, table: PlaceContext['words']): boolean {
  return !table.never.has(lower) && !Object.hasOwn(table.types, lower) && !table.parts.includes(lower);
}
