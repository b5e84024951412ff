import { ancestors, childrenOf, lemmaAt, type Tree, tokenAt } from './tree.ts';

/** Who does what a word names, and to whom or what: heads of noun phrases, through passives, relatives and nouns of action. */
export interface Arguments {
  readonly doers: readonly number[];
  readonly objects: readonly number[];
}

/** What a noun phrase is to a word that names a happening: its doer, its object, words within either, or neither. */
export type Part = 'doer' | 'object' | 'in-doer' | 'in-object' | 'none';

/** What the phrase with this head is among the arguments of a word. */
export function partAmong(tree: Tree, { doers, objects }: Arguments, head: number): Part {
  if (doers.includes(head)) return 'doer';
  if (objects.includes(head)) return 'object';
  const above = ancestors(tree, head, REACH).slice(1);
  if (above.some((a) => doers.includes(a))) return 'in-doer';
  return above.some((a) => objects.includes(a)) ? 'in-object' : 'none';
}

/** So many steps up the tree, the phrase's own among them, belong to it. */
const REACH = 4;

const VERBAL = new Set(['VERB', 'AUX']);
const SUBJECTS = new Set(['nsubj', 'csubj']);
const PASSIVE = new Set(['nsubjpass', 'csubjpass']);
const RELATIVE = new Set(['that', 'which', 'who', 'whom']);

/** The arguments of a word that names a happening; conjuncts of each are among them. */
export function argumentsOf(tree: Tree, word: number): Arguments {
  const found = VERBAL.has(tokenAt(tree, word).pos) ? ofVerb(tree, word, 3) : ofNoun(tree, word);
  return { doers: withConjuncts(tree, found.doers), objects: withConjuncts(tree, found.objects) };
}

function ofVerb(tree: Tree, verb: number, depth: number): Arguments {
  const doers: number[] = [];
  const objects: number[] = [];
  for (const child of childrenOf(tree, verb)) {
    const { dep } = tokenAt(tree, child);
    if (SUBJECTS.has(dep)) doers.push(meant(tree, verb, child));
    else if (dep === 'dobj' || PASSIVE.has(dep)) objects.push(meant(tree, verb, child));
    else if (dep === 'agent') doers.push(...objectsOf(tree, child));
  }
  return depth > 0 ? borrowed(tree, verb, { doers, objects }, depth) : { doers, objects };
}

/** The token that one stands for beside a verb: a relative pronoun for the noun that its clause describes. */
export function meant(tree: Tree, verb: number, pronoun: number): number {
  const { dep, head } = tokenAt(tree, verb);
  return dep === 'relcl' && RELATIVE.has(lemmaAt(tree, pronoun)) ? head : pronoun;
}

/** What a verb has no word for stands at the noun that it describes or at the verb that it is joined to. */
function borrowed(tree: Tree, verb: number, own: Arguments, depth: number): Arguments {
  const { dep, head, tag } = tokenAt(tree, verb);
  const passive = tag === 'VBN' && !childrenOf(tree, verb).some((c) => tokenAt(tree, c).dep === 'aux');
  if (dep === 'acl' || dep === 'relcl') {
    const reduced = dep === 'acl' && passive;
    if (reduced && own.objects.length === 0) return { ...own, objects: [head] };
    if (dep === 'relcl' && own.objects.length === 0 && own.doers.length > 0) return { ...own, objects: [head] };
    return own.doers.length === 0 && !reduced ? { ...own, doers: [head] } : own;
  }
  const joined = dep === 'conj' || dep === 'xcomp' || dep === 'advcl';
  if (!joined || own.doers.length > 0 || !VERBAL.has(tokenAt(tree, head).pos)) return own;
  const other = ofVerb(tree, head, depth - 1);
  if (dep === 'conj' && passive && own.objects.length === 0) return { doers: other.doers, objects: other.objects };
  return { ...own, doers: other.doers };
}

const BY = new Set(['by', 'from']);
const UPON = new Set(['of', 'on', 'against', 'at', 'upon', 'over', 'into', 'to', 'in']);

/** "The shelling of X by Y", "Y's raid on X", "Y air strikes": and what does the verb to which the noun belongs. */
function ofNoun(tree: Tree, noun: number): Arguments {
  const doers: number[] = [];
  const objects: number[] = [];
  for (const child of childrenOf(tree, noun)) {
    const { dep, pos } = tokenAt(tree, child);
    if (dep === 'poss' || ((dep === 'compound' || dep === 'amod') && pos === 'PROPN')) doers.push(child);
    else if (dep !== 'prep') continue;
    else if (BY.has(lemmaAt(tree, child))) doers.push(...objectsOf(tree, child));
    else if (UPON.has(lemmaAt(tree, child))) objects.push(...objectsOf(tree, child));
  }
  const { dep, head } = tokenAt(tree, noun);
  if (doers.length === 0 && dep === 'dobj' && VERBAL.has(tokenAt(tree, head).pos))
    doers.push(...ofVerb(tree, head, 2).doers);
  return { doers, objects };
}

function objectsOf(tree: Tree, preposition: number): number[] {
  return childrenOf(tree, preposition).filter((c) => tokenAt(tree, c).dep === 'pobj');
}

function withConjuncts(tree: Tree, heads: readonly number[]): number[] {
  const out = new Set<number>();
  for (const head of heads) {
    out.add(head);
    for (const child of childrenOf(tree, head)) {
      const { dep } = tokenAt(tree, child);
      if (dep === 'conj' || (dep === 'prep' && lemmaAt(tree, child) === 'of' && child === head + 1)) {
        if (dep === 'conj') out.add(child);
        else for (const o of objectsOf(tree, child)) out.add(o);
      }
    }
  }
  return [...out];
}
