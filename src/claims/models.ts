import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { DataError } from '../errors.ts';

const logLinear = z.object({
  labels: z.array(z.string()).readonly(),
  weights: z.record(z.string(), z.array(z.number()).readonly()).readonly(),
});

const numbers = z.array(z.number()).readonly();

const judge = z.object({
  linear: logLinear,
  trees: z.object({
    features: z.array(z.string()).readonly(),
    base: z.number(),
    trees: z
      .array(z.object({ feature: numbers, bound: numbers, low: numbers, high: numbers, value: numbers }))
      .readonly(),
  }),
});

const modelsSchema = z.object({
  version: z.string(),
  /** Which kind a candidate means, if any. */
  kinds: logLinear,
  /** Whether two candidates of one kind in one sentence tell of two happenings. */
  apart: logLinear,
  actor: logLinear,
  recipient: logLinear,
  affected: logLinear,
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
