import { hash32 } from './hash.ts';

/** What corroboration must know of a language; a locale hands it in. All words lower-case, without diacritics. */
export interface CorroborationWords {
  /** Words that carry no content of their own. */
  readonly stop: ReadonlySet<string>;
  /** Words by which a report sets a happening apart from one it told before: "another", "separately". */
  readonly apart: ReadonlySet<string>;
  /** Words by which a sentence sums up a longer time: "since", "so far". */
  readonly summing: ReadonlySet<string>;
  /** Words for an outlet's own people on the spot: "correspondent", "photographer". */
  readonly onTheSpot: ReadonlySet<string>;
  /** Articles and the like that do not tell one source from another. */
  readonly articles: ReadonlySet<string>;
}

const MARKS = /\p{M}+/gu;
const WORD = /[\p{L}\p{N}]+/gu;

/** Lower case, no diacritics, no punctuation: the words of a text, one after another. */
export function foldedWords(text: string): string[] {
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase().match(WORD) ?? [];
}

/** Hashes of the words that carry content, each once, ascending. */
export function contentHashes(texts: readonly string[], stop: ReadonlySet<string>): number[] {
  const words = texts.flatMap(foldedWords).filter((word) => word.length > 2 && !stop.has(word));
  return sortedSet(words.map(stem).map(hash32));
}

/** Cuts the endings that tell "strikes" from "strike": enough to compare words, never shown to anyone. */
function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ings?|ed|es|s)$/u, '') : word;
}

/** Hashes of every run of `size` words, ascending: two texts that share many are copies. */
export function shingles(texts: readonly string[], size: number): number[] {
  const words = texts.flatMap(foldedWords);
  if (words.length < size) return words.length === 0 ? [] : [hash32(words.join(' '))];
  const hashes: number[] = [];
  for (let i = 0; i + size <= words.length; i++) hashes.push(hash32(words.slice(i, i + size).join(' ')));
  return sortedSet(hashes);
}

function sortedSet(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** How many numbers two ascending lists share. */
export function shared(a: readonly number[], b: readonly number[]): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x === y) count++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return count;
}

/** Share of the shorter list that stands in the longer, 0 to 1. */
export function containment(a: readonly number[], b: readonly number[]): number {
  const shorter = Math.min(a.length, b.length);
  return shorter === 0 ? 0 : shared(a, b) / shorter;
}

/** Cosine of two sets, 0 to 1. */
export function cosine(a: readonly number[], b: readonly number[]): number {
  return a.length === 0 || b.length === 0 ? 0 : shared(a, b) / Math.sqrt(a.length * b.length);
}
