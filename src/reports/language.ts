import { detectAll } from 'tinyld';
import { ENGLISH_WORDS } from './english-words.ts';

/** Below this share of tinyld's evidence for its first guess, nobody is told a language. */
const SURE = 0.6;
/** In Latin letters, names pull a short text to any language: below this number of words nobody is told one either. */
const ENOUGH_WORDS = 20;
/** Signs and digits have no language; in a script of its own a few words are enough. */
const ENOUGH_LETTERS = 12;
/** Of an English text's words, at least this share is in the table; of a headline with many names hardly more. */
const ENGLISH_SHARE = 0.1;

/**
 * The language as ISO 639-1, or null where the text is too short or too mixed to tell. English is told by its small
 * words: a statistical guess takes texts full of Arabic names for Italian or Finnish.
 */
export function languageOf(text: string): string | null {
  const start = text.slice(0, 5000).toLowerCase();
  const words = start.match(/\p{L}+/gu) ?? [];
  if (isEnglish(words)) return 'en';
  if (words.length < ENOUGH_WORDS && /\p{Script=Latin}/u.test(start)) return null;
  if (words.join('').length < ENOUGH_LETTERS) return null;
  const [first] = detectAll(start);
  return first !== undefined && first.accuracy >= SURE && first.lang.length === 2 ? first.lang : null;
}

function isEnglish(words: readonly string[]): boolean {
  const small = words.filter((word) => ENGLISH_WORDS.has(word)).length;
  return small >= 2 && small >= words.length * ENGLISH_SHARE;
}
