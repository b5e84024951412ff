import { describe, expect, test } from 'vitest';
import { loadCodebook } from '../codebooks/load.ts';
import { readPipeline } from '../language/folder.ts';
import { englishClaims } from '../locales/en/claims.ts';
import { linkedKindFeatures, linksOf } from './link-features.ts';
import { makeTables, setScene } from './scene.ts';

const english = readPipeline('models/en');
const tables = makeTables(englishClaims, await loadCodebook('data/codebook.json'));

function linksIn(text: string, word: string) {
  const scene = setScene({ text, title: null, publisher: null, published: null }, english.analyse(text), tables);
  const from = scene.candidates.find((c) => c.word === word);
  return { from, links: from ? linksOf(scene, from) : [] };
}

describe('what ties candidates of one sentence', () => {
  test.each([
    ['An air strike killed five villagers.', 'kill', [['air strike', 'does']]],
    ['Five villagers were killed by a car bomb.', 'kill', [['car bomb', 'does']]],
    ['Six soldiers died in clashes on Monday.', 'die', [['clash', 'in']]],
    ['Six soldiers died in a series of clashes.', 'die', [['clash', 'in']]],
    ['The market was quiet, and a bomb killed a guard.', 'bomb', [['kill', '^nsubj']]],
    ['Soldiers killed a farmer. A siege began.', 'kill', []],
  ])('%s %s', (text, word, expected) => {
    const { links } = linksIn(text, word);
    const found = links.map(({ to, by }) => [to.word, by]);
    expect(found).toEqual(expected);
  });
});

test('an outcome is told what kind its means has', () => {
  const { from, links } = linksIn('An air strike killed five villagers.', 'kill');
  if (!from) throw new Error('no candidate');
  expect(linkedKindFeatures(from, links, 'air-strike')).toContain('lk:does:first:plain');
  expect(linkedKindFeatures(from, links, 'armed-clash')).toContain('lk:does:other:plain');
});
