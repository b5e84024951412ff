import { expect, test } from 'vitest';
import type { Happening } from './frames.ts';
import { rivalValues } from './rival-values.ts';

function happening(kind: string, sentence: number, ...words: number[]): Happening {
  const candidates = words.map((first) => ({
    first,
    last: first + 1,
    head: first,
    sentence,
    kinds: [kind],
    open: false,
    word: '',
    rows: [],
  }));
  return { kind, sentence, candidates, p: words.map(() => 0.5), rank: 0, rival: 0 };
}

test('other kinds of the same words are told from other words of the sentence', () => {
  const all = [happening('arrest', 0, 3), happening('abduction', 0, 3), happening('siege', 0, 9)];
  const [arrest] = rivalValues(all, [0.6, 0.7, 0.2]);
  expect(arrest).toMatchObject({ judged: 0.6, judged_word: 0.7, judged_word_surer: 1, judged_here: 0.2 });
  expect(arrest?.judged_here_surer).toBe(0);
});

test('the same kind before counts with its distance, but only where it is likely', () => {
  const all = [happening('siege', 0, 1), happening('siege', 2, 20), happening('siege', 5, 50)];
  const values = rivalValues(all, [0.8, 0.1, 0.5]);
  expect(values[2]).toMatchObject({ judged_before: 0.8, judged_before_gap: 5, judged_after: 0 });
  expect(values[0]).toMatchObject({ judged_before: 0, judged_before_gap: 99, judged_after: 0.5 });
});

test('the nearest likely rival of the sentence is named with its distance', () => {
  const all = [happening('siege', 0, 1), happening('arrest', 0, 4), happening('talks', 0, 9)];
  expect(rivalValues(all, [0.5, 0.1, 0.6])[0]).toMatchObject({ judged_nearest: 0.6, judged_nearest_gap: 8 });
});

test('a happening alone has no rivals', () => {
  const [only] = rivalValues([happening('siege', 0, 1)], [0.5]);
  expect(only).toMatchObject({ judged_word: 0, judged_kin: 0, judged_here: 0, judged_previous: 0, judged_next: 0 });
});
