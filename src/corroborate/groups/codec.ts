import type { Rarity, WordSet } from '../pairs/text.ts';
import { wordsOf } from '../pairs/text.ts';
import type { Interned } from './interned.ts';

/** Where a report's stories are written down, as numbers of 32 bits. */
export interface Writing {
  readonly numbers: number[];
  readonly interned: Interned;
  /** The titles that claims of the report have: one, as a rule. */
  readonly titles: (readonly number[])[];
}

/** Where they are read from. */
export interface Reading {
  readonly numbers: Int32Array;
  readonly interned: Interned;
  readonly rarity: Rarity;
  readonly titles: readonly WordSet[];
  /** The next number to be read. */
  at: number;
}

/** How a value is written down and read again. */
export interface Codec<T> {
  readonly write: (value: T, to: Writing) => void;
  readonly read: (from: Reading) => T;
}

export function take(from: Reading): number {
  const value = from.numbers[from.at] ?? 0;
  from.at++;
  return value;
}

export const whole: Codec<number> = { write: (value, to) => void to.numbers.push(value), read: take };

export const flag: Codec<boolean> = {
  write: (value, to) => void to.numbers.push(value ? 1 : 0),
  read: (from) => take(from) === 1,
};

/** A value that many claims share: it is the same object for all of them. */
export function shared<T>(): Codec<T> {
  return {
    write: (value, to) => void to.numbers.push(to.interned.numberOf(value)),
    // The table answers what was put into it under this number.
    read: (from) => from.interned.valueOf(take(from)) as T,
  };
}

export function listOf<T>(codec: Codec<T>): Codec<readonly T[]> {
  return {
    write: (list, to) => {
      to.numbers.push(list.length);
      for (const one of list) codec.write(one, to);
    },
    read: (from) => {
      const list: T[] = [];
      for (let left = take(from); left > 0; left--) list.push(codec.read(from));
      return list;
    },
  };
}

/** Hashes are numbers without a sign. */
export const hashes: Codec<readonly number[]> = listOf({
  write: (value, to) => void to.numbers.push(value | 0),
  read: (from) => take(from) >>> 0,
});

export const words: Codec<WordSet> = {
  write: (set, to) => hashes.write(set.hashes, to),
  read: (from) => wordsOf(hashes.read(from), from.rarity),
};

/** By its place among the titles of the report. */
export const title: Codec<WordSet> = {
  write: (set, to) => {
    const known = to.titles.findIndex((one) => sameNumbers(one, set.hashes));
    to.numbers.push(known < 0 ? to.titles.push(set.hashes) - 1 : known);
  },
  read: (from) => from.titles[take(from)] ?? wordsOf([], from.rarity),
};

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

/** Something of several fields, each with its codec, in the order in which they stand here. */
export function fieldsOf<T extends object>(codecs: { readonly [K in keyof T]: Codec<T[K]> }): Codec<T> {
  const names = Object.keys(codecs) as (keyof T)[];
  return {
    write: (value, to) => {
      for (const name of names) codecs[name].write(value[name], to);
    },
    read: (from) => {
      const value: Partial<T> = {};
      for (const name of names) value[name] = codecs[name].read(from);
      return value as T;
    },
  };
}
