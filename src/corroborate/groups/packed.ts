import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Profile } from '../pairs/profile.ts';
import { type Rarity, type WordSet, wordsOf } from '../pairs/text.ts';
import { retell, type Story } from './story.ts';

/** A report's stories in as few bytes as they need: some 300 for a claim. */
export interface Packed {
  /** All but the hashes, compressed. */
  readonly rest: Uint8Array;
  /** Of every claim its words, its report's title, its shingles. */
  readonly hashes: Uint32Array;
}

/** The lists of a profile that are kept as hashes. */
type Hashed = 'words' | 'title' | 'shingles';
type Bare = Omit<Profile, Hashed> & { readonly lengths: readonly [number, number, number] };
type Told = readonly { readonly claims: readonly Bare[]; readonly riders: readonly Bare[] }[];

const QUICK = { level: 1 };

export function pack(stories: readonly Story[]): Packed {
  const hashes: number[] = [];
  const bare = ({ words, title, shingles, ...rest }: Profile): Bare => {
    hashes.push(...words.hashes, ...title.hashes, ...shingles);
    return { ...rest, lengths: [words.hashes.length, title.hashes.length, shingles.length] };
  };
  const told: Told = stories.map(({ claims, riders }) => ({ claims: claims.map(bare), riders: riders.map(bare) }));
  // A copy, for what zlib answers holds on to its whole buffer.
  return { rest: new Uint8Array(deflateRawSync(serialize(told), QUICK)), hashes: Uint32Array.from(hashes) };
}

export function unpack({ hashes, rest }: Packed, rarity: Rarity): Story[] {
  const told = deserialize(inflateRawSync(rest)) as Told;
  let at = 0;
  const next = (length: number): number[] => {
    at += length;
    return Array.from(hashes.subarray(at - length, at));
  };
  const words = (length: number): WordSet => wordsOf(next(length), rarity);
  const whole = ({ lengths, ...rest }: Bare): Profile => ({
    ...rest,
    words: words(lengths[0]),
    title: words(lengths[1]),
    shingles: next(lengths[2]),
  });
  return retell(told.map(({ claims, riders }) => ({ claims: claims.map(whole), riders: riders.map(whole) })));
}
