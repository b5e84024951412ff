import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Engine, loadEngine } from '../src/pipeline.ts';
import { bareReport } from './bare-report.ts';
import type { Evaluation, EvaluationOptions, Outcome } from './evaluation.ts';
import { addTallies, NO_TALLIES, ROLES, SLOTS, scoreReport, type Template, tallyF1, totalOf } from './muc4-score.ts';
import { templatesOf } from './muc4-templates.ts';

const entitySchema = z.array(z.tuple([z.string(), z.number()]));
const slot = z.array(entitySchema);
const rowSchema = z.object({
  docid: z.string(),
  doctext: z.string(),
  templates: z.array(
    z.object({ incident_type: z.string(), PerpInd: slot, PerpOrg: slot, Target: slot, Victim: slot, Weapon: slot }),
  ),
});
type Row = z.infer<typeof rowSchema>;

interface Judged {
  readonly row: Row;
  readonly gold: readonly Template[];
  readonly predicted: readonly Template[];
}

/**
 * MUC-4: which incidents of political violence does a report tell of, who did them, to what and whom, with what? Templates
 * made of the reader's claims, scored by CEAF-TF (Du, Rush and Cardie 2021).
 */
export const muc4: Evaluation = { name: 'muc4', defaultData: '../shared/bench/muc4', run };

async function run({ data, predictions, errors }: EvaluationOptions): Promise<Outcome> {
  const file = await findFile(data);
  const rows = (await readFile(file, 'utf8')).split('\n').flatMap((line) => (line.trim() === '' ? [] : [rowOf(line)]));
  const engine = await loadEngine(dirname(dirname(fileURLToPath(import.meta.url))));
  const judged = rows.map((row): Judged => ({ row, gold: goldOf(row), predicted: predict(engine, row.doctext) }));
  if (predictions !== null) await write(predictions, file, judged);
  return outcomeOf(judged, errors);
}

async function findFile(folder: string): Promise<string> {
  const files = await readdir(folder);
  const name = ['test.jsonl', 'dev.jsonl'].find((wanted) => files.includes(wanted));
  if (name === undefined) throw new Error(`${folder} has neither dev.jsonl nor test.jsonl`);
  return join(folder, name);
}

function rowOf(line: string): Row {
  return rowSchema.parse(JSON.parse(line));
}

function predict(engine: Engine, text: string): Template[] {
  return templatesOf(engine.read(bareReport(text)).claims, text, engine.analyse(text));
}

/** Templates that say the same are one, as the metric has it. */
function goldOf({ templates }: Row): Template[] {
  const all = templates.map((template): Template => {
    const mentions = (role: (typeof ROLES)[number]): string[][] =>
      template[role].filter((entity) => entity.length > 0).map((entity) => entity.map(([mention]) => mention));
    return {
      type: template.incident_type,
      roles: {
        PerpInd: mentions('PerpInd'),
        PerpOrg: mentions('PerpOrg'),
        Target: mentions('Target'),
        Victim: mentions('Victim'),
        Weapon: mentions('Weapon'),
      },
    };
  });
  return [...new Map(all.map((template) => [JSON.stringify(template), template])).values()];
}

/** Keys of the scores by slot. */
const KEYS = {
  type: 'incident_type',
  PerpInd: 'perp_ind',
  PerpOrg: 'perp_org',
  Target: 'target',
  Victim: 'victim',
  Weapon: 'weapon',
} as const;

function outcomeOf(judged: readonly Judged[], errors: boolean): Outcome {
  const tallies = judged.map(({ predicted, gold }) => scoreReport(predicted, gold)).reduce(addTallies, NO_TALLIES);
  const bySlot = SLOTS.map((name) => {
    const { predicted, right, gold, found } = tallies[name];
    return `${name.padEnd(8)} ${right} of ${predicted} right, ${found} of ${gold} found`;
  });
  return {
    scores: {
      f1: tallyF1(totalOf(tallies)),
      ...Object.fromEntries(SLOTS.map((name) => [KEYS[name], tallyF1(tallies[name])])),
    },
    lines: [...bySlot, ...(errors ? judged.flatMap(errorLines) : [])],
  };
}

function errorLines({ row, gold, predicted }: Judged): string[] {
  const line = (whose: string, { type, roles }: Template): string =>
    `${row.docid} ${whose} ${type}; ${ROLES.map((role) => `${role}: ${roles[role].map(([m]) => m).join(' | ')}`).join('; ')}`;
  return [...gold.map((template) => line('GOLD', template)), ...predicted.map((template) => line('OURS', template))];
}

async function write(folder: string, file: string, judged: readonly Judged[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const lines = judged.map(({ row: { docid, doctext }, predicted }) => {
    const templates = predicted.map(({ type, roles }) => ({
      incident_type: type,
      ...Object.fromEntries(
        ROLES.map((role) => [role, roles[role].map((entity) => entity.map((m) => [m, doctext.indexOf(m)]))]),
      ),
    }));
    return JSON.stringify({ docid, doctext, templates });
  });
  await writeFile(join(folder, basename(file)), `${lines.join('\n')}\n`);
}
