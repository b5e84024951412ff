import type { LogLinear } from '../../src/claims/model.ts';

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
