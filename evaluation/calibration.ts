import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeTables } from '../src/claims/scene.ts';
import { loadCodebook } from '../src/codebooks/load.ts';
import { englishClaims } from '../src/locales/en/claims.ts';
import { keptOf, type Learnt, learn } from '../training/claims/learn.ts';
import { loadStudies, ownMaterial } from '../training/claims/lessons.ts';
import { areaUnderCurve, brierSkill, calibrationError, type Stated } from './calibration-measures.ts';
import { scoreReport } from './claims-score.ts';
import type { Evaluation, Outcome } from './evaluation.ts';

const ROOT = join(import.meta.dirname, '..');

/** Do stated confidences hold? Out of fold over the gold readings that the weights are trained on. */
export const calibration: Evaluation = {
  name: 'calibration',
  defaultData: '../shared/gold',
  run: async ({ data }) => {
    const tables = makeTables(englishClaims, await loadCodebook(join(ROOT, 'data', 'codebook.json')));
    const folders = ['train', 'other'].map((name) => join(data, name)).filter((folder) => existsSync(folder));
    const material = await ownMaterial(folders.length > 0 ? folders : [data]);
    return calibrationOf(learn(await loadStudies(ROOT, material, tables)));
  },
};

/** How well the confidences hold that would be stated, out of fold. */
export function calibrationOf(learnt: Learnt): Outcome {
  const stated = statedBy(learnt);
  const scores = { ece: calibrationError(stated, 10), brier_skill: brierSkill(stated), auc: areaUnderCurve(stated) };
  return { scores, lines: [`${stated.length} claims, ${stated.filter((s) => s.right).length} of them right`] };
}

/** Every claim that would be kept, with the confidence that it would state; right if matched or absorbed. */
function statedBy({ trials, judged, confidence, models }: Learnt): Stated[] {
  return trials.flatMap((trial, t) => {
    if (!trial.study.coded) return [];
    const kept = keptOf(trial, judged[t] ?? [], models.threshold);
    const { hits, absorbed } = scoreReport(
      trial.study.gold,
      kept.flatMap((k) => trial.claims[k] ?? []),
    );
    const right = new Set([...hits, ...absorbed].map((p) => p.claim));
    return kept.map((k, i) => ({ p: confidence[t]?.[k] ?? 0, right: right.has(i) }));
  });
}
