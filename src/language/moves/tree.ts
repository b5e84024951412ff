import type { Arcs } from './parser.ts';

/** The leftmost and rightmost token below each token. */
interface Edges {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

const ROUNDS = 12;

/**
 * The edges of every token's subtree, and from them the sentence starts, as spaCy's `set_children_from_heads`: trees
 * that cross need several rounds until every head lies in its sentence; a malformed one ends after some rounds.
 */
export function findEdges(heads: Int32Array): Edges {
  const edges = { left: Int32Array.from(heads.keys()), right: Int32Array.from(heads.keys()) };
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < heads.length; i++) widen(edges, heads[i] ?? i, i);
    for (let i = heads.length - 1; i >= 0; i--) widen(edges, heads[i] ?? i, i);
    if (headsWithinSentences(heads, edges)) break;
  }
  return edges;
}

function widen({ left, right }: Edges, head: number, child: number): void {
  left[head] = Math.min(left[head] ?? head, left[child] ?? child);
  right[head] = Math.max(right[head] ?? head, right[child] ?? child);
}

function headsWithinSentences(heads: Int32Array, edges: Edges): boolean {
  const starts = sentenceStarts(heads, edges);
  let first = 0;
  for (let i = 0; i < heads.length; i++) {
    if (!(i > 0 && starts[i] === 1) && i !== heads.length - 1) continue;
    for (let j = first; j < i; j++) {
      const head = heads[j] ?? j;
      if (head < first || head > i) return false;
    }
    first = i;
  }
  return true;
}

/** 1 at every token that starts a sentence: the left edge of a root. */
export function sentenceStarts(heads: Int32Array, { left }: Edges): Uint8Array {
  const starts = new Uint8Array(heads.length);
  heads.forEach((head, i) => {
    if (head === i) starts[left[i] ?? i] = 1;
  });
  return starts;
}

const MARK = '||';

/**
 * Moves arcs that the parser drew to a nearer head back to where they belong (Nivre & Nilsson 2005, the HEAD scheme):
 * a label `X||Y` says that the arc is X and its true head is the nearest token below the drawn head whose label is Y.
 * Returns the labels as strings; changes `heads`.
 */
export function deprojectivize(
  { heads, labels }: Arcs,
  names: readonly string[],
  spaces: readonly boolean[],
): string[] {
  const texts = Array.from(labels, (label) => names[label] ?? '');
  if (!texts.some((text) => text.includes(MARK))) return texts;
  const edges = findEdges(heads);
  texts.forEach((text, token) => {
    const [label = '', headLabel] = text.split(MARK);
    if (headLabel === undefined) return;
    heads[token] = newHead(token, headLabel, heads, texts, edges, spaces);
    texts[token] = label;
  });
  return texts;
}

/** Breadth first, left to right, below the token's drawn head; that head itself where nothing fits. */
function newHead(
  token: number,
  label: string,
  heads: Int32Array,
  texts: readonly string[],
  edges: Edges,
  spaces: readonly boolean[],
): number {
  const drawn = heads[token] ?? token;
  let queue = [drawn];
  while (queue.length > 0) {
    const next: number[] = [];
    for (const parent of queue) {
      for (let child = edges.left[parent] ?? parent; child <= (edges.right[parent] ?? parent); child++) {
        if (child === parent || heads[child] !== parent || spaces[child] === true || child === token) continue;
        if (texts[child] === label) return child;
        next.push(child);
      }
    }
    queue = next;
  }
  return drawn;
}
