import { expect, test } from 'vitest';
import type { Token } from '../records/analysis.ts';
import type { Candidate } from './candidates.ts';
import type { Happening } from './frames.ts';
import type { Scene } from './scene.ts';
import { timeOf } from './time-choice.ts';
import { growTree } from './tree.ts';

const TEXT = 'Raids and shelling Friday killed nine';

/** One sentence of words that all hang on "killed", with "Friday" as its only time. */
function sceneOf(): Scene {
  const tokens: Token[] = [];
  for (const word of TEXT.split(' ')) {
    const start = TEXT.indexOf(word);
    const verb = word === 'killed';
    const at = { start, end: start + word.length, tag: '', pos: verb ? 'VERB' : 'NOUN', morph: '', lemma: word };
    tokens.push({ ...at, dep: verb ? 'ROOT' : 'dep', head: 4 });
  }
  const sentences = [{ start: 0, end: TEXT.length, first: 0, last: tokens.length }];
  const days = { start: '2019-03-01', end: '2019-03-01' };
  const ahead = { start: '2019-03-08', end: '2019-03-08' };
  const friday = { start: 19, end: 25, form: 'weekday', uses: [{ use: 'said', past: days, future: ahead }] };
  return {
    tree: growTree(TEXT, { tokens, sentences, names: [] }),
    times: [{ ...friday, token: 3, last: 4, sentence: 0 }],
    words: { sayingVerbs: new Set(), modality: new Map() },
    kinds: new Map(),
    published: '2019-03-03',
    candidates: [],
    plainKinds: [new Set()],
    contents: { words: [], numbers: [], counts: new Map() },
  } as unknown as Scene;
}

const named = (head: number): Candidate =>
  ({ sentence: 0, head, first: head, last: head + 1, kinds: ['air-strike'], open: false }) as unknown as Candidate;

const happening = (...heads: readonly number[]): Happening =>
  ({ kind: 'air-strike', sentence: 0, candidates: heads.map(named) }) as unknown as Happening;

/** Weights in hundredths: one for any time of the own sentence, one for a time beside the words, within three tokens. */
const weights = (any: number, beside: number) => ({
  time: {
    labels: [''],
    rows: new Map([
      ['own', 0],
      ['own|gap:right:3', 1],
    ]),
    weights: Int16Array.from([any, beside]),
  },
});

const friday = { text: { start: 19, end: 25 }, use: 'said', inherited: false };

test('no time is named where none scores higher than naming none', () => {
  expect(timeOf(sceneOf(), happening(2), false, weights(-39, 0))).toEqual(friday);
  expect(timeOf(sceneOf(), happening(2), false, weights(-41, 0))).toBeNull();
});

test('each word that names the happening has its say', () => {
  const against = weights(100, -200);
  expect(timeOf(sceneOf(), happening(2), false, against)).toBeNull();
  expect(timeOf(sceneOf(), happening(2, 4), false, against)).toEqual(friday);
  expect(timeOf(sceneOf(), happening(4, 2), false, against)).toEqual(friday);
});

test('a happening without words has no time', () => {
  expect(timeOf(sceneOf(), happening(), false, weights(100, 0))).toBeNull();
});
