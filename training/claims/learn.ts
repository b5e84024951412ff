import { type ReportScore, scoreReport, totals } from '../../evaluation/claims-score.ts';
import { chosenOf } from '../../src/claims/choose.ts';
import type { ClaimModels } from '../../src/claims/models.ts';
import type { Claim } from '../../src/records/reading.ts';
import { examplesOf, newAlphabets } from './examples.ts';
import { fitJudge, outOfFold, type Trial } from './judging.ts';
import type { Study } from './lessons.ts';
import { fitFrames } from './models.ts';

const FOLDS = 5;

/** Models fitted on all reports, and what models fitted without each report's fold say of it. */
export interface Learnt {
  readonly models: ClaimModels;
  readonly trials: readonly Trial[];
  /** By trial and proposal: the judge's probability, by which claims are kept. */
  readonly judged: readonly (readonly number[])[];
  /** The same for the confidence that a reading states. */
  readonly confidence: readonly (readonly number[])[];
}

/** Fits everything, by report folds where one model learns from another's findings. */
export function learn(studies: readonly Study[]): Learnt {
  const alphabets = newAlphabets();
  const examples = studies.map((s) => examplesOf(s, alphabets));
  const trials = outOfFold(studies, examples, foldOf, FOLDS);
  const folding = { folds: FOLDS, foldOf: trials.map((t) => foldOf(t.study)) };
  const { judge, threshold, keep, confidence } = fitJudge(
    trials,
    folding,
    (judged) => bestThreshold(trials, judged),
    keptOf,
  );
  const models = { version: '1', ...fitFrames(examples), claim: judge, threshold };
  return { models, trials, judged: keep, confidence };
}

/** Reports of one month go into one fold: they may tell of one happening. */
function foldOf({ gold }: Study): number {
  const key = gold.meta.published?.slice(0, 7) ?? gold.name;
  let hash = 7;
  for (const letter of key) hash = (hash * 31 + letter.charCodeAt(0)) % 1_000_003;
  return hash % FOLDS;
}

/** Which proposals of a trial are claims, by a threshold. */
export function keptOf(trial: Trial, judged: readonly number[], threshold: number): number[] {
  const chosen = new Set(chosenOf(trial.proposals, judged, threshold));
  return trial.proposals.flatMap((p, k) => (chosen.has(p) ? [k] : []));
}

/** The claims of each trial that are kept at a threshold. */
export function keptClaims(
  trials: readonly Trial[],
  judged: readonly (readonly number[])[],
  threshold: number,
): Claim[][] {
  return trials.map((t, i) => keptOf(t, judged[i] ?? [], threshold).flatMap((k) => t.claims[k] ?? []));
}

/** Scores of all trials with those claims. */
export function scoresAt(
  trials: readonly Trial[],
  judged: readonly (readonly number[])[],
  threshold: number,
): ReportScore[] {
  const kept = keptClaims(trials, judged, threshold);
  return trials.map((t, i) => scoreReport(t.study.gold, kept[i] ?? []));
}

/** F1 that a higher threshold may cost: of thresholds that are as good as the best, the one with the fewest extra claims. */
const SLACK = 0.004;

/** The highest threshold whose claims F1, out of fold on coded reports, is as good as the best. */
function bestThreshold(trials: readonly Trial[], judged: readonly (readonly number[])[]): number {
  const coded = trials.map((t, i) => ({ t, p: judged[i] ?? [] })).filter(({ t }) => t.study.coded);
  const steps = Array.from({ length: 13 }, (_, k) => 0.25 + 0.025 * k);
  const f1s = steps.map(
    (step) =>
      totals(
        scoresAt(
          coded.map((x) => x.t),
          coded.map((x) => x.p),
          step,
        ),
      ).claims_f1 ?? 0,
  );
  const best = Math.max(...f1s);
  return steps.findLast((_, k) => (f1s[k] ?? 0) >= best - SLACK) ?? 0.5;
}
