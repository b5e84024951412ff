import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { DataError } from '../errors.ts';
import type { Codebook } from '../records/codebook.ts';
import { gradesSchema } from '../records/grade-rules.ts';
import { digest } from './pairs/hash.ts';
import type { CorroborationWords, Rarity } from './pairs/text.ts';
import { actorRows, actorTies } from './roots/ties.ts';
import { pairWeightsSchema, parseRules, type Rules, rarityTableSchema, relationsSchema } from './rules.ts';

/** The user's own rules of grades. */
export const OWN_GRADES = 'grades.json';

export const ACTOR_TABLES = ['data/actors/actors.tsv', 'data/actors/states.tsv'];

/**
 * Reads the data files that corroboration goes by, from the project's root; a `grades.json` in `own`, a folder of the
 * user's, takes the place of ours. Throws a DataError that names the file.
 */
export function loadRules(
  root: string,
  codebook: Codebook,
  words: CorroborationWords,
  own: string | null = null,
): Rules {
  const used: string[] = [];
  const take = (folder: string, file: string): string => {
    const found = text(join(folder, file), file);
    used.push(`${file}\n${found}`);
    return found;
  };
  const read = <T>(folder: string, file: string, schema: z.ZodType<T>): T =>
    parseRules(file, schema, content(take(folder, file), file));
  const parts = {
    relations: read(root, 'data/corroboration.json', relationsSchema),
    grades:
      own !== null && existsSync(join(own, OWN_GRADES))
        ? read(own, OWN_GRADES, gradesSchema)
        : read(root, 'data/grades.json', gradesSchema),
    weights: read(root, 'models/pairs.json', pairWeightsSchema),
    rarity: rarityOf(read(root, 'models/words.json', rarityTableSchema)),
    ties: actorTies(ACTOR_TABLES.flatMap((file) => actorRows(take(root, file)))),
  };
  return { codebook, words, ...parts, stamp: `sha256:${digest(used.join('\n'))}` };
}

/** Inverse document frequency: the logarithm of how many texts there are for one that has the word. */
function rarityOf({ texts, counts }: z.infer<typeof rarityTableSchema>): Rarity {
  const known = new Map(Object.entries(counts).map(([key, count]) => [parseInt(key, 36), Math.log(texts / count)]));
  const unknown = Math.log(texts);
  return (hash) => known.get(hash) ?? unknown;
}

function content(found: string, file: string): unknown {
  try {
    return JSON.parse(found);
  } catch (error) {
    throw new DataError(`${file}: cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function text(path: string, file: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new DataError(`${file}: cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
