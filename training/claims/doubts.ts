import { probabilityOf } from '../../src/claims/judge.ts';
import type { Values } from '../../src/claims/judge-values.ts';
import { fitTrees } from './boost.ts';
import { isPractice, type Origin } from './habits.ts';
import { type ByProposal, TREES } from './stacking.ts';
import type { Answer } from './teaching.ts';

/** Below this probability a proposal is nothing that coders of measured reports would require. */
const DOUBTED = 0.1;
const TEACHER = { ...TREES, least: 40, seed: 20_191 };

/**
 * Which answers of practice reports coders of measured reports would hardly have given, by trees over `values` that
 * learnt from measured reports alone: by report and proposal. They learn from all of these, whichever fold is held out:
 * of a measured report that says nothing but which lessons of practice reports are left out.
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
