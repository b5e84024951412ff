import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRowSentences } from './conllu.ts';
import { compareDocs, type Doc, language } from './language.ts';
import { benchmarkSpan } from './names.ts';
import { compareKeys, f1 } from './spans.ts';

const token = { tag: 'NN', pos: 'NOUN', morph: '', lemma: 'a', dep: 'ROOT' };
const gold: Doc = {
  text: 'a b c',
  tokens: [
    { ...token, start: 0, end: 1, head: 1 },
    { ...token, start: 2, end: 3, head: 1 },
    { ...token, start: 4, end: 5, head: 1 },
  ],
  sents: [{ start: 0, end: 5 }],
  ents: [{ start: 0, end: 3, label: 'ORG' }],
};

test('an analysis agrees with itself in everything', () => {
  const { tokens, sents, ents, same, compared } = compareDocs('x', gold, gold);
  expect([f1(tokens), f1(sents), f1(ents), compared]).toEqual([1, 1, 1, 3]);
  expect(same).toEqual({ tag: 3, pos: 3, morph: 3, lemma: 3, head: 3, dep: 3 });
});

test('on texts of our own the engine says what spaCy says, in every token, tag, lemma, head, sentence and name', async () => {
  const data = join(import.meta.dirname, 'language');
  const { scores, lines } = await language.run({ data, predictions: null, errors: true });
  expect(lines.slice(1)).toEqual([]);
  expect(Object.values(scores).every((score) => score === 1)).toBe(true);
});

test('heads are compared by where they stand, not by number', () => {
  const split: Doc = {
    ...gold,
    tokens: [
      { ...token, start: 0, end: 1, head: 1 },
      { ...token, start: 2, end: 3, head: 1, tag: 'VB' },
      { ...token, start: 4, end: 4, head: 1 },
      { ...token, start: 4, end: 5, head: 0 },
    ],
    ents: [{ start: 0, end: 3, label: 'LOC' }],
  };
  const { tokens, ents, same, compared, differences } = compareDocs('x', split, gold);
  expect([compared, same.tag, same.head, f1(tokens), f1(ents)]).toEqual([3, 2, 2, 6 / 7, 0]);
  expect(differences).toEqual(['x 2-3 tag: VB, spaCy says NN', 'x 4-5 head: 0-1, spaCy says 2-3']);
});

test('nothing found where nothing is to be found is perfect, a false find is not', () => {
  expect(f1(compareKeys([], []))).toBe(1);
  expect(f1(compareKeys(['a'], []))).toBe(0);
});

test('CoNLL-U: parts of a longer word stand in its text, empty words are left out', () => {
  const file = [
    '# newdoc id = one',
    '# newpar',
    "# text = I didn't, no",
    '1\tI\t_',
    "2-3\tdidn't\t_\tSpaceAfter=No",
    '2\tdid\t_',
    "3\tn't\t_",
    '3.1\tgo\t_',
    '4\t,\t_',
    '5\tno\tSpaceAfter=No',
    '',
    '',
  ].join('\n');
  const [sentence] = readRowSentences(file);
  expect(sentence?.rows.map(({ form, start, end }) => [form, start, end])).toEqual([
    ['I', 0, 1],
    ['did', 2, 5],
    ["n't", 5, 8],
    [',', 8, 9],
    ['no', 10, 12],
  ]);
  expect([sentence?.startsDocument, sentence?.startsParagraph, sentence?.spaceAfter]).toEqual([true, true, false]);
});

test('a name loses its article and its possessive; labels that the benchmark lacks give none', () => {
  const words = ['the', 'UN', '’s', 'envoy'].map((text) => ({ text, spaced: true }));
  expect(benchmarkSpan(0, 3, 'ORG', words)).toEqual([{ first: 1, last: 2, type: 'ORG' }]);
  expect(benchmarkSpan(1, 2, 'DATE', words)).toEqual([]);
  expect(benchmarkSpan(0, 1, 'GPE', words)).toEqual([]);
});
