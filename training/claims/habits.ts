import { probabilityOf } from '../../src/claims/judge.ts';
import type { Values } from '../../src/claims/judge-values.ts';
import type { LogLinear } from '../../src/claims/model.ts';
import { type BoostSettings, fitTrees } from './boost.ts';
import type { ByProposal } from './stacking.ts';
import type { Answer } from './teaching.ts';

/** Where a report comes from, as far as its coders' habits go. */
export interface Origin {
  readonly coded: boolean;
  readonly kindsOnly: boolean;
}

/** Reports that were written for practice: their coders call more claims required than those of the measured reports. */
export const isPractice = ({ coded, kindsOnly }: Origin): boolean => !coded && !kindsOnly;

/** The value under which trees that are fitted see that a lesson is of practice; a reading never has it. */
export const PRACTICE = 'practice';

const APART = `${PRACTICE}|`;

/**
 * Each feature of a practice lesson under a name of its own too, which takes up what its habits differ in (Daumé III
 * 2007, Frustratingly Easy Domain Adaptation).
 */
export const withHabits = (features: readonly string[]): readonly string[] => [
  ...features,
  ...features.map((f) => APART + f),
];

/** A model of one label without what holds of practice alone. */
export function withoutHabits({ labels, rows, weights }: LogLinear): LogLinear {
  const kept = [...rows].filter(([name]) => !name.startsWith(APART));
  return {
    labels,
    rows: new Map(kept.map(([name], row) => [name, row])),
    weights: Int16Array.from(kept, ([, row]) => weights[row] ?? 0),
  };
}

/** Below this probability a proposal is nothing that coders of measured reports would require. */
const DOUBTED = 0.1;
const TEACHER: BoostSettings = {
  rounds: 250,
  rate: 0.04,
  leaves: 12,
  least: 40,
  l2: 10,
  rows: 0.7,
  columns: 0.5,
  seed: 20_191,
};

/**
 * Which answers of practice reports coders of measured reports would hardly have given, by trees over `values` that
 * learnt from measured reports alone: by report and proposal.
 */
export function doubtedAnswers(
  origins: readonly Origin[],
  values: ByProposal<Values>,
  answers: ByProposal<Answer>,
): ByProposal<boolean> {
  const names = Object.keys(values.find((own) => own.length > 0)?.[0] ?? {});
  const lessons = values.flatMap((own, i) =>
    own.flatMap((v, k) => {
      const right = answers[i]?.[k] ?? null;
      return origins[i]?.coded && right !== null ? [{ row: names.map((name) => v[name] ?? 0), right }] : [];
    }),
  );
  const rows = lessons.map((l) => l.row);
  const right = lessons.map((l) => l.right);
  const teacher = fitTrees(names, rows, right, TEACHER);
  return values.map((own, i) => {
    const origin = origins[i];
    return own.map((v) => origin !== undefined && isPractice(origin) && probabilityOf(teacher, v) < DOUBTED);
  });
}

/** The same answers, but null where a "yes" is doubted: that teaches nothing. */
export function withoutDoubted(answers: ByProposal<Answer>, doubted: ByProposal<boolean>): Answer[][] {
  return answers.map((own, i) => own.map((answer, k) => (answer === true && doubted[i]?.[k] ? null : answer)));
}
