import type { Span } from '../records/span.ts';
import { childrenOf, lemmaAt, subtreeEdges, type Tree, tokenAt, wordAt } from './tree.ts';
import { classesAt, isNumber, type Words } from './words.ts';

/** A noun phrase, a pronoun, or an adjective that names who ("Russian raids"). Token indices, `last` exclusive. */
export interface Mention {
  readonly head: number;
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  readonly classes: readonly string[];
  readonly label: string;
  /** What the program's lists know it to be, '' for nothing. */
  readonly knownAs: string;
  readonly shape: 'noun' | 'name' | 'pronoun' | 'number' | 'modifier';
}

const INSIDE = new Set([
  'compound',
  'amod',
  'nmod',
  'nummod',
  'quantmod',
  'det',
  'predet',
  'poss',
  'advmod',
  'case',
  'punct',
]);
const WITHIN = new Set(['compound', 'amod', 'nmod', 'nummod', 'quantmod', 'det', 'advmod']);

/** All mentions of a text in order of their heads; `happenings` are the tokens of words that can name a happening. */
export function findMentions(tree: Tree, words: Words, happenings: ReadonlySet<number>): Mention[] {
  const found: Mention[] = [];
  for (let i = 0; i < tree.tokens.length; i++) {
    const shape = shapeOf(tree, words, happenings, i);
    if (shape) found.push(mentionAt(tree, words, i, shape));
  }
  return found;
}

function shapeOf(tree: Tree, words: Words, happenings: ReadonlySet<number>, i: number): Mention['shape'] | null {
  const { pos, dep, tag } = tokenAt(tree, i);
  if (WITHIN.has(dep)) return happenings.has(i) ? null : modifierShape(tree, i);
  if (pos === 'PROPN') return 'name';
  if (pos === 'NOUN') return 'noun';
  if (pos === 'PRON') return tag === 'PRP' || tag === 'DT' || tag === 'NN' ? 'pronoun' : null;
  if (isNumber(words, tree, i)) return 'number';
  return tag.startsWith('JJ') && (dep.startsWith('nsubj') || dep === 'dobj' || dep === 'pobj') ? 'noun' : null;
}

/** Adjectives and compounds count by themselves where they name a people, a party or a place. */
function modifierShape(tree: Tree, i: number): Mention['shape'] | null {
  const { dep, pos } = tokenAt(tree, i);
  if (dep !== 'amod' && dep !== 'compound' && dep !== 'nmod') return null;
  if (pos === 'PROPN' || pos === 'NOUN') return 'modifier';
  return pos === 'ADJ' && (tree.label[i] !== '' || /^\p{Lu}/u.test(tree.text.slice(tokenAt(tree, i).start)))
    ? 'modifier'
    : null;
}

function mentionAt(tree: Tree, words: Words, head: number, shape: Mention['shape']): Mention {
  const start = shape === 'modifier' ? modifierStart(tree, head) : phraseStart(tree, head);
  const inner = shape === 'modifier' ? null : partOf(tree, head);
  const [first, last] = wholeNames(tree, start, inner === null ? head + 1 : inner + 1);
  const own = classesAt(words.classes, tree, head);
  const classes = inner === null ? own : [...new Set([...own, ...classesAt(words.classes, tree, inner)])];
  const label = tree.label[head] || (inner === null ? '' : (tree.label[inner] ?? ''));
  const knownAs = tree.knownAs[inner ?? head] || knownIn(tree, first, last);
  return { head, first, last, sentence: tree.sentenceOf[head] ?? 0, classes, label, knownAs, shape };
}

/** A span with what is joined to its edges without a space: of "Jaish al-Nasr" neither "Jaish al" nor "Nasr" alone. */
function wholeNames(tree: Tree, from: number, to: number): readonly [number, number] {
  let [first, last] = [from, to];
  while (joined(tree, first - 1, first)) first--;
  while (joined(tree, last - 1, last)) last++;
  return [first, last];
}

/** Whether a hyphen joins two tokens that stand side by side. */
function joined(tree: Tree, left: number, right: number): boolean {
  if (left < 0 || right >= tree.tokens.length || tree.sentenceOf[left] !== tree.sentenceOf[right]) return false;
  const hyphen = wordAt(tree, left) === '-' || wordAt(tree, right) === '-';
  return hyphen && tokenAt(tree, left).end === tokenAt(tree, right).start;
}

/** What the last name in a span is known to be. */
function knownIn(tree: Tree, first: number, last: number): string {
  for (let i = last - 1; i >= first; i--) {
    const known = tree.knownAs[i];
    if (known) return known;
  }
  return '';
}

function phraseStart(tree: Tree, head: number): number {
  let first = head;
  for (const child of childrenOf(tree, head)) {
    if (child < head && INSIDE.has(tokenAt(tree, child).dep)) first = Math.min(first, subtreeEdges(tree, child)[0]);
  }
  return Math.max(first, head - 10);
}

/** Names and adjectives of names before a modifier that belong to it: "Syrian regime", but not "a tight government". */
function modifierStart(tree: Tree, head: number): number {
  let first = head;
  while (head - first < 4 && isOfName(tree, first - 1)) first--;
  return first;
}

function isOfName(tree: Tree, i: number): boolean {
  const { dep, pos, start } = tokenAt(tree, i);
  if (!WITHIN.has(dep) || pos === 'NUM' || pos === 'DET') return false;
  return pos === 'PROPN' || (pos === 'ADJ' && /^\p{Lu}/u.test(tree.text.slice(start)));
}

/** The head of a short "of" phrase right behind: "dozens of villagers", "the village of Dar". */
function partOf(tree: Tree, head: number): number | null {
  const of = childrenOf(tree, head).find((c) => c > head && c <= head + 1 && lemmaAt(tree, c) === 'of');
  const object = of === undefined ? undefined : childrenOf(tree, of).find((c) => tokenAt(tree, c).dep === 'pobj');
  return object !== undefined && object - head <= 6 ? object : null;
}

export function spanOf(tree: Tree, first: number, last: number): Span {
  return { start: tokenAt(tree, first).start, end: tokenAt(tree, last - 1).end };
}
