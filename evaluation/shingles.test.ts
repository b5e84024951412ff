import { expect, test } from 'vitest';
import { compareShingles, scoreShingles } from './shingles.ts';

test('a text agrees with itself, whatever its punctuation', () => {
  expect(compareShingles('One two, three four five.', 'One two three – four five')).toEqual({
    right: 1,
    wrong: 0,
    missed: 0,
  });
});

test('a longer text is wrong by the runs that it has more', () => {
  expect(compareShingles('a b c d e', 'a b c d e f')).toEqual({ right: 2 / 3, wrong: 1 / 3, missed: 0 });
});

test('repeated runs count as often as they stand there', () => {
  expect(compareShingles('a b c d', 'a b c d a b c d').wrong).toBe(4 / 5);
});

test('a short text is one run', () => {
  expect(compareShingles('a b', 'a b')).toEqual({ right: 1, wrong: 0, missed: 0 });
});

test('scores are means over the texts', () => {
  const scores = scoreShingles([compareShingles('a b c d', 'a b c d'), compareShingles('a b c d', '')]);
  expect(scores).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3 });
});
