import { probabilityOf } from '../../src/claims/judge.ts';
import type { Values } from '../../src/claims/judge-values.ts';
import { type LogLinear, scoresOf } from '../../src/claims/model.ts';
import type { BoostedTrees } from '../../src/claims/trees.ts';
import { type BoostSettings, fitTrees } from './boost.ts';
import { type EncodedChoice, encodeChoice, fitRanker } from './fit.ts';
import { PRACTICE, withHabits, withoutHabits } from './habits.ts';
import type { Answer } from './teaching.ts';

/** A model fitted on everything, and what models fitted without each report's fold say of it: by report and proposal. */
export interface Stacked<M> {
  readonly model: M;
  readonly outOfFold: readonly (readonly number[])[];
}

/** Reports in folds: `foldOf[i]` of `folds` is the fold of the report `i`; `practice[i]`: was it written for practice? */
export interface Folding {
  readonly folds: number;
  readonly foldOf: readonly number[];
  readonly practice: readonly boolean[];
}

/** By report and proposal. */
export type ByProposal<T> = readonly (readonly T[])[];

/** Fits on all reports, and on all but each fold for saying something of that fold. */
function stack<T, M>(
  inputs: ByProposal<T>,
  { folds, foldOf }: Folding,
  fit: (reports: readonly number[]) => M,
  say: (model: M, input: T) => number,
): Stacked<M> {
  const all = [...inputs.keys()];
  const outOfFold: number[][] = inputs.map(() => []);
  for (let k = 0; k < folds; k++) {
    const model = fit(all.filter((i) => foldOf[i] !== k));
    for (const i of all) if (foldOf[i] === k) outOfFold[i] = (inputs[i] ?? []).map((input) => say(model, input));
  }
  return { model: fit(all), outOfFold };
}

/**
 * Weights of named features; what is said is their sum. Lessons of practice reports also have features of their own,
 * and nothing is said by these: of every report it is said what coders of measured reports would say.
 */
export function stackLinear(
  features: ByProposal<readonly string[]>,
  answers: ByProposal<Answer>,
  folding: Folding,
): Stacked<LogLinear> {
  const alphabet = new Map<string, number>();
  const choices = features.map((own, i) =>
    own.flatMap((f, k): EncodedChoice[] => {
      const answer = answers[i]?.[k] ?? null;
      if (answer === null) return [];
      const lesson = folding.practice[i] ? withHabits(f) : f;
      return [encodeChoice(alphabet, { options: [[], lesson], right: [!answer, answer], weight: 1 })];
    }),
  );
  const fit = (reports: readonly number[]): LogLinear =>
    withoutHabits(
      fitRanker(
        reports.flatMap((i) => choices[i] ?? []),
        alphabet,
        { rounds: 80, least: 3, l2: 3e-4 },
      ),
    );
  return stack(features, folding, fit, (model, f) => scoresOf(model, f)[0] ?? 0);
}

/** How trees of the judge grow. */
export const TREES = { rounds: 250, rate: 0.04, leaves: 12, least: 80, l2: 10, rows: 0.7, columns: 0.5 };
/** What the generators of the averaged models start from. */
const SEEDS = [20_191, 28_110, 36_029];

/**
 * Trees over values; what is said is a probability. `models` of them are averaged, each on another draw. Lessons tell
 * whether they are of practice; where something is said this is never held.
 */
export function stackTrees(
  values: ByProposal<Values>,
  answers: ByProposal<Answer>,
  folding: Folding,
  models: number,
  settings: Partial<BoostSettings> = {},
): Stacked<BoostedTrees> {
  const own = Object.keys(values.find((rows) => rows.length > 0)?.[0] ?? {});
  const names = [...own, PRACTICE];
  const lessons = values.map((rows, i) =>
    rows.flatMap((v, k) => {
      const right = answers[i]?.[k] ?? null;
      return right === null ? [] : [{ row: [...own.map((name) => v[name] ?? 0), folding.practice[i] ? 1 : 0], right }];
    }),
  );
  const fit = (reports: readonly number[]): BoostedTrees => {
    const all = reports.flatMap((i) => lessons[i] ?? []);
    const rows = all.map((l) => l.row);
    const right = all.map((l) => l.right);
    return averageOf(
      SEEDS.slice(0, models).map((seed) => fitTrees(names, rows, right, { ...TREES, ...settings, seed })),
    );
  };
  return stack(values, folding, fit, probabilityOf);
}

/** One model that scores as several do on average. */
function averageOf(models: readonly BoostedTrees[]): BoostedTrees {
  const share = (x: number) => Math.round((x / models.length) * 1e5) / 1e5;
  return {
    features: models[0]?.features ?? [],
    base: share(models.reduce((sum, m) => sum + m.base, 0)),
    trees: models.flatMap((m) => m.trees.map((tree) => ({ ...tree, value: tree.value.map(share) }))),
  };
}
