import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { trainPairs } from '../../evaluation/corroboration/examples.ts';
import { readClusterGold } from '../../evaluation/corroboration/gold.ts';
import { readUnits } from '../../evaluation/corroboration/read.ts';
import { loadEngine } from '../../src/pipeline.ts';

/** Learns models/pairs.json from all clusters of the gold folder named on the command line: `tsx training/pairs/main.ts [FOLDER]`. */
const root = join(import.meta.dirname, '..', '..');
const folder = process.argv[2] ?? join(root, '..', 'shared', 'gold', 'corroboration');
const gold = readClusterGold(folder);
const engine = await loadEngine(root);
const units = readUnits(gold.lines, engine);
const weights = trainPairs(gold.clusters, gold.negatives, units, engine.rules);
const trained_on = createHash('sha256')
  .update(readFileSync(join(folder, 'clusters.json')))
  .digest('hex');
const card = {
  data: `${gold.clusters.length} clusters of FA-KES reports (CC BY 4.0) and ${gold.negatives.length} pairs that are no cluster, coded by hand`,
  licence: 'Apache-2.0',
  method: 'logistic regression over the facts of src/corroborate/pairs/facts.ts (training/pairs/logistic.ts)',
  scores: 'npm run evaluate -- corroboration, out of fold',
};
writeFileSync(join(root, 'models', 'pairs.json'), `${JSON.stringify({ ...weights, trained_on, card }, null, 2)}\n`);
console.log(`models/pairs.json: ${Object.keys(weights.weights).length} weights`);
