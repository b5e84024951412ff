import type { Candidate } from './candidates.ts';
import { sharedContent } from './contents.ts';
import type { Scene } from './scene.ts';
import type { TimeOption } from './time-options.ts';
import { childrenOf, clauseHead, type Tree, tokenAt } from './tree.ts';

/**
 * Does the claim's sentence tell again what another sentence dates? What is told again has its day, what is new has
 * none: by shared words and numbers, by the same verb or noun, by what hangs on the words of time there.
 */
export function retellingMarks(scene: Scene, c: Candidate, kind: string, { phrases }: TimeOption): string[] {
  const { tree, candidates, contents } = scene;
  const sentences = [...new Set(phrases.map((p) => p.sentence))].filter((s) => s !== c.sentence);
  const retold = stepOf(Math.max(0, ...sentences.map((s) => sharedContent(contents, c.sentence, s))));
  const there = candidates.filter((o) => sentences.includes(o.sentence));
  const word = `word:${there.some((o) => o.word === c.word)}`;
  const dates = (o: Candidate) =>
    phrases.some((p) => p.sentence === o.sentence && clauseHead(tree, p.token) === clauseHead(tree, o.head));
  const bound = `bound:${there.some((o) => o.kinds.includes(kind) && dates(o))}`;
  const own = contents.numbers[c.sentence] ?? new Set();
  const numbers = sentences.some((s) => [...(contents.numbers[s] ?? [])].some((n) => own.has(n)));
  const known = knownness(tree, c);
  return [
    `retold:${retold}`,
    word,
    bound,
    `numbers:${numbers}`,
    `retold:${retold}|${bound}`,
    `${bound}|${known}`,
    `${word}|${known}`,
    `retold:${retold}|${known}`,
    ...chainMarks(scene, c, kind, retold),
  ];
}

/** Shares of words in steps: more than half is the same sentence again. */
const STEPS = [0.1, 0.2, 0.35, 0.5];
const stepOf = (share: number): number => STEPS.filter((step) => share >= step).length;

/** Whether the sentence before tells of the same: a story that goes on. */
function chainMarks({ plainKinds, contents }: Scene, c: Candidate, kind: string, retold: number): string[] {
  const told = `chain:${plainKinds[c.sentence - 1]?.has(kind) === true}`;
  const goesOn = `goes-on:${Math.min(3, stepOf(sharedContent(contents, c.sentence, c.sentence - 1)))}`;
  return [told, goesOn, `${goesOn}|retold:${retold}`, `${told}|retold:${retold}`];
}

/** "the attack" is known to the reader, "an attack" is not. */
function knownness(tree: Tree, c: Candidate): string {
  const article = childrenOf(tree, c.head).find((k) => tokenAt(tree, k).dep === 'det');
  if (article === undefined) return 'bare';
  return /Definite=Def|PronType=Dem/u.test(tokenAt(tree, article).morph) ? 'the' : 'a';
}
