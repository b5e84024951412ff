import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { MODEL_FORMAT, type ModelFiles } from './model.ts';
import { cardSchema, rulesSchema } from './model-schema.ts';
import { loadPipeline, type Pipeline } from './pipeline.ts';

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`the model file ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A file's content in the form that the schema asks for; throws naming the file and the field that does not fit. */
function fitting<T>(schema: z.ZodType<T>, path: string, content: unknown): T {
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(`the model file ${path}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not as expected'}`);
}

const formatSchema = z.object({ format: z.unknown() });

/**
 * Reads a model folder (`card.json`, `rules.json`, `weights.bin`), as `npm run models` writes it. Throws naming the file
 * that is missing, broken or of another format.
 */
export function readModel(folder: string): ModelFiles {
  const [cardFile, rulesFile] = [join(folder, 'card.json'), join(folder, 'rules.json')];
  const card = readJson(cardFile);
  const { format } = fitting(formatSchema, cardFile, card);
  if (format !== MODEL_FORMAT)
    throw new Error(`${cardFile} is of format ${String(format)}; this program reads format ${MODEL_FORMAT}`);
  return {
    card: fitting(cardSchema, cardFile, card),
    rules: fitting(rulesSchema, rulesFile, readJson(rulesFile)),
    weights: readFloats(join(folder, 'weights.bin')),
  };
}

/** Little-endian 32-bit floats, as every machine that Node runs on has them. */
function readFloats(path: string): Float32Array {
  const bytes = readFileSync(path);
  return new Float32Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.byteLength / 4));
}

/** The pipeline in a model folder, ready to analyse. */
export function readPipeline(folder: string, options: Parameters<typeof loadPipeline>[1] = {}): Pipeline {
  return loadPipeline(readModel(folder), options);
}
