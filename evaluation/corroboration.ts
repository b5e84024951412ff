import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rules } from '../src/corroborate/rules.ts';
import { loadEngine } from '../src/pipeline.ts';
import { errorLines } from './corroboration/errors.ts';
import { type Fold, foldsOf, wholeOf } from './corroboration/fold.ts';
import { type ClusterGold, readClusterGold } from './corroboration/gold.ts';
import type { ReadUnit } from './corroboration/placement.ts';
import { readUnits } from './corroboration/read.ts';
import { tally } from './corroboration/tally.ts';
import type { Evaluation } from './evaluation.ts';

/**
 * Which reports tell of one happening, from how many roots, with which figures: reads and corroborates the reports
 * that the gold names. Clusters that the committed weights learned from are scored out of fold, others with them.
 */
export const corroboration: Evaluation = {
  name: 'corroboration',
  defaultData: '../shared/gold/corroboration',
  run: async ({ data, predictions, errors }) => {
    const engine = await loadEngine(join(import.meta.dirname, '..'));
    const gold = readClusterGold(data);
    const units = readUnits(gold.lines, engine);
    const folds = judge(data, gold, units, engine.rules);
    if (predictions !== null) writePredictions(predictions, folds);
    return { scores: tally(folds), lines: errors ? errorLines(folds) : [] };
  },
};

function judge(data: string, gold: ClusterGold, units: ReadonlyMap<string, ReadUnit>, rules: Rules): Fold[] {
  const stamp = createHash('sha256')
    .update(readFileSync(join(data, 'clusters.json')))
    .digest('hex');
  return rules.weights.trained_on === stamp ? foldsOf(gold, units, rules) : [wholeOf(gold, units, rules)];
}

/** `clusters.json`: of each member the event where it was placed. */
function writePredictions(folder: string, folds: readonly Fold[]): void {
  const members = folds.flatMap(({ own }) =>
    own.map(({ cluster, member, event }) => ({
      cluster: cluster.id,
      unit_id: member.unit_id,
      evidence: member.evidence,
      event: event?.id ?? null,
      independent_roots: event?.roots.length ?? null,
    })),
  );
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'clusters.json'), `${JSON.stringify({ members }, null, 1)}\n`);
}
