import type { ClaimLanguage, SenseRow } from './language.ts';
import { lemmaAt, type Tree, tokenAt, wordAt } from './tree.ts';

/** A word or phrase that can name a happening. `last` is exclusive; `head` is the token that carries the phrase. */
export interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly sentence: number;
  /** Kinds that the words can mean, each with its row's place among the word's rows. */
  readonly kinds: readonly string[];
  /** Kinds that only open rows give. */
  readonly open: boolean;
  /** The phrase as the table has it. */
  readonly word: string;
  /** First words of the rows that hold it: what rare words share with frequent ones. */
  readonly rows: readonly string[];
}

interface Entry {
  readonly parts: readonly string[];
  readonly row: SenseRow;
}

/** The table of senses by the first word of each phrase. */
export type Lexicon = ReadonlyMap<string, readonly Entry[]>;

export function compileSenses(language: ClaimLanguage): Lexicon {
  const lexicon = new Map<string, Entry[]>();
  for (const row of language.senses) {
    for (const word of row.words) {
      const parts = word.split(' ');
      const first = parts[0] ?? '';
      const entries = lexicon.get(first) ?? [];
      entries.push({ parts, row });
      lexicon.set(first, entries);
    }
  }
  return lexicon;
}

/** Finds every phrase of the table in a text, in order of place; of those that start at one token the longest stays. */
export function findCandidates(tree: Tree, lexicon: Lexicon): Candidate[] {
  const found: Candidate[] = [];
  const covered = new Set<number>();
  for (let i = 0; i < tree.tokens.length; i++) {
    if (covered.has(i)) continue;
    const candidate = candidateAt(tree, lexicon, i);
    if (!candidate) continue;
    found.push(candidate);
    for (let k = candidate.first; k < candidate.last; k++) covered.add(k);
  }
  return found;
}

function candidateAt(tree: Tree, lexicon: Lexicon, i: number): Candidate | null {
  const entries = new Set([...(lexicon.get(lemmaAt(tree, i)) ?? []), ...(lexicon.get(wordAt(tree, i)) ?? [])]);
  let longest = i;
  let matched: Entry[] = [];
  for (const entry of entries) {
    const last = matchEnd(tree, entry.parts, i);
    if (last === null || !fits(tree, i, entry)) continue;
    const weight = entry.parts.length > 1 ? last : i + 1;
    if (weight > longest) {
      longest = weight;
      matched = [entry];
    } else if (weight === longest) matched.push(entry);
  }
  return matched.length === 0 ? null : toCandidate(tree, i, longest, matched);
}

function toCandidate(tree: Tree, first: number, last: number, entries: readonly Entry[]): Candidate {
  return {
    first,
    last,
    head: headOf(tree, first, last),
    sentence: tree.sentenceOf[first] ?? 0,
    kinds: [...new Set(entries.flatMap((e) => e.row.kinds))],
    open: entries.some((e) => e.row.open),
    word: entries[0]?.parts.join(' ') ?? '',
    rows: entries.map((e) => e.row.words[0] ?? ''),
  };
}

/** The token of the phrase whose head lies outside it. */
function headOf(tree: Tree, first: number, last: number): number {
  for (let i = first; i < last; i++) {
    const { head } = tokenAt(tree, i);
    if (head < first || head >= last || head === i) return i;
  }
  return first;
}

const GAP = 4;

/** Where the phrase ends when it starts at a token, exclusive; null where it does not stand there. */
function matchEnd(tree: Tree, parts: readonly string[], start: number): number | null {
  const sentence = tree.sentenceOf[start];
  let at = start + 1;
  for (let p = 1; p < parts.length; p++) {
    const gap = parts[p] === '…';
    const part = gap ? parts[++p] : parts[p];
    const limit = at + (gap ? GAP : 0);
    while (at <= limit && !(tree.sentenceOf[at] === sentence && is(tree, at, part))) at++;
    if (at > limit) return null;
    at++;
  }
  return at;
}

function is(tree: Tree, i: number, part: string | undefined): boolean {
  return part !== undefined && (lemmaAt(tree, i) === part || wordAt(tree, i) === part);
}

const VERBAL = new Set(['VERB', 'AUX']);

/** Part of speech as the row wants it; capitals of headlines mislead taggers, so names pass. */
function fits(tree: Tree, i: number, { parts, row }: Entry): boolean {
  if (row.as === 'any' || parts.length > 1) return true;
  const { pos } = tokenAt(tree, i);
  if (pos === 'PROPN' || pos === '') return true;
  return row.as === 'verb' ? VERBAL.has(pos) || pos === 'ADJ' : !VERBAL.has(pos);
}
