import { type CorroborationWords, foldedWords } from '../pairs/text.ts';
import { type Alias, type Mention, mentionsIn, type Speaker } from './speakers.ts';

export type AttributionWords = Pick<CorroborationWords, 'saying' | 'accordingTo' | 'told' | 'joining' | 'crowds'>;

/** So many words before, or behind, a verb of saying hold the one who says. */
const REACH = 8;
/** So many words behind the verb hold the one who was told. */
const HEARER = 4;

/**
 * The stretches of a sentence in which those who say it are named: before a verb of saying ("a monitor and activists
 * said"), behind one that ends the telling ("said the Observatory"), and behind "according to". The one who was told
 * is in none of them.
 *
 * @returns folded words, in the order of the sentence
 */
export function attributionsIn(sentence: string, words: AttributionWords): string[][] {
  const said = foldedWords(sentence);
  const verbs = said.flatMap((word, i) => (words.saying.has(word) || words.accordingTo.has(word) ? [i] : []));
  return verbs.flatMap((at, k) => {
    const verb = said[at] ?? '';
    const before = said.slice(Math.max((verbs[k - 1] ?? -1) + 1, at - REACH), at);
    const behind = said.slice(at + 1, Math.min(verbs[k + 1] ?? said.length, at + 1 + REACH));
    if (words.accordingTo.has(verb)) return [behind];
    // What goes on behind the verb is what was said; what ends soon is who said it.
    const inverted = !words.told.has(verb) && behind.length > 0 && behind.length < REACH;
    return inverted ? [before, behind] : [before];
  });
}

/** Those whom a sentence names as saying it, each once. */
export function speakersIn(sentence: string, aliases: readonly Alias[], words: AttributionWords): Speaker[] {
  const found = attributionsIn(sentence, words).flatMap((stretch) => nearest(stretch, aliases, words));
  return [...new Map(found.map((speaker) => [speaker.id, speaker])).values()];
}

/** The one named nearest to the verb, and those joined to it: "a monitor and activists said". */
function nearest(stretch: readonly string[], aliases: readonly Alias[], words: AttributionWords): Speaker[] {
  const mentions = mentionsIn(stretch, aliases, words.crowds).sort((x, y) => y.from - x.from);
  const chain: Mention[] = [];
  for (const mention of mentions) {
    const next = chain.at(-1);
    if (next !== undefined && !stretch.slice(mention.to, next.from).some((word) => words.joining.has(word))) break;
    chain.push(mention);
  }
  return chain.map(({ speaker }) => speaker);
}

/** The listed voice that was told, by a sentence: "a police source told state television". */
export function hearerIn(sentence: string, aliases: readonly Alias[], words: AttributionWords): Speaker | null {
  const said = foldedWords(sentence);
  const at = said.findIndex((word) => words.told.has(word));
  if (at < 0) return null;
  return mentionsIn(said.slice(at + 1, at + 1 + HEARER), aliases, new Map())[0]?.speaker ?? null;
}
