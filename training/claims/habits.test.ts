import { expect, test } from 'vitest';
import { scoresOf } from '../../src/claims/model.ts';
import { doubtedAnswers, withHabits, withoutDoubted, withoutHabits } from './habits.ts';

const CODED = { coded: true, kindsOnly: false };
const PRACTISED = { coded: false, kindsOnly: false };
const SENTENCE = { coded: false, kindsOnly: true };

test('a lesson of practice has each feature a second time, and a model keeps the first alone', () => {
  const features = withHabits(['bias', 'kind:shelling']);
  const model = {
    labels: [''],
    rows: new Map(features.map((name, row) => [name, row])),
    weights: Int16Array.from([100, 20, 7, 5]),
  };
  const kept = withoutHabits(model);
  expect([...kept.rows.keys()]).toEqual(['bias', 'kind:shelling']);
  expect(scoresOf(kept, features)[0]).toBeCloseTo(1.2);
});

const yes = { clear: 1 };
const no = { clear: 0 };

/** Coders of measured reports record what is clear and nothing else; those of practice reports and sentences record all. */
function doubtsOf(origins: readonly (typeof CODED)[]) {
  const values = origins.map(() => [yes, no]);
  const answers = origins.map((o) => (o.coded ? [true, false] : [true, true]));
  const doubted = doubtedAnswers(origins, values, answers);
  return { doubted, left: withoutDoubted(answers, doubted) };
}

test('what coders of measured reports would leave out of a practice report is doubted and teaches nothing', () => {
  const { doubted, left } = doubtsOf([...Array.from({ length: 200 }, () => CODED), PRACTISED, SENTENCE]);
  expect(doubted.slice(-2)).toEqual([
    [false, true],
    [false, false],
  ]);
  expect(left.slice(-3)).toEqual([
    [true, false],
    [true, null],
    [true, true],
  ]);
});
