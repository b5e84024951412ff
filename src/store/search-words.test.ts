import { expect, it } from 'vitest';
import { searchWords } from './search-words.ts';

it.each<[string, string[]]>([
  ['Al-Baghuz, in "Dayr az-Zawr"', ['al', 'az', 'baghuz', 'dayr', 'in', 'zawr']],
  ['Hajīn and HAJIN', ['and', 'hajin']],
  ['the ﬁre', ['fire', 'the']],
  ['283 detainees', ['283', 'detainees']],
  ['قَلْعَة وقـــــلعة', ['قلعة', 'وقلعة']],
  ["o'clock", ['clock', 'o']],
  ['…—!', []],
  ['', []],
])('the words of %j', (text, words) => {
  expect(searchWords(text)).toEqual(words);
});

it('a word longer than an index can hold is cut', () => {
  expect(searchWords('x'.repeat(1000))).toEqual(['x'.repeat(64)]);
});
