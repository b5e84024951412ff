import type { Story } from '../groups/story.ts';
import { AT, type PairFacts } from './features.ts';
import type { Profile } from './profile.ts';
import { containment, rarestShared, sharedWords } from './text.ts';

/** Phrases that two sentences share by custom are no copy: so much of a sentence counts as none. */
const BY_CUSTOM = 0.25;
/** The weight of a word that stands in one text of a thousand: as much as a word can tell. */
const RAREST = 7;

/** Whether a sentence of one stands in the other. */
export function compareWords(a: Story, b: Story, facts: PairFacts): void {
  const share = most(a, b, shareOfShingles);
  facts[AT.copy] = Math.max(0, share - BY_CUSTOM) / (1 - BY_CUSTOM);
}

/** A weight of shared rare words above which more of them say no more. */
const MANY = 40;
/** Words lighter than this stand in more than one text of a hundred and fifty: they are no rare words. */
const RARE = 5;

/** The rarest word that two claims share, and what else the two reports are about. */
export function compareContexts(a: Story, b: Story, facts: PairFacts): void {
  facts[AT.rare_word] = most(a, b, rarestWord) / RAREST;
  const shared = sharedWords(a.context, b.context, RARE);
  facts[AT.context] = shared.cosine;
  facts[AT.rare_words] = Math.min(1, shared.weight / MANY);
}

function shareOfShingles(x: Profile, y: Profile): number {
  return containment(x.shingles, y.shingles);
}

function rarestWord(x: Profile, y: Profile): number {
  return rarestShared(x.words, y.words);
}

function most(a: Story, b: Story, measure: (x: Profile, y: Profile) => number): number {
  let highest = 0;
  for (const x of a.claims) for (const y of b.claims) highest = Math.max(highest, measure(x, y));
  return highest;
}
