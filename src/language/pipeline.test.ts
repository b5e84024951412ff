import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportAnalysis } from './export.ts';
import { readModel, readPipeline } from './folder.ts';
import { loadPipeline } from './pipeline.ts';

const english = readPipeline('models/en');

function words(text: string): string[] {
  return english.analyse(text).tokens.map(({ start, end }) => text.slice(start, end));
}

const TOKENS: readonly (readonly [string, readonly string[]])[] = [
  ['', []],
  [' ', [' ']],
  ['a  b', ['a', ' ', 'b']],
  ["They can't leave.", ['They', 'ca', "n't", 'leave', '.']],
  ['U.S.-led (U.N.) forces', ['U.S.-led', '(', 'U.N.', ')', 'forces']],
  ['10km from Homs,5km off', ['10', 'km', 'from', 'Homs,5', 'km', 'off']],
  ['See https://example.org/a?b=1, ok', ['See', 'https://example.org/a?b=1', ',', 'ok']],
  ['He left.She stayed', ['He', 'left', '.', 'She', 'stayed']],
  ['fine :) (:', ['fine', ':)', '(:']],
  ['a\u00a0b\ufeffc', ['a', '\u00a0', 'b\ufeffc']],
];

test.each(TOKENS)('%j is split as spaCy splits it', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('a sentence has tags, lemmas, a tree and names', () => {
  const text = 'The rebels shelled a town on Monday, killing two children.';
  const { tokens, names, sentences } = english.analyse(text);
  const at = (i: number) => tokens[i];
  expect(at(2)).toMatchObject({ tag: 'VBD', pos: 'VERB', lemma: 'shell', dep: 'ROOT', head: 2 });
  expect(at(1)).toMatchObject({ tag: 'NNS', lemma: 'rebel', dep: 'nsubj', head: 2, morph: 'Number=Plur' });
  expect(at(10)).toMatchObject({ lemma: 'child', dep: 'dobj', head: 8 });
  expect(names.map(({ start, end, label }) => [text.slice(start, end), label])).toContainEqual(['Monday', 'DATE']);
  expect(sentences).toEqual([{ first: 0, last: 12, start: 0, end: text.length }]);
});

test('offsets leave in code points and count in UTF-16 inside', () => {
  const text = '😀 Damascus fell. Homs held.';
  const analysis = english.analyse(text);
  const exported = exportAnalysis(text, analysis, english.card);
  expect(analysis.tokens[1]?.start).toBe(3);
  expect(exported.tokens[1]?.start).toBe(2);
  expect(exported.sents.length).toBe(analysis.sentences.length);
  expect(exported.model).toEqual({ name: 'en_core_web_sm', version: '3.8.0', licence: 'MIT' });
});

test('the answer depends on the text alone, not on what came before', () => {
  const texts = [
    'Troops left Idlib on Friday.',
    'IDLIB: troops left',
    'Troops left Idlib on Friday.\n\nThey came back.',
  ];
  const forwards = texts.map((text) => english.analyse(text));
  const backwards = texts.toReversed().map((text) => english.analyse(text));
  expect(backwards.toReversed()).toEqual(forwards);
});

test('JavaScript and WebAssembly give the same analysis', () => {
  const plain = loadPipeline(readModel('models/en'), { kernel: 'plain' });
  const text = 'The army, it says, took 12 villages near Hama; monitors doubt it.';
  expect(plain.kernel).toBe('plain');
  expect(english.kernel).toBe('simd');
  expect(plain.analyse(text)).toEqual(english.analyse(text));
});

test('a long sentence is parsed whole, whatever its length', () => {
  const text = `${'the rebels and the army '.repeat(600)}fought`;
  const { tokens, sentences } = english.analyse(text);
  expect(tokens.length).toBe(3001);
  expect(sentences.at(-1)?.last).toBe(3001);
});

test('a model without one of its tensors names it', () => {
  const files = readModel('models/en');
  const { 'tags.bias': _, ...tensors } = files.card.tensors;
  expect(() => loadPipeline({ ...files, card: { ...files.card, tensors } })).toThrow('tags.bias');
});

test('a folder without a model names the file', () => {
  expect(() => readPipeline('models/nowhere')).toThrow('card.json');
});

test('a model of another format is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'model-'));
  writeFileSync(join(folder, 'card.json'), '{"format": 99}');
  expect(() => readPipeline(folder)).toThrow('format 99');
});

test('a model with a field that does not fit names the file and the field', () => {
  const folder = mkdtempSync(join(tmpdir(), 'model-'));
  const { card } = readModel('models/en');
  writeFileSync(join(folder, 'card.json'), JSON.stringify({ ...card, tensors: { odd: { offset: -1, shape: [2] } } }));
  expect(() => readPipeline(folder)).toThrow(/card\.json: tensors\.odd\.offset/);
});
