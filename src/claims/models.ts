import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { DataError } from '../errors.ts';
import type { LogLinear } from './model.ts';
import type { BoostedTrees } from './trees.ts';

/** In the file: features, and their weights in hundredths row by row. Checked by hand: there are some hundred thousand. */
const logLinear = z
  .object({
    labels: z.array(z.string()).min(1),
    features: z.custom<readonly string[]>((x) => Array.isArray(x) && x.every(isText), 'not all texts'),
    weights: z.custom<readonly number[]>((x) => Array.isArray(x) && x.every(isHundredths), 'not all whole numbers'),
  })
  .transform(({ labels, features, weights }, context): LogLinear => {
    const rows = new Map(features.map((feature, row) => [feature, row]));
    if (rows.size * labels.length !== weights.length)
      context.addIssue(`${weights.length} weights for ${rows.size} features and ${labels.length} labels`);
    return { labels, rows, weights: Int16Array.from(weights) };
  });

const isText = (x: unknown): boolean => typeof x === 'string';
const isHundredths = (x: unknown): boolean => Number.isInteger(x) && Math.abs(Number(x)) < 2 ** 15;

const numbers = z.array(z.number()).readonly();

const boosted = z.object({
  features: z.array(z.string()).readonly(),
  base: z.number(),
  trees: z
    .array(z.object({ feature: numbers, bound: numbers, low: numbers, high: numbers, value: numbers }))
    .readonly(),
});

const judge = z.object({ linear: logLinear, trees: boosted });

type Judge = z.infer<typeof judge>;

const modelsSchema = z.object({
  version: z.string(),
  /** Which kind a candidate means, if any. */
  kinds: logLinear,
  /** Whether two candidates of one kind in one sentence tell of two happenings. */
  apart: logLinear,
  actor: logLinear,
  recipient: logLinear,
  affected: logLinear,
  /** Whether coders would name a mention in a role, by what the three models above say of it and of its neighbours. */
  participant: boosted,
  place: logLinear,
  time: logLinear,
  figure: logLinear,
  modality: logLinear,
  source: logLinear,
  /** Whether a claim is one that every careful coder records. */
  claim: judge,
  /** Whether a claim is right, required or not: its probability is the claim's confidence. */
  sure: judge,
  /** Claims that `claim` gives less are left out. */
  threshold: z.number(),
});

/** The weights of one language's claims stage, as `npm run train` writes them. */
export type ClaimModels = z.infer<typeof modelsSchema>;

/** All but the judge: the weights of kinds and slots. */
export type FrameModels = Omit<ClaimModels, 'claim' | 'sure' | 'threshold' | 'version'>;

/** The file of weights that `parseModels` reads. */
export function printModels(models: ClaimModels): string {
  const packed = Object.entries(models).map(([name, part]) => [name, typeof part === 'object' ? pack(part) : part]);
  return `${JSON.stringify(Object.fromEntries(packed))}\n`;
}

function pack(part: LogLinear | Judge | BoostedTrees): object {
  if ('linear' in part) return { linear: packModel(part.linear), trees: part.trees };
  return 'rows' in part ? packModel(part) : part;
}

const packModel = ({ labels, rows, weights }: LogLinear): z.input<typeof logLinear> => ({
  labels: [...labels],
  features: [...rows.keys()],
  weights: [...weights],
});

/** Checks a file of weights. Throws `DataError` that names the file and what does not fit. */
export function parseModels(json: string, file: string): ClaimModels {
  const result = modelsSchema.safeParse(JSON.parse(json));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new DataError(
    `${file}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'does not fit'}; npm run train makes it anew`,
  );
}

/** Reads the weights of a language (`models/claims/en.json`). */
export async function loadModels(file: string): Promise<ClaimModels> {
  return parseModels(await readFile(file, 'utf8'), file);
}
