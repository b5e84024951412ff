import { writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type ReportScore, scoreReport, totals } from '../../evaluation/claims-score.ts';
import type { ClaimModels } from '../../src/claims/models.ts';
import { makeTables } from '../../src/claims/scene.ts';
import { loadCodebook } from '../../src/codebooks/load.ts';
import { englishClaims } from '../../src/locales/en/claims.ts';
import { examplesOf, newAlphabets } from './examples.ts';
import { fitJudge, judgeOutOfFold, outOfFold, type Trial } from './judging.ts';
import { loadStudies, type Study } from './lessons.ts';
import { fitFrames } from './models.ts';

const FOLDS = 5;

/**
 * `npm run train [-- --gold FOLDER] [--curve]`: fits the weights of the claims stage on gold readings, prints scores by
 * cross-validation and writes `models/claims/en.json`. The same data give the same file.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { gold: { type: 'string', default: '../shared/gold' }, curve: { type: 'boolean', default: false } },
  });
  const root = resolve(import.meta.dirname, '../..');
  const tables = makeTables(englishClaims, await loadCodebook(join(root, 'data', 'codebook.json')));
  const folders = ['train', 'other'].map((name) => resolve(root, values.gold, name));
  const studies = await loadStudies(root, folders, tables);
  if (values.curve) return printCurve(studies);
  const { models, trials, confidence } = learn(studies);
  printScores(trials, confidence, models.threshold);
  await writeFile(join(root, 'models', 'claims', 'en.json'), `${JSON.stringify(models)}\n`);
}

interface Learnt {
  readonly models: ClaimModels;
  readonly trials: readonly Trial[];
  readonly confidence: readonly (readonly number[])[];
}

function learn(studies: readonly Study[]): Learnt {
  const alphabets = newAlphabets();
  const examples = studies.map((s) => examplesOf(s, alphabets));
  const trials = outOfFold(studies, examples, foldOf, FOLDS);
  const confidence = judgeOutOfFold(trials, foldOf, FOLDS);
  const models = {
    version: '1',
    ...fitFrames(examples),
    claim: fitJudge(trials),
    threshold: bestThreshold(trials, confidence),
  };
  return { models, trials, confidence };
}

/** Reports of one month go into one fold: they may tell of one happening. */
function foldOf({ gold }: Study): number {
  const key = gold.meta.published?.slice(0, 7) ?? gold.name;
  let hash = 7;
  for (const letter of key) hash = (hash * 31 + letter.charCodeAt(0)) % 1_000_003;
  return hash % FOLDS;
}

function scoresAt(
  trials: readonly Trial[],
  confidence: readonly (readonly number[])[],
  threshold: number,
): ReportScore[] {
  return trials.map((t, i) =>
    scoreReport(
      t.study.gold,
      t.claims.filter((_, k) => (confidence[i]?.[k] ?? 0) >= threshold),
    ),
  );
}

/** The threshold with the best claims F1, out of fold. */
function bestThreshold(trials: readonly Trial[], confidence: readonly (readonly number[])[]): number {
  const steps = Array.from({ length: 13 }, (_, k) => 0.25 + 0.025 * k);
  const scored = steps.map((t) => ({ t, f1: totals(scoresAt(trials, confidence, t)).claims_f1 ?? 0 }));
  return scored.reduce((a, b) => (b.f1 > a.f1 ? b : a)).t;
}

function printScores(trials: readonly Trial[], confidence: readonly (readonly number[])[], threshold: number): void {
  console.log(`threshold ${threshold.toFixed(3)}`);
  const scores = scoresAt(trials, confidence, threshold);
  for (const folder of [...new Set(trials.map((t) => t.study.folder))]) {
    const own = scores.filter((_, i) => trials[i]?.study.folder === folder);
    console.log(`${basename(folder)} ${line(totals(own))}`);
  }
}

function line(scores: Readonly<Record<string, number>>): string {
  return Object.entries(scores)
    .map(([key, value]) => `${key} ${value.toFixed(3)}`)
    .join('  ');
}

/** Scores with a quarter, half and all of the reports: do more hand-coded reports pay? */
function printCurve(studies: readonly Study[]): void {
  for (const share of [4, 2, 1]) {
    const { trials, confidence, models } = learn(studies.filter((_, i) => i % share === 0));
    console.log(`1/${share} of the reports (${trials.length})`);
    printScores(trials, confidence, models.threshold);
  }
}

await main();
