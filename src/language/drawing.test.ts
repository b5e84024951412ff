import { expect, test } from 'vitest';
import type { Analysis } from '../records/analysis.ts';
import { drawSentence } from './drawing.ts';

const word = { pos: '', morph: '', lemma: '' };
const text = 'A <b> left. B & C';
const analysis: Analysis = {
  tokens: [
    { ...word, start: 0, end: 1, tag: 'DT', dep: 'det', head: 1 },
    { ...word, start: 2, end: 5, tag: 'NN', dep: 'nsubj', head: 2 },
    { ...word, start: 6, end: 10, tag: 'VBD', dep: 'ROOT', head: 2 },
    { ...word, start: 10, end: 11, tag: '.', dep: 'punct', head: 2 },
    { ...word, start: 12, end: 13, tag: 'NNP', dep: 'ROOT', head: 4 },
  ],
  sentences: [
    { first: 0, last: 4, start: 0, end: 11 },
    { first: 4, last: 5, start: 12, end: 13 },
  ],
  names: [
    { start: 2, end: 5, label: 'ORG' },
    { start: 12, end: 13, label: 'PERSON' },
  ],
};
const [first, second] = analysis.sentences;

test('a drawing has the sentence’s words, arcs and names, and nothing of other sentences', () => {
  const svg = first === undefined ? '' : drawSentence(text, analysis, first, 'Tree');
  expect([...svg.matchAll(/>([^<>]+)<\/text>/gu)].map((match) => match[1])).toEqual(
    expect.arrayContaining(['det', 'nsubj', 'punct', 'A', '&lt;b&gt;', 'left', '.', 'ORG']),
  );
  expect(svg).not.toContain('PERSON');
  expect(svg).not.toContain('ROOT');
});

test('an arc rises above those that it spans', () => {
  const long: Analysis = {
    tokens: [2, 2, 2].map((head, i) => ({ ...word, start: i * 2, end: i * 2 + 1, tag: 'X', dep: `d${i}`, head })),
    sentences: [{ first: 0, last: 3, start: 0, end: 5 }],
    names: [],
  };
  const [sentence] = long.sentences;
  const svg = sentence === undefined ? '' : drawSentence('a b c', long, sentence, '');
  const height = (label: string) => Number(new RegExp(`y="([\\d.]+)" font-size="10">${label}<`, 'u').exec(svg)?.[1]);
  expect(height('d0')).toBeLessThan(height('d1'));
});

test('a title is escaped', () => {
  expect(second === undefined ? '' : drawSentence(text, analysis, second, '"<&>"')).toContain(
    '<title>&quot;&lt;&amp;&gt;&quot;</title>',
  );
});
