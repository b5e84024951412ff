import type { Story } from '../groups/story.ts';
import type { SomeFacts } from './features.ts';
import type { Profile } from './profile.ts';
import { common, containment, cosine, rarestShared } from './text.ts';

/** Phrases that two sentences share by custom are no copy: so much of a sentence counts as none. */
const BY_CUSTOM = 0.25;
/** The weight of a word that stands in one text of a thousand: as much as a word can tell. */
const RAREST = 7;

/** Whether a sentence of one stands in the other. */
export function compareWords(a: Story, b: Story): SomeFacts {
  const share = most(a, b, (x, y) => containment(x.shingles, y.shingles));
  return { copy: Math.max(0, share - BY_CUSTOM) / (1 - BY_CUSTOM) };
}

/** A weight of shared rare words above which more of them say no more. */
const MANY = 40;
/** Words lighter than this stand in more than one text of a hundred and fifty: they are no rare words. */
const RARE = 5;

/** The rarest word that two claims share, and what else the two reports are about. */
export function compareContexts(a: Story, b: Story): SomeFacts {
  const shared = common(a.context, b.context).weights.filter((weight) => weight >= RARE);
  return {
    rare_word: most(a, b, (x, y) => rarestShared(x.words, y.words)) / RAREST,
    context: cosine(a.context, b.context),
    rare_words: Math.min(1, shared.reduce((sum, weight) => sum + weight, 0) / MANY),
  };
}

function most(a: Story, b: Story, measure: (x: Profile, y: Profile) => number): number {
  let highest = 0;
  for (const x of a.claims) for (const y of b.claims) highest = Math.max(highest, measure(x, y));
  return highest;
}
