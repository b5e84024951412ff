import { type ReportScore, scoreReport, totals } from '../../evaluation/claims-score.ts';
import { chosenOf } from '../../src/claims/choose.ts';
import type { ClaimModels } from '../../src/claims/models.ts';
import type { Claim } from '../../src/records/reading.ts';
import { examplesOf, newAlphabets } from './examples.ts';
import { foldOfKey } from './folds.ts';
import { isPractice } from './habits.ts';
import { fitJudge, outOfFold, type Trial } from './judging.ts';
import type { Study } from './lessons.ts';
import { fitFrames } from './models.ts';
import { weighed } from './weighing.ts';

const FOLDS = 5;
/** What a report that was written for practice counts for: its coders' habits are not quite those of the measured ones. */
const PRACTICE_WEIGHT = 0.6;

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
  const examples = studies.map((s) => weighed(examplesOf(s, alphabets), isPractice(s) ? PRACTICE_WEIGHT : 1));
  const trials = outOfFold(studies, examples, foldOf, FOLDS);
  const folding = {
    folds: FOLDS,
    foldOf: trials.map((t) => foldOf(t.study)),
    practice: trials.map((t) => isPractice(t.study)),
  };
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
  return foldOfKey(gold.meta.published?.slice(0, 7) ?? gold.name, FOLDS);
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
const SLACK = 0.001;

/**
 * The highest threshold that is as good as the best, out of fold on coded reports: by the mean of the folders' claims F1,
 * so that one war with many reports does not set it for all others.
 */
function bestThreshold(trials: readonly Trial[], judged: readonly (readonly number[])[]): number {
  const coded = trials.map((t, i) => ({ t, p: judged[i] ?? [] })).filter(({ t }) => t.study.coded);
  const folders = [...new Set(coded.map(({ t }) => t.study.folder))].map((folder) =>
    coded.filter(({ t }) => t.study.folder === folder),
  );
  const steps = Array.from({ length: 13 }, (_, k) => 0.25 + 0.025 * k);
  const f1s = steps.map((step) => {
    const own = folders.map((folder) => claimsF1(folder, step));
    return own.reduce((sum, f1) => sum + f1, 0) / Math.max(1, own.length);
  });
  const best = Math.max(...f1s);
  return steps.findLast((_, k) => (f1s[k] ?? 0) >= best - SLACK) ?? 0.5;
}

function claimsF1(judged: readonly { readonly t: Trial; readonly p: readonly number[] }[], threshold: number): number {
  const scores = scoresAt(
    judged.map((x) => x.t),
    judged.map((x) => x.p),
    threshold,
  );
  return totals(scores).claims_f1 ?? 0;
}
