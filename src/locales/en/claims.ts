import type { ClaimLanguage } from '../../claims/language.ts';
import { BOUNDS, CLASSES, LOCATIVE, MEASURE_WORDS, MODALITY, NUMBERS, PARTS, SAYING } from './classes.ts';
import { SENSES } from './kinds/kinds.ts';

/** English for the claims stage. */
export const englishClaims: ClaimLanguage = {
  senses: SENSES,
  classes: CLASSES,
  saying: SAYING,
  modality: MODALITY,
  measures: MEASURE_WORDS,
  bounds: BOUNDS,
  numbers: NUMBERS,
  parts: PARTS,
  locative: LOCATIVE,
};
