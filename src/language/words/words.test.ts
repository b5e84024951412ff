import { expect, test } from 'vitest';
import { isAlphabetic, isSpace, wordShape } from './characters.ts';
import { hashRows } from './hash.ts';
import { idText, stringId } from './symbols.ts';
import { Vocabulary } from './vocabulary.ts';

// Ids as spaCy gives them: `nlp.vocab.strings[text]`.
const IDS: readonly (readonly [string, bigint])[] = [
  ['', 0n],
  ['apple', 8566208034543834098n],
  ['coffee', 3197928453018144401n],
  ['adj', 12401032943472870168n],
  ['verb', 6360137228241296794n],
  // Reserved symbols have small numbers.
  ['agent', 401n],
  ['X', 101n],
  ['_', 456n],
  ['ORG', 383n],
  ['FLAG20', 20n],
];

test.each(IDS)('the id of %j is that of spaCy', (text, id) => {
  expect(idText(stringId(text))).toBe(id.toString(16).padStart(16, '0'));
});

test('a word finds four rows of an embedding table, as in thinc', () => {
  const rows = new Int32Array(5);
  hashRows(stringId('buying'), 8, 5000, rows, 1);
  expect([...rows]).toEqual([0, 2186, 2925, 2131, 536]);
});

const SHAPES: readonly (readonly [string, string])[] = [
  ['Aleppo', 'Xxxxx'],
  ['U.S.', 'X.X.'],
  ['F-16s', 'X-ddx'],
  ['12,000', 'dd,ddd'],
  ['١٢', 'dd'],
  ['²①', 'dd'],
  ['Σας', 'Xxx'],
  ['中国', 'xx'],
  ['😀a', '😀x'],
  ['e\u0301', 'x\u0301'],
  ['a'.repeat(99), 'xxxx'],
  ['a'.repeat(100), 'LONG'],
];

test.each(SHAPES)('the shape of %s is %s', (word, shape) => {
  expect(wordShape([...word])).toBe(shape);
});

test('white space is what Python calls so, not JavaScript', () => {
  const spaces = [0x09, 0x1c, 0x1f, 0x20, 0x85, 0xa0, 0x2028, 0x3000];
  const others = [0x08, 0x0e, 0x1b, 0x200b, 0xfeff, 0x41, 0x180e];
  expect(spaces.filter(isSpace)).toEqual(spaces);
  expect(others.filter(isSpace)).toEqual([]);
});

test('letters of any script are alphabetic, digits, marks and nothing are not', () => {
  expect(['abc', 'Éa', 'حلب', '中'].map(isAlphabetic)).toEqual([true, true, true, true]);
  expect(['', 'a1', 'a-b', 'e\u0301', ' '].map(isAlphabetic)).toEqual([false, false, false, false, false]);
});

test('the norm is the model’s, else the library’s, else the word in lower case', () => {
  const vocabulary = new Vocabulary({ [idText(stringId('colour'))]: 'color' });
  expect(['colour', '“', '€', 'Town', 'Colour'].map((word) => vocabulary.norm(word))).toEqual([
    'color',
    '"',
    '$',
    'town',
    'colour',
  ]);
});

test('a form is made once and numbered', () => {
  const vocabulary = new Vocabulary({});
  const town = vocabulary.form('town');
  expect(vocabulary.form('town')).toBe(town);
  expect(vocabulary.form('towns').number).toBe(town.number + 1);
});
