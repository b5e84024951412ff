import type { SenseRow } from '../../../claims/language.ts';
import { BATTLE } from './battle.ts';
import { EXPLOSION } from './explosion.ts';
import { HARM } from './harm.ts';
import { MOVEMENT, PEACE } from './movement.ts';
import { ASSETS, UNREST } from './unrest.ts';
import { WORDS } from './words.ts';

/** Every English word that can name a happening, by kind. */
export const SENSES: readonly SenseRow[] = [
  ...BATTLE,
  ...EXPLOSION,
  ...HARM,
  ...MOVEMENT,
  ...PEACE,
  ...UNREST,
  ...ASSETS,
  ...WORDS,
];
