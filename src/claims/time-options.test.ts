import { expect, test } from 'vitest';
import type { SaidTime } from '../records/said-time.ts';
import type { Candidate } from './candidates.ts';
import type { Scene } from './scene.ts';
import { timeOptions } from './time-options.ts';
import { growTree } from './tree.ts';

const days = (start: string, end = start) => ({ start, end });
const said = (start: number, end: number, form: string, ...uses: SaidTime['uses'][number][]): SaidTime => ({
  start,
  end,
  form,
  uses,
});

/** A scene of three sentences with the given words of time: [sentence, token, what they say]. */
function optionsOf(
  times: readonly (readonly [sentence: number, token: number, time: SaidTime])[],
  planned = false,
): readonly (readonly [string | null, string, number])[] {
  const text = 'Friday was calm. Troops came on Friday.';
  const tree = growTree(text, { tokens: [], sentences: [], names: [] });
  const phrases = times.map(([sentence, token, time]) => ({ ...time, sentence, token, last: token + 1 }));
  const scene = { tree, times: phrases } as unknown as Scene;
  const c = { sentence: 1, head: 5 } as unknown as Candidate;
  return timeOptions(scene, c, planned).map((o) => [o.days?.start ?? null, o.use, o.best.sentence]);
}

const friday = (start: number): SaidTime =>
  said(start, start + 6, 'weekday', { use: 'said', past: days('2019-03-01'), future: days('2019-03-08') });

test('words that tell the same days are one answer, told best by the nearest before', () => {
  expect(
    optionsOf([
      [0, 0, friday(0)],
      [1, 8, friday(32)],
      [2, 12, friday(32)],
    ]),
  ).toEqual([['2019-03-01', 'said', 1]]);
});

test('what is planned looks ahead', () => {
  expect(optionsOf([[0, 0, friday(0)]], true)).toEqual([['2019-03-08', 'said', 0]]);
});

test('a reckoning in the own sentence tells better than plain words of another', () => {
  const began = { use: 'began', past: days('2019-03-01'), future: days('2019-03-01') } as const;
  const since = said(0, 6, 'since', { use: 'said', past: days('2019-03-01', '2019-03-03'), future: null }, began);
  expect(
    optionsOf([
      [1, 8, since],
      [0, 0, friday(0)],
    ]),
  ).toEqual([
    ['2019-03-01', 'said', 1],
    ['2019-03-01', 'began', 1],
  ]);
});

test('how long, how often and "recently" date nothing; an undated weekday is kept', () => {
  expect(
    optionsOf([
      [0, 0, said(0, 6, 'set')],
      [0, 0, said(0, 6, 'duration')],
      [0, 0, said(0, 6, 'reference')],
    ]),
  ).toEqual([]);
  expect(optionsOf([[0, 0, said(0, 6, 'weekday')]])).toEqual([[null, 'said', 0]]);
});
