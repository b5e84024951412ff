import type { Profile } from '../pairs/profile.ts';
import { type Rarity, type WordSet, wordsOf } from '../pairs/text.ts';
import {
  type Codec,
  fieldsOf,
  flag,
  hashes,
  listOf,
  type Reading,
  shared,
  take,
  title,
  whole,
  words,
} from './codec.ts';
import type { Interned } from './interned.ts';
import { type Story, storyOf } from './story.ts';

/**
 * A report's stories as numbers, some 260 bytes for a claim: how many there are, where each begins, the words that say
 * what the report is about, its titles, and the stories. Each can be read without the others.
 */
export type Packed = Int32Array;

/** All of a profile but the ids of its claim and its report, which are kept beside. */
const PROFILE: Codec<Omit<Profile, 'id' | 'report'>> = fieldsOf({
  kind: shared(),
  standing: shared(),
  published: shared(),
  outlet: shared(),
  time: shared(),
  place: shared(),
  figures: listOf(shared()),
  words,
  title,
  shingles: hashes,
  evidence: listOf(fieldsOf({ from: whole, to: whole })),
  at: whole,
  source: shared(),
  setApart: flag,
  sum: flag,
  refersBack: flag,
  charges: flag,
  doers: shared(),
  sufferers: shared(),
  sorts: shared(),
});

/** Numbers before a story's claims: whether it leads its report, where its ids begin, and how many claims and riders it has. */
const BEFORE_CLAIMS = 4;

export function pack(stories: readonly Story[], interned: Interned): Packed {
  const titles: (readonly number[])[] = [];
  let ids = 0;
  const told = stories.map(({ claims, lead, riders }) => {
    const numbers = [lead ? 1 : 0, ids, claims.length, riders.length];
    ids += claims.length + riders.length;
    for (const profile of [...claims, ...riders]) PROFILE.write(profile, { numbers, interned, titles });
    return numbers;
  });
  const common = listed([stories[0]?.context.hashes ?? [], ...titles]);
  let at = 1 + stories.length + common.length;
  const begins = told.map((numbers) => {
    at += numbers.length;
    return at - numbers.length;
  });
  const packed = new Int32Array(at);
  packed.set([stories.length, ...begins, ...common]);
  for (const [i, numbers] of told.entries()) packed.set(numbers, begins[i]);
  return packed;
}

/** How many lists there are, then each with its length. */
function listed(lists: readonly (readonly number[])[]): number[] {
  return [lists.length, ...lists.flatMap((list) => [list.length, ...list.map((hash) => hash | 0)])];
}

/** What all stories of a report share. */
export interface Common {
  readonly context: WordSet;
  readonly titles: readonly WordSet[];
}

export function unpackCommon(numbers: Packed, rarity: Rarity): Common {
  const from = { numbers, at: 1 + (numbers[0] ?? 0) };
  const next = (): number => numbers[from.at++] ?? 0;
  const lists = Array.from({ length: next() }, () => Array.from({ length: next() }, () => next() >>> 0));
  const [context = [], ...titles] = lists;
  return { context: wordsOf(context, rarity), titles: titles.map((one) => wordsOf(one, rarity)) };
}

/** What unpacking needs beside the numbers. */
export interface Beside extends Common {
  readonly report: string;
  /** The ids of the report's claims, story after story. */
  readonly ids: readonly string[];
  readonly interned: Interned;
  readonly rarity: Rarity;
}

/** One of a report's stories, by its place among them. */
export function unpackStory(numbers: Packed, place: number, beside: Beside): Story {
  const { context, ids, interned, rarity, report, titles } = beside;
  const from: Reading = { numbers, interned, rarity, titles, at: numbers[1 + place] ?? 0 };
  const [lead, first, claims, riders] = Array.from({ length: BEFORE_CLAIMS }, () => take(from));
  let id = first ?? 0;
  const profiles = (count = 0): Profile[] =>
    Array.from({ length: count }, () => Object.assign(PROFILE.read(from), { id: ids[id++] ?? '', report }));
  return { ...storyOf(profiles(claims), context, lead === 1), riders: profiles(riders) };
}
