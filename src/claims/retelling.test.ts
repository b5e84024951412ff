import { expect, test } from 'vitest';
import type { Token } from '../records/analysis.ts';
import type { Candidate } from './candidates.ts';
import { contentsOf, sharedContent } from './contents.ts';
import { retellingMarks } from './retelling.ts';
import type { Scene } from './scene.ts';
import type { TimeOption } from './time-options.ts';
import { growTree } from './tree.ts';

/** Sentences of words with their class behind a slash; the first word of each heads the others. */
function treeOf(sentences: readonly string[]) {
  const tokens: Token[] = [];
  const spans = [];
  let [text, first] = ['', 0];
  for (const sentence of sentences) {
    const start = text.length;
    for (const part of sentence.split(' ')) {
      const [word = '', pos = ''] = part.split('/');
      const dep = pos === 'DET' ? 'det' : tokens.length === first ? 'ROOT' : 'dep';
      const morph = word === 'the' ? 'Definite=Def|PronType=Art' : '';
      const lemma = word.toLowerCase();
      tokens.push({ start: text.length, end: text.length + word.length, tag: '', pos, morph, lemma, dep, head: first });
      text += `${word} `;
    }
    spans.push({ start, end: text.length, first, last: tokens.length });
    first = tokens.length;
  }
  return growTree(text, { tokens, sentences: spans, names: [] });
}

test('times, articles and what every sentence says weigh little or nothing', () => {
  const tree = treeOf(['shelled/VERB market/NOUN town/NOUN', 'market/NOUN burnt/VERB town/NOUN', 'town/NOUN the/DET']);
  const contents = contentsOf(tree);
  expect([...(contents.words[2] ?? [])]).toEqual(['town']);
  expect(sharedContent(contents, 0, 0)).toBeCloseTo(1);
  expect(sharedContent(contents, 0, 1)).toBeGreaterThan(sharedContent(contents, 0, 2));
  expect(sharedContent(contents, 0, 9)).toBe(0);
});

test('a happening told again is known by its words, its numbers and its article', () => {
  const tree = treeOf(['blast/NOUN twelve/NUM Friday/PROPN market/NOUN', 'blast/NOUN the/DET twelve/NUM market/NOUN']);
  const named = (sentence: number, head: number): Candidate =>
    ({
      sentence,
      head,
      first: head,
      last: head + 1,
      word: 'blast',
      kinds: ['explosive-device'],
      rows: [],
      open: false,
    }) as Candidate;
  const [there, here] = [named(0, 0), named(1, 4)];
  const scene = {
    tree,
    candidates: [there, here],
    contents: contentsOf(tree),
    plainKinds: [new Set(['explosive-device']), new Set()],
  } as unknown as Scene;
  const option = { phrases: [{ sentence: 0, token: 2 }] } as unknown as TimeOption;
  const marks = retellingMarks(scene, here, 'explosive-device', option);
  expect(marks).toEqual(
    expect.arrayContaining(['retold:4', 'word:true', 'bound:true|the', 'numbers:true', 'chain:true']),
  );
  expect(retellingMarks(scene, here, 'protest', option)).toEqual(
    expect.arrayContaining(['bound:false|the', 'chain:false']),
  );
});
