import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rules } from '../src/corroborate/rules.ts';
import { type Engine, loadEngine } from '../src/pipeline.ts';
import { errorLines } from './corroboration/errors.ts';
import { type Fold, foldsOf, wholeOf } from './corroboration/fold.ts';
import { type ClusterGold, readClusterGold } from './corroboration/gold.ts';
import { codedUnits } from './corroboration/oracle.ts';
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
    const root = join(import.meta.dirname, '..');
    const engine = await loadEngine(root);
    const gold = readClusterGold(data);
    const units = readUnits(gold.lines, engine);
    const { folds, lines } = learnedFrom(data, engine.rules)
      ? await outOfFold(gold, units, engine, root)
      : { folds: [wholeOf(gold, units, engine.rules)], lines: [] };
    if (predictions !== null) writePredictions(predictions, folds);
    return { scores: tally(folds), lines: [...lines, ...(errors ? errorLines(folds, engine.rules) : [])] };
  },
};

/** Whether the committed weights were learned from these clusters. */
function learnedFrom(data: string, { weights }: Rules): boolean {
  const clusters = readFileSync(join(data, 'clusters.json'));
  return weights.trained_on === createHash('sha256').update(clusters).digest('hex');
}

/** The folds, and how the reports that were coded by hand fare with the program's claims and with the coders'. */
async function outOfFold(gold: ClusterGold, units: ReadonlyMap<string, ReadUnit>, engine: Engine, root: string) {
  const coded = await codedUnits(root, units, engine);
  const part = codedPart(gold, coded);
  const others = [
    { gold: part, units },
    { gold: part, units: new Map([...units, ...coded]) },
  ];
  const runs = foldsOf(gold, units, engine.rules, others);
  const of = (i: number): Fold[] => runs.flatMap((run) => run[i] ?? []);
  const line = (title: string, i: number): string => {
    const { b3_f1, b3_precision, b3_recall, pair_precision, pair_recall } = tally(of(i));
    const told = Object.entries({ b3_f1, b3_precision, b3_recall, pair_precision, pair_recall });
    return `  ${title}: ${told.map(([key, value]) => `${key} ${(value ?? 0).toFixed(3)}`).join('  ')}`;
  };
  const lines = [
    `${coded.size} of ${units.size} reports were coded by hand as well; the members that stand in them`,
    line("with the program's claims", 1),
    line("with the coders' claims", 2),
  ];
  return { folds: of(0), lines };
}

/** The clusters without members of reports that nobody coded; those with two members left can still be joined. */
function codedPart(gold: ClusterGold, coded: ReadonlyMap<string, ReadUnit>): ClusterGold {
  const clusters = gold.clusters.map((cluster) => ({
    ...cluster,
    members: cluster.members.filter(({ unit_id }) => coded.has(unit_id)),
  }));
  const negatives = gold.negatives.filter(({ a, b }) => coded.has(a) && coded.has(b));
  return { ...gold, clusters: clusters.filter(({ members }) => members.length > 0), negatives };
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
