import type { Span } from '../../records/span.ts';
import type { PlaceKind } from './place.ts';
import type { PlaceWords } from './words.ts';

/** The words for a place, taken apart: "the northern | Aleppo | countryside", "the village of | Baghouz | in eastern | Syria". */
export interface PlacePhrase extends Span {
  /** Names in the phrase, the place itself first, what contains it behind. */
  readonly names: readonly PlaceName[];
  /** Types said in the phrase apart from any name: "the city". */
  readonly type: PlaceKind | null;
  readonly offset: PlaceOffset | null;
}

export interface PlaceName extends Span {
  readonly text: string;
  /** Of what kind the words beside the name say it is. */
  readonly type: PlaceKind | null;
  /** Whether they say that only a part of it is meant. */
  readonly part: boolean;
  /** Whether it stands beside the name before it in a list: "A and B". */
  readonly listed: boolean;
}

/** "10 km south of". */
export interface PlaceOffset {
  readonly km: number;
  /** Degrees from north. */
  readonly bearing: number;
}

interface PlaceWord extends Span {
  readonly text: string;
  readonly lower: string;
}

const WORD = /(?:\p{Lu}\.){2,}|\p{L}[\p{L}\p{M}\p{N}'’‘ʼ`.]*(?<!\.)|\d+|[,;()]/gu;

export function placeWords(text: string, from: number, to: number): PlaceWord[] {
  return [...text.slice(from, to).matchAll(WORD)].map((match) => ({
    text: match[0],
    lower: match[0].toLowerCase(),
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
}

/** What a phrase's reader asks of the gazetteer and the actor list. */
export interface NameLore {
  /** Whether the gazetteer has the name: "South Sudan", "New York City" hold words for kinds and parts themselves. */
  readonly isKnown: (name: string) => boolean;
  /** Whether it has one in a country that the report speaks of. */
  readonly isHere: (name: string) => boolean;
  /** Whether it has one that sounds like it. */
  readonly isHeard: (name: string) => boolean;
  /** Whether the word only says whose a place is: "Syrian", "Kurdish", "Daesh". */
  readonly isOwner: (word: string) => boolean;
}

export function readPlacePhrase(text: string, span: Span, table: PlaceWords, lore: NameLore): PlacePhrase {
  const offset = readOffset(text.slice(span.start, span.end), table);
  const words = placeWords(text, span.start + (offset?.length ?? 0), endOfName(text, span, table));
  const types = words.flatMap((word) => table.types[word.lower] ?? []);
  return {
    ...span,
    names: headFirst(text, nameRuns(text, words, table, lore), table),
    type: types[0] ?? null,
    offset: offset?.offset ?? null,
  };
}

/** "Ras al" before "-Ain": a phrase that was cut after an article goes on to the name's end. */
function endOfName(text: string, { start, end }: Span, table: PlaceWords): number {
  const last = /\p{Ll}+$/u.exec(text.slice(start, end))?.[0];
  const behind = /^[- ]\p{Lu}[\p{L}\p{M}'’]*/u.exec(text.slice(end, end + 40))?.[0];
  return last !== undefined && table.joints.includes(last) && behind !== undefined ? end + behind.length : end;
}

function readOffset(phrase: string, table: PlaceWords): { offset: PlaceOffset; length: number } | null {
  const any = (words: Readonly<Record<string, number>>): string =>
    Object.keys(words)
      .sort((a, b) => b.length - a.length)
      .join('|');
  const source = table.offset.replace('{unit}', any(table.lengths)).replace('{bearing}', any(table.bearings));
  const match = new RegExp(source, 'iu').exec(phrase);
  const km = Number(match?.groups?.amount) * (table.lengths[match?.groups?.unit?.toLowerCase() ?? ''] ?? Number.NaN);
  const bearing = table.bearings[match?.groups?.bearing?.toLowerCase() ?? ''];
  return match && bearing !== undefined && km > 0
    ? { offset: { km, bearing }, length: match.index + match[0].length }
    : null;
}

/** Runs of capitalised words (and small joints between them), each with the words for its kind that stand beside it. */
function nameRuns(text: string, words: readonly PlaceWord[], table: PlaceWords, lore: NameLore): PlaceName[] {
  const names: PlaceName[] = [];
  for (let at = 0; at < words.length; ) {
    const next = knownRun(text, words, at, table, lore) ?? plainRun(text, words, at, table, lore);
    if (next > at) names.push(nameOf(text, words, at, next, table));
    at = next > at ? next : at + 1;
  }
  return names;
}

/** Where a run of name words ends that begins at `at`; `at` itself where none does. */
function plainRun(text: string, words: readonly PlaceWord[], at: number, table: PlaceWords, lore: NameLore): number {
  const first = words[at];
  if (!first || !isNameWord(first, table) || lore.isOwner(first.text) || isPrefixed(text, first, table)) return at;
  const end = endOfRun(words, at, table);
  return cutOf(text, words, at, end, lore) ?? end;
}

/** Names that run into one another for want of a comma ("Millis Idlib province"): where both parts are places, and the whole is none. */
function cutOf(text: string, words: readonly PlaceWord[], at: number, end: number, lore: NameLore): number | null {
  const part = (from: number, next: number): string => text.slice(words[from]?.start ?? 0, words[next - 1]?.end ?? 0);
  const whole = part(at, end);
  if (end - at < 2 || lore.isKnown(whole) || lore.isHeard(whole)) return null;
  const cuts = Array.from({ length: end - at - 1 }, (_, i) => end - 1 - i);
  const isPlace = (name: string): boolean => lore.isHere(name) || lore.isHeard(name);
  const sure = cuts.find((cut) => lore.isHere(part(at, cut)) && lore.isHere(part(cut, end)));
  return sure ?? cuts.find((cut) => isPlace(part(at, cut)) && isPlace(part(cut, end))) ?? null;
}

/** "the Black Sea resort of Sochi": what stands before a noun with "of" describes what stands behind; but "the Duma district of Damascus". */
function headFirst(text: string, names: readonly PlaceName[], table: PlaceWords): PlaceName[] {
  const [first, second, ...others] = names;
  if (!first || !second) return [...names];
  const between = text.slice(first.end, second.start);
  const owned = /^['’]s?\s/.test(between);
  if (!owned && between.split(/\s+/).some((word) => Object.hasOwn(table.types, word))) return [...names];
  return /^(?:['’]s?)?(?:[\s-]+\p{Ll}+){1,3}\s+of\s+(?:the\s+)?$/u.test(between) &&
    !/\s(?:in|near|at|and|from|on|to)\s/.test(between)
    ? [second, first, ...others]
    : [...names];
}

/** Where the longest known name of two to five words ends that begins at `at`; null where none does. */
function knownRun(
  text: string,
  words: readonly PlaceWord[],
  at: number,
  table: PlaceWords,
  { isKnown }: NameLore,
): number | null {
  const first = words[at];
  if (!first || !/^\p{Lu}/u.test(first.text)) return null;
  for (let next = Math.min(words.length, at + 5); next > at + 1; next--) {
    const last = words[next - 1];
    if (!last || !/^\p{Lu}/u.test(last.text) || isGeneric(words.slice(at, next), table)) continue;
    if (isKnown(text.slice(first.start, last.end))) return next;
  }
  return null;
}

/** "Old City", "Inner Town": every city has one, so the words are no name. */
function isGeneric(words: readonly PlaceWord[], table: PlaceWords): boolean {
  const kinds = words.flatMap(({ lower }) => table.types[lower] ?? []);
  return (
    words.every((word) => isDescription(word, table)) &&
    kinds.some((kind) => kind === 'settlement' || kind === 'neighbourhood')
  );
}

function isNameWord(word: PlaceWord | undefined, table: PlaceWords): boolean {
  if (!word || table.leading.includes(word.lower)) return false;
  if (/^\p{Script=Arabic}/u.test(word.text)) return true;
  return /^\p{Lu}/u.test(word.text) && !isDescription(word, table);
}

/** "Istanbul-based", "Roman-era": a word that a small one is tied to says what something is like, not where. */
function isPrefixed(text: string, word: PlaceWord, table: PlaceWords): boolean {
  const tied = /^-(\p{Ll}+)/u.exec(text.slice(word.end, word.end + 20))?.[1];
  return tied !== undefined && !table.joints.includes(tied) && !Object.hasOwn(table.types, tied);
}

/** "Province", "Northern": words for a kind or a part, even with a capital. */
function isDescription(word: PlaceWord, table: PlaceWords): boolean {
  return Object.hasOwn(table.types, word.lower) || table.parts.includes(word.lower);
}

function endOfRun(words: readonly PlaceWord[], first: number, table: PlaceWords): number {
  let next = first + 1;
  for (let at = next; at < words.length; at++) {
    const word = words[at];
    if (isNameWord(word, table)) next = at + 1;
    else if (!word || !table.joints.includes(word.lower) || table.containers.includes(word.lower)) break;
  }
  return next;
}

function nameOf(text: string, words: readonly PlaceWord[], first: number, next: number, table: PlaceWords): PlaceName {
  const start = startOf(text, words[first], table);
  const end = words[next - 1]?.end ?? start;
  const before = beside(words, first - 1, -1, table);
  const behind = beside(words, next, 1, table);
  const around = [...behind, ...before];
  return {
    text: text.slice(start, end),
    start,
    end,
    type: around.flatMap((word) => table.types[word.lower] ?? [])[0] ?? null,
    listed: table.lists.some((word) => text.slice(0, start).toLowerCase().endsWith(` ${word} `)),
    part: behind.some((word) => table.parts.includes(word.lower)) || isPartWord(before[0], table),
  };
}

/** "northern Aleppo" is a part of it, "the northern town of Azaz" is all of it. */
function isPartWord(word: PlaceWord | undefined, table: PlaceWords): boolean {
  return word !== undefined && table.parts.includes(word.lower);
}

/** "al-Bab": the article before the hyphen belongs to the name though it is small. */
function startOf(text: string, word: PlaceWord | undefined, table: PlaceWords): number {
  const start = word?.start ?? 0;
  const article = /(\p{L}{2,3})[-\s]$/u.exec(text.slice(Math.max(0, start - 4), start))?.[1];
  const joined = article !== undefined && table.joints.includes(article.toLowerCase()) && text[start - 1] === '-';
  return joined ? start - article.length - 1 : start;
}

/** The words of description next to a name, up to three, one "of" between them allowed: "the village of". */
function beside(words: readonly PlaceWord[], from: number, step: 1 | -1, table: PlaceWords): PlaceWord[] {
  const found: PlaceWord[] = [];
  for (let at = from, skipped = 0; found.length < 3; at += step) {
    const word = words[at];
    if (word && isDescription(word, table)) found.push(word);
    else if (word?.lower === 'of' && step < 0 && skipped === 0) skipped++;
    else break;
  }
  return found;
}
