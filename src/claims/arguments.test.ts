import { describe, expect, test } from 'vitest';
import { readPipeline } from '../language/folder.ts';
import { argumentsOf, partAmong } from './arguments.ts';
import { growTree, wordAt } from './tree.ts';

const english = readPipeline('models/en');

function argumentsIn(text: string, word: string): readonly [string[], string[]] {
  const tree = growTree(text, english.analyse(text));
  const at = tree.tokens.findIndex((_, i) => wordAt(tree, i) === word);
  const { doers, objects } = argumentsOf(tree, at);
  const words = (heads: readonly number[]) => heads.map((i) => wordAt(tree, i));
  return [words(doers), words(objects)];
}

describe('who does it and to whom', () => {
  test.each([
    ['The army captured the fighters.', 'captured', ['army'], ['fighters']],
    ['The fighters were captured by the army.', 'captured', ['army'], ['fighters']],
    ['They met fighters captured by the army.', 'captured', ['army'], ['fighters']],
    ['The fighters that the army captured were tired.', 'captured', ['army'], ['fighters']],
    ['The army entered the town and captured the bridge.', 'captured', ['army'], ['bridge']],
    ['The shelling of the port by rebels lasted an hour.', 'shelling', ['rebels'], ['port']],
    ['Soldiers carried out a raid on the village.', 'raid', ['soldiers'], ['village']],
    ['Rebels killed soldiers and policemen.', 'killed', ['rebels'], ['soldiers', 'policemen']],
    ['The rain fell.', 'fell', ['rain'], []],
  ])('%s %s', (text, word, doers, objects) => {
    expect(argumentsIn(text, word)).toEqual([doers, objects]);
  });
});

describe('what a noun is to the word that names a happening', () => {
  test.each([
    ['The army captured the fighters.', 'captured', 'army', 'doer'],
    ['The fighters were captured by the army.', 'captured', 'fighters', 'object'],
    ['The army from the north captured a bridge.', 'captured', 'north', 'in-doer'],
    ['The army captured the bridge over the river.', 'captured', 'river', 'in-object'],
    ['The army captured the bridge on Monday.', 'captured', 'monday', 'none'],
  ])('%s %s: %s', (text, word, noun, part) => {
    const tree = growTree(text, english.analyse(text));
    const at = (form: string) => tree.tokens.findIndex((_, i) => wordAt(tree, i) === form);
    expect(partAmong(tree, argumentsOf(tree, at(word)), at(noun))).toBe(part);
  });
});
