import { resolve } from 'node:path';
import { loadCodebook } from '../../src/codebooks/load.ts';
import { loadRules } from '../../src/corroborate/load.ts';
import type { Rules } from '../../src/corroborate/rules.ts';
import { corroborationWords } from '../../src/locales/en/corroboration.ts';
import { syntheticRarity } from './words.ts';

/** The program's rules, with how rare the synthetic record's words are. */
export async function syntheticRules(root: string): Promise<Rules> {
  const codebook = await loadCodebook(resolve(root, 'data/codebook.json'));
  return { ...loadRules(root, codebook, corroborationWords), rarity: syntheticRarity() };
}
