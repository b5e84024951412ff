import { expect, test } from 'vitest';
import { doubtedAnswers, withoutDoubted } from './doubts.ts';

const CODED = { coded: true, kindsOnly: false };
const PRACTISED = { coded: false, kindsOnly: false };
const SENTENCE = { coded: false, kindsOnly: true };

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
