import { isDeepStrictEqual } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Profile } from '../pairs/profile.ts';
import { type Rarity, type WordSet, wordsOf } from '../pairs/text.ts';
import { retell, type Story } from './story.ts';

/** A report's stories in as few bytes as they need: some 290 for a claim. */
export interface Packed {
  /** All but the hashes, compressed. */
  readonly rest: Uint8Array;
  /** Of every claim its words, its report's title, its shingles. */
  readonly hashes: Uint32Array;
}

/** The lists of a profile that are kept as hashes. */
type Hashed = 'words' | 'title' | 'shingles';
type Bare = Omit<Profile, Hashed> & { readonly lengths: readonly [words: number, title: number, shingles: number] };
type Told = readonly { readonly claims: readonly Bare[]; readonly riders: readonly Bare[] }[];

const QUICK = { level: 1 };

/** In the place of a title's length: it is that of the claim before, as with all claims of one report. */
const SAME = -1;

export function pack(stories: readonly Story[]): Packed {
  const hashes: number[] = [];
  let before: readonly number[] | null = null;
  const bare = ({ words, title, shingles, ...rest }: Profile): Bare => {
    const isSame = before !== null && isDeepStrictEqual(title.hashes, before);
    before = title.hashes;
    hashes.push(...words.hashes, ...(isSame ? [] : title.hashes), ...shingles);
    return { ...rest, lengths: [words.hashes.length, isSame ? SAME : title.hashes.length, shingles.length] };
  };
  const told: Told = stories.map(({ claims, riders }) => ({ claims: claims.map(bare), riders: riders.map(bare) }));
  return { rest: deflateRawSync(serialize(told), QUICK), hashes: Uint32Array.from(hashes) };
}

export function unpack({ hashes, rest }: Packed, rarity: Rarity): Story[] {
  const told = deserialize(inflateRawSync(rest)) as Told;
  let at = 0;
  const next = (length: number): number[] => {
    at += length;
    return Array.from(hashes.subarray(at - length, at));
  };
  const words = (length: number): WordSet => wordsOf(next(length), rarity);
  let title: WordSet = words(0);
  const whole = ({ lengths, ...rest }: Bare): Profile => {
    const own = words(lengths[0]);
    if (lengths[1] !== SAME) title = words(lengths[1]);
    return { ...rest, words: own, title, shingles: next(lengths[2]) };
  };
  return retell(told.map(({ claims, riders }) => ({ claims: claims.map(whole), riders: riders.map(whole) })));
}
