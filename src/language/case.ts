import type { LemmaRules } from './model.ts';

/** Gives a text printed in one case its capitals back; every other text stays as it is. Offsets never change. */
export type Caser = (text: string) => string;

/** What a language and the tables of names know. */
export interface CaseWords {
  /** Words in small letters that no table of lemmas has: articles, pronouns, prepositions. */
  readonly small: ReadonlySet<string>;
  /** Names as they are written, of one word or more. */
  readonly names: Iterable<string>;
  /** Whether capitalised words name a place or a people. */
  readonly isName: (words: string) => boolean;
}

/** Fewer letters than this say nothing about a text's case. */
const LEAST_LETTERS = 60;
/** A text is of one case where at most this share of its letters is of the other. */
const STRAY = 0.003;

/**
 * Makes a caser. The model has learnt from texts with capitals and takes "hector ruiz" for common nouns; real feeds
 * (wires, scans, chats) have texts all in small letters or all in capitals. A word gets its capital where a sentence
 * begins, where it belongs to a name of the tables, and where no dictionary has it; short ones in brackets are initials.
 */
export function makeCaser(lemmas: LemmaRules, { small, names, isName }: CaseWords): Caser {
  let tables: Tables | null = null;
  return (text) => {
    const printed = printedCase(text);
    if (printed === 'mixed') return text;
    const plain = printed === 'capitals' ? lowered(text) : text;
    // Made for the first such text: most runs meet none.
    tables ??= { isWord: wordTest(lemmas, small), phrases: phraseTable(names), small, isName };
    return recased(plain, tables);
  };
}

function printedCase(text: string): 'small' | 'capitals' | 'mixed' {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const letters = capitals + (text.match(/\p{Ll}/gu)?.length ?? 0);
  if (letters < LEAST_LETTERS) return 'mixed';
  if (capitals <= letters * STRAY) return 'small';
  return letters - capitals <= letters * STRAY ? 'capitals' : 'mixed';
}

/** In small letters, letter by letter: where one would become two it stays. */
function lowered(text: string): string {
  return text.replace(/\p{Lu}/gu, (letter) => sameLength(letter, letter.toLowerCase()));
}

function sameLength(old: string, now: string): string {
  return now.length === old.length ? now : old;
}

function wordTest({ tables }: LemmaRules, small: ReadonlySet<string>): (word: string) => boolean {
  const kinds = Object.values(tables).map(({ rules, exceptions, index }) => ({
    rules,
    exceptions,
    index: new Set(index.split('\n')),
  }));
  return (word) =>
    small.has(word) ||
    kinds.some(
      ({ rules, exceptions, index }) =>
        index.has(word) ||
        Object.hasOwn(exceptions, word) ||
        rules.some(([end, start]) => word.endsWith(end) && index.has(word.slice(0, word.length - end.length) + start)),
    );
}

/** Names by their first word in small letters, longest first. */
type Phrases = ReadonlyMap<string, readonly string[]>;

function phraseTable(names: Iterable<string>): Phrases {
  const table = new Map<string, string[]>();
  for (const name of new Set(names)) {
    const first = /^[\p{L}\p{M}]+/u.exec(name)?.[0].toLowerCase();
    if (first === undefined || name.length < 4) continue;
    const known = table.get(first);
    if (known) known.push(name);
    else table.set(first, [name]);
  }
  for (const list of table.values()) list.sort((a, b) => b.length - a.length);
  return table;
}

interface Tables {
  /** Whether a dictionary has the word, in small letters. */
  readonly isWord: (word: string) => boolean;
  readonly phrases: Phrases;
  readonly small: ReadonlySet<string>;
  readonly isName: (words: string) => boolean;
}

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
/** What stands between one sentence's last word and the next one's first. */
const SENTENCE_END = /(?:^|[.!?:]["”’)]*\s+|\s{2,}|\n)["“‘(]*$/u;
/** Characters before a word that tell whether a sentence begins with it. */
const REACH = 12;

function recased(text: string, tables: Tables): string {
  const initials = initialsIn(text, tables);
  let out = '';
  let at = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (index < at) continue;
    const now =
      phraseAt(text, index, tables.phrases.get(word) ?? []) ??
      placeAt(text, index, word, tables) ??
      casedWord(word, text.slice(Math.max(0, index - REACH), index), initials, tables);
    out += text.slice(at, index) + now;
    at = index + now.length;
  }
  return out + text.slice(at);
}

/** Short words in brackets that no dictionary has: "the national front (fdn)". */
function initialsIn(text: string, { isWord }: Tables): ReadonlySet<string> {
  const bracketed = [...text.matchAll(/\((\p{Ll}{2,7})\)/gu)].map(([, word = '']) => word);
  return new Set(bracketed.filter((word) => !isWord(word)));
}

function phraseAt(text: string, start: number, names: readonly string[]): string | null {
  for (const name of names) {
    const end = start + name.length;
    if (text.slice(start, end) === name.toLowerCase() && !/[\p{L}\d]/u.test(text.charAt(end))) return name;
  }
  return null;
}

/** Two words that name a place: the second may be any word ("San Miguel", "Puerto Plata"), the first none of the dictionary's. */
function placeAt(text: string, start: number, word: string, { isWord, small, isName }: Tables): string | null {
  if (word.length < 2 || isWord(word)) return null;
  const next = /^ ([\p{L}\p{M}]{3,})/u.exec(text.slice(start + word.length, start + word.length + 30))?.[1];
  if (next === undefined || small.has(next)) return null;
  const name = `${capitalised(word)} ${capitalised(next)}`;
  return isName(name) ? name : null;
}

function casedWord(
  word: string,
  before: string,
  initials: ReadonlySet<string>,
  { isWord, small, isName }: Tables,
): string {
  if (initials.has(word)) return sameLength(word, word.toUpperCase());
  const bare = word.replace(/['’]s$/u, '');
  const begins = SENTENCE_END.test(before);
  const foreign = bare.length > 2 && !/['’]/u.test(bare) && !isWord(bare);
  if (begins || foreign) return capitalised(word);
  return PEOPLES.test(bare) && !small.has(bare) && isName(capitalised(bare)) ? capitalised(word) : word;
}

/** Endings of the adjectives that peoples have; a dictionary has most of them in small letters. */
const PEOPLES = /(?:an|ish|ese|[ae]ni|eli|aqi|iti|ench|utch)$/u;

function capitalised(word: string): string {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  return sameLength(first, first.toUpperCase()) + word.slice(first.length);
}
