import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelCard, ModelFiles, PipelineRules } from './model.ts';
import { loadPipeline, type Pipeline } from './pipeline.ts';

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`the model file ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Reads a model folder (`card.json`, `rules.json`, `weights.bin`). Throws naming the file that is missing or broken. */
export function readModel(folder: string): ModelFiles {
  const bytes = readFileSync(join(folder, 'weights.bin'));
  return {
    card: readJson(join(folder, 'card.json')) as ModelCard,
    rules: readJson(join(folder, 'rules.json')) as PipelineRules,
    weights: new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4),
  };
}

/** The pipeline in a model folder, ready to analyse. */
export function readPipeline(folder: string, options: Parameters<typeof loadPipeline>[1] = {}): Pipeline {
  return loadPipeline(readModel(folder), options);
}
