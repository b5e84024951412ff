import { hash32 } from '../../src/corroborate/pairs/hash.ts';
import type { Rarity } from '../../src/corroborate/pairs/text.ts';
import { rank } from '../random.ts';
import { SOURCES, WORDS } from './shape.ts';

/** So many words of content there are, and so flat is the top of their frequencies (Zipf's law). */
const VOCABULARY = 30_000;
const OFFSET = 12;
/** Words that carry no content; the locale's list has them all. */
const SMALL = ['the', 'of', 'in', 'and', 'on', 'was', 'that', 'by', 'from', 'with'];
/** Sentences of a report, of which models/words.json counts as one text. */
const SENTENCES = 12;

/** What the name of a town tells, on average, and what the words for those who say it tell. */
const NAME = 3.5;
const COMMON = 0.5;

/** A word of content: made up, and never one that has an ending. */
export function contentWord(random: () => number): string {
  return `w${rank(random, VOCABULARY, OFFSET)}`;
}

export function smallWord(random: () => number): string {
  return SMALL[Math.floor(random() * SMALL.length)] ?? 'the';
}

/** How rare the made-up words are, from how often they are drawn: what models/words.json is for real ones. */
export function syntheticRarity(): Rarity {
  const total = Math.log((VOCABULARY + OFFSET) / OFFSET);
  const rarities = new Map<number, number>();
  for (let i = 0; i < VOCABULARY; i++) {
    const share = Math.min(1, (SENTENCES * WORDS) / 2 / ((i + OFFSET) * total));
    rarities.set(hash32(`w${i}`), Math.max(0.1, -Math.log(share)));
  }
  for (const [kind] of SOURCES) for (const word of [kind, 'office']) rarities.set(hash32(word), COMMON);
  return (hash) => rarities.get(hash) ?? NAME;
}
