import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODEL_FORMAT, type ModelCard, type ModelFiles, type PipelineRules } from './model.ts';
import { loadPipeline, type Pipeline } from './pipeline.ts';

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`the model file ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * Reads a model folder (`card.json`, `rules.json`, `weights.bin`), as `npm run models` writes it. Throws naming the file
 * that is missing, broken or of another format.
 */
export function readModel(folder: string): ModelFiles {
  const card = readJson(join(folder, 'card.json')) as ModelCard;
  if (card.format !== MODEL_FORMAT) {
    throw new Error(
      `${join(folder, 'card.json')} is of format ${card.format}; this program reads format ${MODEL_FORMAT}`,
    );
  }
  return {
    card,
    rules: readJson(join(folder, 'rules.json')) as PipelineRules,
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
