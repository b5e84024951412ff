import { writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { calibrationOf } from '../../evaluation/calibration.ts';
import { totals } from '../../evaluation/claims-score.ts';
import { printModels } from '../../src/claims/models.ts';
import { makeTables } from '../../src/claims/scene.ts';
import { loadCodebook } from '../../src/codebooks/load.ts';
import { englishClaims } from '../../src/locales/en/claims.ts';
import type { Trial } from './judging.ts';
import { keptClaims, learn, scoresAt } from './learn.ts';
import { loadStudies, ownMaterial, type Study } from './lessons.ts';
import { scoresPage } from './page.ts';

/**
 * `npm run train [-- --gold FOLDER] [--curve]`: fits the weights of the claims stage on gold readings, prints scores by
 * cross-validation and writes `models/claims/en.json`. The same data give the same file.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      gold: { type: 'string', default: '../shared/gold' },
      curve: { type: 'boolean', default: false },
    },
  });
  const root = resolve(import.meta.dirname, '../..');
  const tables = makeTables(englishClaims, await loadCodebook(join(root, 'data', 'codebook.json')));
  const coded = ['train', 'other'].map((name) => resolve(root, values.gold, name));
  const studies = await loadStudies(root, await ownMaterial(coded), tables);
  if (values.curve) return printCurve(studies);
  const learnt = learn(studies);
  const { models, trials, judged } = learnt;
  printScores(trials, judged, models.threshold);
  console.log(`confidence ${line(calibrationOf(learnt).scores)}`);
  await writeFile(join(root, 'models', 'claims', 'en.json'), printModels(models));
  const scores = scoresAt(trials, judged, models.threshold);
  await writeFile(
    join(root, 'docs', 'claims-scores.md'),
    scoresPage(trials, keptClaims(trials, judged, models.threshold), scores),
  );
}

function printScores(trials: readonly Trial[], judged: readonly (readonly number[])[], threshold: number): void {
  console.log(`threshold ${threshold.toFixed(3)}`);
  const scores = scoresAt(trials, judged, threshold);
  for (const folder of new Set(trials.map((t) => t.study.folder))) {
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
    const { trials, judged, models } = learn(studies.filter((_, i) => i % share === 0));
    console.log(`1/${share} of the reports (${trials.length})`);
    printScores(trials, judged, models.threshold);
  }
}

await main();
