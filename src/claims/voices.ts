import { meant } from './arguments.ts';
import type { Mention } from './mentions.ts';
import { ancestors, childrenOf, lemmaAt, subtreeEdges, type Tree, tokenAt, wordAt } from './tree.ts';
import type { Words } from './words.ts';

/** Words by which somebody is said to say something, and who that is. Token indices. */
export interface Attribution {
  /** The verb of saying, or "according". */
  readonly cue: number;
  /** Index into the scene's mentions of who speaks; -1 where nobody is named. */
  readonly speaker: number;
  /** Index of who is told, "told *the agency*"; -1 where nobody is named. */
  readonly hearer: number;
  readonly form: 'verb' | 'phrase';
  readonly sentence: number;
  /** What is said, as first and last token, inclusive. */
  readonly from: number;
  readonly to: number;
}

const CLAUSES = new Set(['ccomp', 'xcomp', 'parataxis', 'advcl', 'acl', 'oprd', 'dobj']);

/** Every attribution of a text in order of its cues. */
export function findVoices(tree: Tree, words: Words, mentions: readonly Mention[]): Attribution[] {
  const byHead = new Map(mentions.map((m, i) => [m.head, i]));
  const found: Attribution[] = [];
  for (let i = 0; i < tree.tokens.length; i++) {
    const voice = verbVoice(tree, words, mentions, byHead, i) ?? phraseVoice(tree, words, byHead, i);
    if (voice) found.push(voice);
  }
  return found;
}

function verbVoice(
  tree: Tree,
  words: Words,
  mentions: readonly Mention[],
  byHead: ReadonlyMap<number, number>,
  i: number,
): Attribution | null {
  const token = tokenAt(tree, i);
  if (token.pos !== 'VERB' || !words.sayingVerbs.has(lemmaAt(tree, i))) return null;
  const children = childrenOf(tree, i);
  const said = children.find((c) => CLAUSES.has(tokenAt(tree, c).dep) && tokenAt(tree, c).dep !== 'dobj');
  const outer = token.dep === 'parataxis' || token.dep === 'ccomp' ? tokenAt(tree, i).head : -1;
  const speaker = speakerAt(tree, words, mentions, byHead, i);
  if (speaker < 0 && said === undefined) return null;
  const [from, to] = said === undefined ? sentenceEdges(tree, i) : subtreeEdges(tree, said);
  const wide = outer >= 0 && said === undefined;
  return {
    cue: i,
    speaker,
    hearer: hearerOf(tree, mentions, i),
    form: 'verb',
    sentence: tree.sentenceOf[i] ?? 0,
    ...(wide ? edges(sentenceEdges(tree, i)) : { from, to }),
  };
}

function speakerAt(
  tree: Tree,
  words: Words,
  mentions: readonly Mention[],
  byHead: ReadonlyMap<number, number>,
  verb: number,
): number {
  const behind = inverted(tree, words, mentions, verb);
  if (behind >= 0) return behind;
  const subject = subjectOf(tree, byHead, verb);
  return subject < 0 || endsWith(tree, mentions, subject, verb) ? before(tree, byHead, verb, subject) : subject;
}

/** "…shelled the town said the observatory": who stands right behind a verb of saying with nothing told after it; or -1. */
function inverted(tree: Tree, words: Words, mentions: readonly Mention[], verb: number): number {
  if (!words.inverting.has(lemmaAt(tree, verb)) || tokenAt(tree, verb).tag === 'VBG') return -1;
  const at = mentions.findIndex((m) => m.first === verb + 1 && m.shape !== 'modifier' && m.shape !== 'number');
  const m = mentions[at];
  if (!m || isTime(tree, m)) return -1;
  const end = tree.sentences[m.sentence]?.last ?? m.last;
  let within = false;
  for (let i = m.last; i < end; i++) {
    if (RELATIVE.has(wordAt(tree, i))) within = true;
    if (!within && FINITE.has(tokenAt(tree, i).tag)) return -1;
  }
  return at;
}

/** "said Monday": a day is no speaker. */
function isTime(tree: Tree, m: Mention): boolean {
  return m.label === 'DATE' || m.label === 'TIME' || tokenAt(tree, m.head).dep === 'npadvmod';
}

const RELATIVE = new Set(['who', 'which', 'that', 'whose', 'where', 'as', 'while', 'and', 'but']);
const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD', 'TO', 'VB']);

/** The mention right behind a verb of telling: "told Reuters", "informed the network that". */
function hearerOf(tree: Tree, mentions: readonly Mention[], verb: number): number {
  const at = mentions.findIndex((m) => m.first === verb + 1 && m.shape !== 'modifier');
  const dep = tokenAt(tree, mentions[at]?.head ?? -1).dep;
  return TOLD.has(dep) ? at : -1;
}

const TOLD = new Set(['dobj', 'dative', 'iobj']);

function edges([from, to]: readonly [number, number]): { readonly from: number; readonly to: number } {
  return { from, to };
}

function sentenceEdges(tree: Tree, i: number): readonly [number, number] {
  const sentence = tree.sentences[tree.sentenceOf[i] ?? 0];
  return [sentence?.first ?? i, (sentence?.last ?? i + 1) - 1];
}

/** Who says it: the subject, the agent of a passive, the subject of the verb that this one is joined to or modifies. */
function subjectOf(tree: Tree, byHead: ReadonlyMap<number, number>, verb: number): number {
  for (const at of ancestors(tree, verb, 4)) {
    const children = childrenOf(tree, at);
    const subject = children.find((c) => tokenAt(tree, c).dep === 'nsubj' && c !== verb);
    const agent = children.find((c) => tokenAt(tree, c).dep === 'agent');
    const named = agent === undefined ? subject : (childrenOf(tree, agent)[0] ?? subject);
    if (named !== undefined) return byHead.get(meant(tree, at, named)) ?? -1;
    const { dep } = tokenAt(tree, at);
    if (dep === 'acl' && byHead.has(tokenAt(tree, at).head)) return byHead.get(tokenAt(tree, at).head) ?? -1;
    if (dep !== 'conj' && dep !== 'advcl' && dep !== 'xcomp' && dep !== 'aux') break;
  }
  return -1;
}

/** Tokens between a subject and its verb from which on the tree is not believed where the verb ends the sentence. */
const FAR = 6;

/** "…shelled the town residents said": a verb of saying at the end of a text that lost its commas, its subject far off. */
function endsWith(tree: Tree, mentions: readonly Mention[], subject: number, verb: number): boolean {
  const last = (tree.sentences[tree.sentenceOf[verb] ?? 0]?.last ?? 0) - 1;
  return last - verb <= TAIL && verb - (mentions[subject]?.last ?? verb) >= FAR;
}

/** Tokens that may follow such a verb: "said on Saturday." */
const TAIL = 6;

/** The mention that ends right before a verb of saying: who speaks where the tree has lost the subject. */
function before(tree: Tree, byHead: ReadonlyMap<number, number>, verb: number, otherwise: number): number {
  for (let i = verb - 1; i >= verb - 3 && tree.sentenceOf[i] === tree.sentenceOf[verb]; i--) {
    const speaker = byHead.get(i);
    if (speaker !== undefined) return speaker;
  }
  return otherwise;
}

const INSIDE = new Set(['compound', 'amod', 'nmod', 'npadvmod', 'poss', 'nummod']);

/** "according to X", "citing X", "X's statement says": the phrase covers its whole sentence. */
function phraseVoice(tree: Tree, words: Words, byHead: ReadonlyMap<number, number>, i: number): Attribution | null {
  const phrase = words.language.saying.phrases.find((p) => p.split(' ').every((w, k) => wordAt(tree, i + k) === w));
  if (phrase === undefined) return null;
  const after = i + phrase.split(' ').length;
  const sentence = tree.sentenceOf[i] ?? 0;
  for (let k = after; k < after + 8 && tree.sentenceOf[k] === sentence; k++) {
    const speaker = byHead.get(k);
    if (speaker !== undefined && !INSIDE.has(tokenAt(tree, k).dep))
      return { cue: i, speaker, hearer: -1, form: 'phrase', sentence, ...edges(sentenceEdges(tree, i)) };
  }
  return null;
}
