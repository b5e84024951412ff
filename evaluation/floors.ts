import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const floorsSchema = z.record(z.string(), z.record(z.string(), z.number()));

/**
 * Compares scores with `evaluation/floors.json`: one line for each score that fell below its floor. Keys named
 * in `LOWER_IS_BETTER` are ceilings.
 */
export function belowFloor(root: string, name: string, scores: Readonly<Record<string, number>>): readonly string[] {
  const floors =
    floorsSchema.parse(JSON.parse(readFileSync(join(root, 'evaluation', 'floors.json'), 'utf8')))[name] ?? {};
  return Object.entries(floors).flatMap(([key, floor]) => {
    const score = scores[key];
    if (score === undefined) return [`${name}: ${key} has a floor (${floor}) but no score`];
    // Turned round, so that a score that is no number has fallen too.
    const holds = LOWER_IS_BETTER.has(key) ? score <= floor : score >= floor;
    return !holds ? [`${name}: ${key} is ${score.toFixed(3)}, its floor is ${floor}`] : [];
  });
}

const LOWER_IS_BETTER: ReadonlySet<string> = new Set([
  'wrong',
  'unresolved',
  'negatives_joined',
  'negatives_unplaced',
  'roots_error',
  'ece',
  'median_km',
]);
