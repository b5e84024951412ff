import { expect, test } from 'vitest';
import { movesOf } from './moves.ts';
import { readMsgpack } from './msgpack.ts';
import { translatePattern } from './regexp.ts';
import { sortedFeatures } from './rules.ts';

const PACKED: readonly (readonly [string, readonly number[], unknown])[] = [
  ['a small number', [7], 7],
  ['a negative number', [0xff], -1],
  ['nothing and truth', [0x93, 0xc0, 0xc2, 0xc3], [null, false, true]],
  ['a text', [0xa2, 0x68, 0x69], 'hi'],
  ['a long text', [0xd9, 2, 0xc3, 0xa9], 'é'],
  ['two bytes', [0xcd, 1, 0], 256],
  ['a signed byte', [0xd0, 0x80], -128],
  ['eight bytes that fit', [0xcf, 0, 0, 0, 0, 0, 0, 1, 0], 256],
  ['eight bytes that do not', [0xcf, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], 2n ** 64n - 1n],
  ['a float', [0xca, 0x3f, 0x80, 0, 0], 1],
  ['a list of 16-bit length', [0xdc, 0, 1, 5], [5]],
];

test.each(PACKED)('msgpack: %s', (_, bytes, value) => {
  expect(readMsgpack(Uint8Array.from(bytes))).toEqual(value);
});

test('msgpack: a map with bytes as its key, and a numpy array', () => {
  const text = (value: string) => [0xa0 | value.length, ...new TextEncoder().encode(value)];
  const bytes = (value: string) => [0xc4, value.length, ...new TextEncoder().encode(value)];
  expect(readMsgpack(Uint8Array.from([0x81, ...bytes('k'), 1]))).toEqual(new Map([['k', 1]]));
  const array = [0x84, ...bytes('nd'), 0xc3, ...bytes('type'), ...text('<f4'), ...bytes('shape'), 0x92, 2, 1];
  const data = [...bytes('data'), 0xc4, 8, 0, 0, 0x80, 0x3f, 0, 0, 0, 0x40];
  expect(readMsgpack(Uint8Array.from([...array, ...data]))).toEqual({ shape: [2, 1], data: Float32Array.of(1, 2) });
});

test('msgpack: what spaCy does not write is refused by name', () => {
  expect(() => readMsgpack(Uint8Array.of(0xc7, 0, 0))).toThrow('0xc7');
});

const PATTERNS: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['^\\d+$', ['12', '١٢'], ['²', 'a']],
  ['^\\w+$', ['abc', 'é_1', '中'], ['a-b', '']],
  ['^\\S+$', ['a\ufeffb'], ['a\x1cb', 'a b', 'a\x85b']],
  ['^[\\w\\-\\.]{2,}\\!$', ['a-.!'], ['a!']],
  ["^\\'\\U0001F600$", ["'😀"], ["'"]],
  ['^[\\U0001F600-\\U0001F64F\\u00a1]$', ['😁', '¡'], ['a']],
  ['^[(|{[]$', ['(', '|', '{', '['], ['a']],
  ['(?iu)^stra(?:ss|ß)e$', ['Strasse', 'STRAßE'], ['Strase']],
  ['(?<=[0-9])(?:km|m)$', ['5km'], ['km']],
];

test.each(PATTERNS)('the Python pattern %s means the same in JavaScript', (python, matching, other) => {
  const { source, ignoreCase } = translatePattern(python);
  const pattern = new RegExp(source, ignoreCase ? 'ui' : 'u');
  expect(matching.filter((text) => pattern.test(text))).toEqual(matching);
  expect(other.filter((text) => pattern.test(text))).toEqual([]);
});

test.each(['a\\b', '[\\S]', '(?P<name>a)', '\\Z'])('the Python pattern %s is refused, not guessed at', (python) => {
  expect(() => translatePattern(python)).toThrow('regular expression');
});

test('moves stand in the order of the model’s outputs: by frequency, then label, both falling; late ones last', () => {
  const moves = { '1': { '': 1 }, '0': { b: 5, a: 9, c: 5, late: -2, first: -1 } };
  const packed = new Map([['moves', JSON.stringify(moves)]]);
  expect(movesOf(packed, ['S', 'D']).map(({ move, label }) => `${move}-${label}`)).toEqual([
    'S-a',
    'S-c',
    'S-b',
    'D-',
    'S-first',
    'S-late',
  ]);
});

test('features are sorted by name, their values too; an underscore is none', () => {
  expect(sortedFeatures('Number=Sing|Case=Nom,Acc')).toBe('Case=Acc,Nom|Number=Sing');
  expect(sortedFeatures('_')).toBe('');
});
