import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Evaluation } from './evaluation.ts';
import { EVALUATIONS } from './evaluations.ts';
import { belowFloor } from './floors.ts';

/** `npm run -s evaluate -- [NAME] [--data FOLDER] [--json] [--predictions DIR] [--errors]`: docs/evaluation.md. */
const root = dirname(dirname(fileURLToPath(import.meta.url)));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    predictions: { type: 'string' },
    json: { type: 'boolean', default: false },
    errors: { type: 'boolean', default: false },
  },
});

function chosen(): readonly Evaluation[] {
  const [name] = positionals;
  if (name === undefined) return EVALUATIONS;
  const found = EVALUATIONS.filter((e) => e.name === name);
  if (found.length > 0) return found;
  console.error(`evaluate: no evaluation is called ${name}; there are ${EVALUATIONS.map((e) => e.name).join(', ')}`);
  process.exit(2);
}

async function evaluate(evaluation: Evaluation): Promise<boolean> {
  const data = values.data === undefined ? join(root, evaluation.defaultData) : resolve(values.data);
  if (!existsSync(data)) {
    console.error(`${evaluation.name}: no folder ${values.data ?? evaluation.defaultData}, not evaluated`);
    return values.data === undefined;
  }
  const predictions = values.predictions === undefined ? null : resolve(values.predictions);
  const { scores, lines } = await evaluation.run({ data, predictions, errors: values.errors });
  if (values.json) console.log(JSON.stringify(scores));
  else print(evaluation.name, scores, lines);
  const fallen = values.data === undefined ? belowFloor(root, evaluation.name, scores) : [];
  for (const line of fallen) console.error(`below the floor: ${line}`);
  return fallen.length === 0;
}

function print(name: string, scores: Readonly<Record<string, number>>, lines: readonly string[]): void {
  console.log(`── ${name}`);
  for (const line of lines) console.log(line);
  for (const [key, score] of Object.entries(scores)) console.log(`${key.padEnd(20)} ${score.toFixed(3)}`);
}

let good = true;
for (const evaluation of chosen()) good = (await evaluate(evaluation)) && good;
process.exit(good ? 0 : 1);
