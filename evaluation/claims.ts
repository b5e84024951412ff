import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadEngine } from '../src/pipeline.ts';
import type { Reading } from '../src/records/reading.ts';
import { errorsOf, joinErrors } from './claims-errors.ts';
import { type GoldReport, loadGold, reportOf } from './claims-gold.ts';
import { type ReportScore, scoreReport, totals } from './claims-score.ts';
import type { Evaluation } from './evaluation.ts';
import { byPunctuation } from './punctuation.ts';

/** Readings of gold reports against the coders' own, by the gold readings' scorer. */
export const claims: Evaluation = {
  name: 'claims',
  defaultData: '../shared/gold/dev',
  run: async ({ data, predictions, errors }) => {
    const gold = await loadGold(data);
    const engine = await loadEngine(join(import.meta.dirname, '..'));
    const readings = gold.map((report) => engine.read(reportOf(report)));
    if (predictions !== null) await writeReadings(predictions, gold, readings);
    const scores = gold.map((report, i) => scoreReport(report, readings[i]?.claims ?? []));
    const lists = errors ? gold.map((report, i) => errorsOf(report, readings[i]?.claims ?? [], scores[i])) : [];
    return {
      scores: totals(scores),
      lines: [...table(gold, scores), '', ...groups(gold, scores), '', ...joinErrors(lists)],
    };
  },
};

async function writeReadings(folder: string, gold: readonly GoldReport[], readings: readonly Reading[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(
    gold.map(({ name }, i) => writeFile(join(folder, `${name}.json`), `${JSON.stringify(readings[i], null, 2)}\n`)),
  );
}

function table(gold: readonly GoldReport[], scores: readonly ReportScore[]): string[] {
  const rows = gold.map(({ name }, i) => {
    const { required = 0, hits = [], predicted = 0, absorbed = [] } = scores[i] ?? {};
    return `${name} | ${required} | ${hits.length} | ${predicted - absorbed.length - hits.length}`;
  });
  return ['report | required | found | extra', ...rows];
}

/** The same by what is left of the reports' punctuation: neither group may be sacrificed for the other. */
function groups(gold: readonly GoldReport[], scores: readonly ReportScore[]): string[] {
  const pairs = gold.flatMap(({ text }, i) => {
    const score = scores[i];
    return score ? [{ text, score }] : [];
  });
  return byPunctuation(pairs).map(({ name, reports, totals: own }) => {
    const values = Object.entries(own).map(([key, value]) => `${key} ${value.toFixed(3)}`);
    return `${name} (${reports} reports): ${values.join('  ')}`;
  });
}
