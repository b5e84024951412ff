import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { exportAnalysis } from '../src/language/export.ts';
import { readPipeline } from '../src/language/folder.ts';
import type { Pipeline } from '../src/language/pipeline.ts';
import type { Evaluation, EvaluationOptions, Outcome } from './evaluation.ts';
import { addCounts, type Counts, compareKeys, f1, NOTHING } from './spans.ts';

const span = { start: z.number(), end: z.number() };
const docSchema = z.object({
  text: z.string(),
  tokens: z.array(
    z.object({
      ...span,
      tag: z.string().default(''),
      pos: z.string().default(''),
      morph: z.string().default(''),
      lemma: z.string().default(''),
      dep: z.string().default(''),
      head: z.number(),
    }),
  ),
  sents: z.array(z.object(span)),
  ents: z.array(z.object({ ...span, label: z.string() })),
});

export type Doc = z.infer<typeof docSchema>;
type DocToken = Doc['tokens'][number];

const FIELDS = ['tag', 'pos', 'morph', 'lemma', 'head', 'dep'] as const;
type Field = (typeof FIELDS)[number];

/** What two analyses of one text agree in. `compared`: tokens with the same span in both. */
export interface Agreement {
  readonly tokens: Counts;
  readonly sents: Counts;
  readonly ents: Counts;
  readonly compared: number;
  readonly same: Readonly<Record<Field, number>>;
  readonly differences: readonly string[];
}

/** Agreement of the engine with spaCy itself, run on the same texts with the same model. */
export const language: Evaluation = { name: 'language', defaultData: 'evaluation/language', run };

async function run(options: EvaluationOptions): Promise<Outcome> {
  const pipeline = readPipeline('models/en');
  const files = (await readdir(options.data)).filter((name) => name.endsWith('.spacy.json')).sort();
  const agreements: Agreement[] = [];
  for (const file of files) {
    const gold = docSchema.parse(JSON.parse(await readFile(join(options.data, file), 'utf8')));
    const ours = analyse(pipeline, gold.text);
    agreements.push(compareDocs(file.replace('.spacy.json', ''), ours, gold));
    if (options.predictions !== null) await writePrediction(options.predictions, file, ours);
  }
  return summarise(agreements, options.errors);
}

function analyse(pipeline: Pipeline, text: string): Doc {
  const doc = exportAnalysis(text, pipeline.analyse(text), pipeline.card);
  return { text, tokens: [...doc.tokens], sents: [...doc.sents], ents: [...doc.ents] };
}

async function writePrediction(folder: string, file: string, doc: Doc): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, file), `${JSON.stringify(doc)}\n`);
}

const spanKey = ({ start, end }: { start: number; end: number }) => `${start}-${end}`;

export function compareDocs(name: string, ours: Doc, gold: Doc): Agreement {
  const goldTokens = new Map(gold.tokens.map((token) => [spanKey(token), token]));
  const pairs = ours.tokens.flatMap((token): [DocToken, DocToken][] => {
    const other = goldTokens.get(spanKey(token));
    return other === undefined ? [] : [[token, other]];
  });
  const value = (doc: Doc, token: DocToken, field: Field) =>
    field === 'head' ? spanKey(doc.tokens[token.head] ?? token) : token[field];
  const same = (field: Field) => pairs.filter(([a, b]) => value(ours, a, field) === value(gold, b, field)).length;
  return {
    tokens: compareKeys(ours.tokens.map(spanKey), gold.tokens.map(spanKey)),
    sents: compareKeys(
      ours.sents.map(({ start }) => String(start)),
      gold.sents.map(({ start }) => String(start)),
    ),
    ents: compareKeys(ours.ents.map(nameKey), gold.ents.map(nameKey)),
    compared: pairs.length,
    same: {
      tag: same('tag'),
      pos: same('pos'),
      morph: same('morph'),
      lemma: same('lemma'),
      head: same('head'),
      dep: same('dep'),
    },
    differences: pairs.flatMap(([a, b]) =>
      FIELDS.filter((field) => value(ours, a, field) !== value(gold, b, field)).map(
        (field) => `${name} ${spanKey(a)} ${field}: ${value(ours, a, field)}, spaCy says ${value(gold, b, field)}`,
      ),
    ),
  };
}

function nameKey(name: Doc['ents'][number]): string {
  return `${spanKey(name)} ${name.label}`;
}

function summarise(agreements: readonly Agreement[], errors: boolean): Outcome {
  const total = (pick: (agreement: Agreement) => Counts) => f1(agreements.map(pick).reduce(addCounts, NOTHING));
  const sum = (pick: (agreement: Agreement) => number) => agreements.reduce((all, one) => all + pick(one), 0);
  const compared = sum((one) => one.compared);
  const share = (field: Field) => (compared === 0 ? 1 : sum((one) => one.same[field]) / compared);
  return {
    scores: {
      tokens: total((one) => one.tokens),
      ...Object.fromEntries(FIELDS.map((field) => [field, share(field)])),
      sents: total((one) => one.sents),
      ents: total((one) => one.ents),
    },
    lines: [
      `${agreements.length} texts, ${compared} tokens beside spaCy's own`,
      ...(errors ? agreements.flatMap(({ differences }) => differences) : []),
    ],
  };
}
