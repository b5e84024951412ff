import type { Mention } from './mentions.ts';
import type { Scene } from './scene.ts';
import { childrenOf, lemmaAt, tokenAt, wordAt } from './tree.ts';
import type { Attribution } from './voices.ts';

/** The speaker of an attribution, as an index of the scene's mentions; a pronoun stands for the speaker named last before it. */
export function speakerOf(scene: Scene, voice: Attribution): number {
  const mention = scene.mentions[voice.speaker];
  if (mention?.shape !== 'pronoun') return voice.speaker;
  return antecedentOf(scene, voice)?.speaker ?? voice.speaker;
}

/**
 * The earlier attribution that says who a speaker is that the words alone leave open: "it said", "the group added",
 * "the report said". Null where the words say who speaks, or nobody spoke before.
 */
export function antecedentOf(scene: Scene, voice: Attribution): Attribution | null {
  const mention = scene.mentions[voice.speaker];
  if (!mention || !pointsBack(scene, mention)) return null;
  const one = isOne(scene, mention);
  const earlier = scene.voices.filter((v) => v.cue < voice.cue && v.speaker >= 0 && v.speaker !== voice.speaker);
  return (
    earlier.findLast((v) => {
      const speaker = scene.mentions[v.speaker];
      return speaker !== undefined && speaker.shape !== 'pronoun' && mayBe(one, isOne(scene, speaker));
    }) ?? null
  );
}

/** A person, a body or paper, or either. */
type Sort = 'person' | 'body' | 'either';

function mayBe(one: Sort, other: Sort): boolean {
  return one === 'either' || other === 'either' || one === other;
}

const PERSONAL = new Set(['he', 'she', 'i']);

function isOne({ tree }: Scene, m: Mention): Sort {
  const word = wordAt(tree, m.head);
  if (PERSONAL.has(word) || m.label === 'PERSON') return 'person';
  if (word === 'it' || m.label === 'ORG' || m.label === 'GPE' || m.label === 'NORP') return 'body';
  if (BODIES.some((k) => m.classes.includes(k))) return 'body';
  return PERSONS.some((k) => m.classes.includes(k)) ? 'person' : 'either';
}

/** Classes of what speaks and is no person. */
const BODIES = ['speech', 'monitor', 'state', 'media', 'collective'];
const PERSONS = ['leader', 'resident', 'witness', 'spokes'];

/** Whether a speaker's words point back: a pronoun, or "the" with a noun alone ("the group", "the statement"). */
export function pointsBack({ tree }: Scene, m: Mention): boolean {
  if (m.shape === 'pronoun') return true;
  if (m.shape !== 'noun' || !DEFINITE.has(wordAt(tree, m.first)) || m.last - m.first > 2) return false;
  return !childrenOf(tree, m.head).some((c) => c > m.head && SAYS_WHOSE.has(lemmaAt(tree, c)));
}

const DEFINITE = new Set(['the', 'this', 'that']);
const SAYS_WHOSE = new Set(['of', 'for', 'from', 'at', 'by', 'which', 'who']);

/** The first mention in the report that has a name's last word: there a reader learns who it is. */
export function introductionOf(scene: Scene, m: Mention): Mention {
  if (m.shape !== 'name') return m;
  const word = wordAt(scene.tree, m.head);
  return scene.mentions.find((o) => o.head < m.head && wordAt(scene.tree, o.last - 1) === word) ?? m;
}

/** The tokens that tell who a speaker is: its own words and those beside it, as far as they may still speak of it. */
export function wordsOf(scene: Scene, m: Mention, cue: number): { readonly first: number; readonly last: number } {
  const { tree } = scene;
  let [first, last] = [m.first, m.last];
  while (m.first - first < 5 && besides(tree, first - 1, m, cue)) first--;
  while (last - m.last < 8 && besides(tree, last, m, cue)) last++;
  return { first, last };
}

const WHO = new Set(['who', 'which', 'that', 'whose']);
const QUOTES = new Set(['"', '“', '”', "''", '``']);

/** False for the edge of the sentence or a quotation, the verb of saying, and the verb of another clause. */
function besides(tree: Scene['tree'], i: number, m: Mention, cue: number): boolean {
  if (i < 0 || i === cue || tree.sentenceOf[i] !== m.sentence || QUOTES.has(wordAt(tree, i))) return false;
  const { pos, tag } = tokenAt(tree, i);
  if (pos !== 'VERB' && pos !== 'AUX') return true;
  return i > m.head && (tag === 'VBG' || tag === 'VBN' || WHO.has(wordAt(tree, i - 1)));
}
