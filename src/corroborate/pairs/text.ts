import { hash32 } from './hash.ts';

/** Speakers without a name: those of one sort cannot be told apart and count once. */
export type Crowd = 'monitor' | 'medic' | 'resident';

/** What corroboration must know of a language; a locale hands it in. All words lower-case, without diacritics. */
export interface CorroborationWords {
  /** Words that carry no content of their own. */
  readonly stop: ReadonlySet<string>;
  /** Words by which a report sets a happening apart from one it told before: "another", "separately". */
  readonly apart: ReadonlySet<string>;
  /** Words before a noun for what was told before: "the", "their". */
  readonly definite: ReadonlySet<string>;
  /** First words of a sentence that goes on about what was told before: "their", "these". */
  readonly back: ReadonlySet<string>;
  /** Words by which a sentence sums up a longer time: "since", "so far". */
  readonly summing: ReadonlySet<string>;
  /** Words for an outlet's own people on the spot: "correspondent", "photographer". */
  readonly onTheSpot: ReadonlySet<string>;
  /** Articles, pronouns and the like that do not tell one source from another. */
  readonly articles: ReadonlySet<string>;
  /** Nouns for those who can say something: "residents", "a source", "the ministry". */
  readonly speakers: ReadonlySet<string>;
  /** Words that many places' descriptions share: "city", "northern". */
  readonly placeNouns: ReadonlySet<string>;
  /** Verbs of saying: "said", "reported". */
  readonly saying: ReadonlySet<string>;
  /** Verbs by which someone says a thing by showing it: "released" a video. */
  readonly showing: ReadonlySet<string>;
  /** What such a verb is followed by then: "video", "pictures". */
  readonly shown: ReadonlySet<string>;
  /** First words of a phrase before the one who says so: "according". */
  readonly accordingTo: ReadonlySet<string>;
  /** Words before the one who says so behind a passive: "by". */
  readonly by: ReadonlySet<string>;
  /** Verbs of saying that may also own to a deed: "claimed". */
  readonly owning: ReadonlySet<string>;
  /** What such a verb is followed by then: "claimed by", "claimed responsibility". */
  readonly owned: ReadonlySet<string>;
  /** Words by which someone passes on what others say: "reports", "allegations". */
  readonly hearsay: ReadonlySet<string>;
  /** Words for those who speak for a state abroad or above the fighting: "foreign", "ambassador". */
  readonly statesmen: ReadonlySet<string>;
  /** Nouns for speakers of whom nothing else is known: "source". */
  readonly unknown: ReadonlySet<string>;
  /** Nouns for one who speaks for a body: "official", "spokesman". */
  readonly representatives: ReadonlySet<string>;
  /** Words that open a clause about who was just named: "which". */
  readonly relative: ReadonlySet<string>;
  /** Words between two who say one thing: "and". */
  readonly joining: ReadonlySet<string>;
  /** Nouns for those who stand unnamed in news, by the sort of source that they are. */
  readonly crowds: ReadonlyMap<Crowd, ReadonlySet<string>>;
  /** Words that make a doer an armed group: "militants". */
  readonly armedGroups: ReadonlySet<string>;
  /** Words that make a doer a state's forces: "warplanes". */
  readonly stateForces: ReadonlySet<string>;
  /** Verbs before the one who was told: what stands behind them says nothing of the speaker. */
  readonly told: ReadonlySet<string>;
}

const MARKS = /\p{M}+/gu;
const WORD = /[\p{L}\p{N}]+/gu;

/** Lower case, no diacritics, no punctuation: the words of a text, one after another. */
export function foldedWords(text: string): string[] {
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase().match(WORD) ?? [];
}

/** Words of a text, each once, with how much each tells: rare words tell more. */
export interface WordSet {
  /** Ascending. */
  readonly hashes: readonly number[];
  readonly weights: readonly number[];
  /** Length of the weights as a vector. */
  readonly norm: number;
}

/** How rare a word is, by its hash: the inverse document frequency that models/words.json was counted for. */
export type Rarity = (hash: number) => number;

/** The words of texts that carry content. */
export function wordSet(texts: readonly string[], stop: ReadonlySet<string>, rarity: Rarity): WordSet {
  const words = texts.flatMap(foldedWords).filter((word) => word.length > 2 && !stop.has(word));
  const hashes = sortedSet(words.map((word) => hash32(stem(word))));
  return wordsOf(hashes, rarity);
}

/** The set of the words that have these hashes, ascending. */
export function wordsOf(hashes: readonly number[], rarity: Rarity): WordSet {
  return weighted(hashes, hashes.map(rarity));
}

/** All words of several sets; of more than `limit` the rarest. */
export function rarestOf(sets: readonly WordSet[], limit: number): WordSet {
  const weights = new Map(sets.flatMap((set) => set.hashes.map((hash, i) => [hash, set.weights[i] ?? 0] as const)));
  const ranked = [...weights].sort(([x, a], [y, b]) => b - a || x - y);
  const kept = ranked.slice(0, limit).sort(([x], [y]) => x - y);
  return weighted(
    kept.map(([hash]) => hash),
    kept.map(([, weight]) => weight),
  );
}

function weighted(hashes: readonly number[], weights: readonly number[]): WordSet {
  return { hashes, weights, norm: Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) };
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

/** What two sets share. */
export interface Shared {
  /** Their cosine, 0 to 1. */
  readonly cosine: number;
  /** How much the shared words tell together, those aside that tell less than was asked for. */
  readonly weight: number;
}

/** What two sets share, and how much their words tell that tell `least` or more. */
export function sharedWords(a: WordSet, b: WordSet, least: number): Shared {
  let dot = 0;
  let sum = 0;
  for (let i = 0, j = 0; i < a.hashes.length && j < b.hashes.length; ) {
    const x = a.hashes[i] ?? 0;
    const y = b.hashes[j] ?? 0;
    if (x === y) {
      const weight = a.weights[i] ?? 0;
      dot += weight * (b.weights[j] ?? 0);
      if (weight >= least) sum += weight;
    }
    if (x <= y) i++;
    if (y <= x) j++;
  }
  const cosine = a.norm === 0 || b.norm === 0 ? 0 : dot / (a.norm * b.norm);
  return { cosine, weight: sum };
}

/** How much the rarest word tells that two sets share; 0 where they share none. */
export function rarestShared(a: WordSet, b: WordSet): number {
  let most = 0;
  for (let i = 0, j = 0; i < a.hashes.length && j < b.hashes.length; ) {
    const x = a.hashes[i] ?? 0;
    const y = b.hashes[j] ?? 0;
    if (x === y) most = Math.max(most, a.weights[i] ?? 0);
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return most;
}
