import type { Analysis, Name, Token } from '../records/analysis.ts';

/** A report's text with its analysis and what walks over the dependency tree need, indexed by token. */
export interface Tree extends Analysis {
  readonly text: string;
  /** Children of each token, left to right. */
  readonly children: readonly (readonly number[])[];
  /** Index of the sentence that holds each token. */
  readonly sentenceOf: readonly number[];
  /** Label of the name that covers each token, '' where none does. */
  readonly label: readonly string[];
  /** What the program's lists know the name to be that covers each token ("province", "rebel-group"), '' where none does. */
  readonly knownAs: readonly string[];
}

export function growTree(text: string, analysis: Analysis): Tree {
  const { tokens, sentences } = analysis;
  const children: number[][] = tokens.map(() => []);
  for (const [i, token] of tokens.entries()) if (token.head !== i) children[token.head]?.push(i);
  const sentenceOf = new Array<number>(tokens.length).fill(0);
  for (const [s, sentence] of sentences.entries()) sentenceOf.fill(s, sentence.first, sentence.last);
  const { names, known } = analysis;
  return {
    ...analysis,
    text,
    children,
    sentenceOf,
    label: labels(tokens, names),
    knownAs: labels(tokens, known?.names ?? []),
  };
}

function labels(tokens: readonly Token[], names: readonly Name[]): string[] {
  const label = new Array<string>(tokens.length).fill('');
  let i = 0;
  for (const name of names) {
    while (i < tokens.length && (tokens[i]?.start ?? 0) < name.start) i++;
    for (; i < tokens.length && (tokens[i]?.end ?? 0) <= name.end; i++) label[i] = name.label;
  }
  return label;
}

/** What stands beyond the edges of a text: a token that matches nothing. */
export const NO_TOKEN: Token = { start: 0, end: 0, tag: '', pos: '', morph: '', lemma: '', dep: '', head: 0 };

export function tokenAt(tree: Tree, i: number): Token {
  return tree.tokens[i] ?? NO_TOKEN;
}

export function lemmaAt(tree: Tree, i: number): string {
  return tokenAt(tree, i).lemma.toLowerCase();
}

export function wordAt(tree: Tree, i: number): string {
  const token = tokenAt(tree, i);
  return tree.text.slice(token.start, token.end).toLowerCase();
}

export function childrenOf(tree: Tree, i: number): readonly number[] {
  return tree.children[i] ?? [];
}

/** The token and its heads up to the root, nearest first; at most `limit` of them. */
export function ancestors(tree: Tree, i: number, limit = 12): number[] {
  const chain = [i];
  for (let at = i; chain.length < limit; ) {
    const head = tokenAt(tree, at).head;
    if (head === at) break;
    chain.push(head);
    at = head;
  }
  return chain;
}

/** First and last token of the subtree under a token, inclusive. */
export function subtreeEdges(tree: Tree, i: number): readonly [number, number] {
  let [first, last] = [i, i];
  const open = [i];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    first = Math.min(first, at);
    last = Math.max(last, at);
    open.push(...childrenOf(tree, at));
  }
  return [first, last];
}

const THROUGH = new Set(['conj', 'compound', 'nmod', 'flat']);

/**
 * The way from one token to another: steps up (`^dep`) and down (`>dep`), prepositions named, steps between conjuncts
 * left out; `apex` is where it turns. Null when it is longer than eight steps or leaves the sentence.
 */
export function pathBetween(
  tree: Tree,
  from: number,
  to: number,
): { readonly steps: string; readonly apex: number; readonly length: number } | null {
  const up = ancestors(tree, from);
  const down = ancestors(tree, to);
  const apex = up.find((a) => down.includes(a));
  if (apex === undefined) return null;
  const steps: string[] = [];
  for (const a of up.slice(0, up.indexOf(apex))) addStep(tree, a, '^', steps);
  for (const a of down.slice(0, down.indexOf(apex)).reverse()) addStep(tree, a, '>', steps);
  if (steps.length > 8) return null;
  return { steps: steps.join(''), apex, length: steps.length };
}

function addStep(tree: Tree, i: number, sign: string, steps: string[]): void {
  const { dep } = tokenAt(tree, i);
  if (dep === 'conj') return;
  if (THROUGH.has(dep) && steps.length > 0 && sign === '^') return;
  steps.push(sign + (dep === 'prep' || dep === 'agent' ? `${dep}_${lemmaAt(tree, i)}` : dep));
}

/** The nearest verb at or above a token, or the sentence's root. */
export function clauseHead(tree: Tree, i: number): number {
  const chain = ancestors(tree, i);
  return chain.find((a) => tokenAt(tree, a).pos === 'VERB' || tokenAt(tree, a).pos === 'AUX') ?? chain.at(-1) ?? i;
}
