import type { Candidate } from './candidates.ts';
import type { Scene } from './scene.ts';
import { ancestors, childrenOf, clauseHead, lemmaAt, tokenAt, wordAt } from './tree.ts';

const MARKS = new Set(['aux', 'auxpass', 'neg', 'mark', 'advmod', 'det', 'npadvmod', 'amod']);

/** Tense, modals, negations, hedges and time around a happening: what tells whether it is said to have happened. */
export function modalityFeatures(scene: Scene, c: Candidate, kind: string): string[] {
  const { tree, words } = scene;
  const out = [
    'bias',
    `kind:${kind}`,
    `pos:${tokenAt(tree, c.head).pos}`,
    `tag:${tokenAt(tree, c.head).tag}`,
    `w:${c.word}`,
  ];
  const verb = clauseHead(tree, c.head);
  for (const [level, at] of ancestors(tree, c.head, 6).entries()) {
    const near = at === c.head ? 'own' : at === verb ? 'verb' : level < 3 ? 'up' : 'top';
    out.push(`${near}:tag:${tokenAt(tree, at).tag}`, `${near}:dep:${tokenAt(tree, at).dep}`);
    if (tokenAt(tree, at).pos !== 'PROPN') out.push(`${near}:w:${lemmaAt(tree, at)}`);
    for (const k of words.modality.get(lemmaAt(tree, at)) ?? []) out.push(`${near}#${k}`);
    for (const child of childrenOf(tree, at)) addMark(scene, child, near, out);
  }
  out.push(...tenseOf(scene, verb), ...sentenceMarks(scene, c), ...timeMarks(scene, c));
  return out;
}

function addMark({ tree, words }: Scene, child: number, near: string, out: string[]): void {
  const { dep, pos } = tokenAt(tree, child);
  if (!MARKS.has(dep) || pos === 'PROPN') return;
  out.push(`${near}:${dep}:${wordAt(tree, child)}`);
  for (const k of words.modality.get(lemmaAt(tree, child)) ?? []) out.push(`${near}:m#${k}`);
}

/** Auxiliaries and tag of the clause's verb as one feature: "has+been+VBN". */
function tenseOf({ tree }: Scene, verb: number): string[] {
  const helpers = childrenOf(tree, verb)
    .filter((c) => /^aux|^neg/u.test(tokenAt(tree, c).dep))
    .map((c) => wordAt(tree, c));
  return [`tense:${[...helpers, tokenAt(tree, verb).tag].join('+')}`];
}

function sentenceMarks({ tree, words }: Scene, c: Candidate): string[] {
  const sentence = tree.sentences[c.sentence];
  const out: string[] = [`at:${Math.min(c.sentence, 5)}`];
  for (let i = sentence?.first ?? 0; i < (sentence?.last ?? 0); i++) {
    const near = Math.abs(i - c.head) <= 5 ? 'close' : i < c.head ? 'before' : 'after';
    for (const k of words.modality.get(lemmaAt(tree, i)) ?? []) out.push(`${near}#${k}`);
    if (near === 'close' && tokenAt(tree, i).pos !== 'PROPN') out.push(`close:${lemmaAt(tree, i)}`);
  }
  return out;
}

function timeMarks({ tree, times }: Scene, c: Candidate): string[] {
  return times
    .filter((t) => t.sentence === c.sentence)
    .flatMap((t) => {
      const form = tree.text.slice(t.start, t.end).toLowerCase().replace(/\d{4}/gu, 'YEAR').replace(/\d+/gu, 'N');
      return [`time:${form}`, /year/iu.test(form) ? 'time-year' : 'time-other'];
    });
}
