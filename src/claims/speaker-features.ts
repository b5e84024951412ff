import type { Mention } from './mentions.ts';
import type { Scene } from './scene.ts';
import { antecedentOf, introductionOf, speakerOf, wordsOf } from './speakers.ts';
import { lemmaAt, tokenAt, wordAt } from './tree.ts';
import type { Attribution } from './voices.ts';

/** What a speaker is, by classes of the mention's words and of those beside it, here and where it was introduced. */
export function speakerFeatures(scene: Scene, voice: Attribution): string[] {
  const m = scene.mentions[speakerOf(scene, voice)];
  if (!m) return ['bare'];
  const out = new Set([...own(scene, m, voice.cue)]);
  const before = antecedentOf(scene, voice);
  const who = before ? scene.mentions[before.speaker] : undefined;
  if (before && who) {
    out.add('points-back');
    for (const f of own(scene, who, before.cue)) out.add(`back-${f}`).add(f);
  }
  return [...out];
}

function own(scene: Scene, m: Mention, cue: number): Set<string> {
  const out = new Set([
    `shape:${m.shape}`,
    `label:${m.label}`,
    `known:${m.knownAs}`,
    ...wordsAround(scene, m, cue, 'by'),
  ]);
  const first = introductionOf(scene, m);
  if (first !== m)
    for (const f of wordsAround(scene, first, -1, 'intro-by')) out.add(f.replace(/^in(?=#|:known)/u, 'intro'));
  return out;
}

function wordsAround(scene: Scene, m: Mention, cue: number, near: string): string[] {
  const { tree, words } = scene;
  const out: string[] = [];
  const { first, last } = wordsOf(scene, m, cue);
  for (let i = first; i < last; i++) {
    const inside = i >= m.first && i < m.last;
    const lemma = lemmaAt(tree, i);
    for (const k of words.classes.get(lemma) ?? words.classes.get(wordAt(tree, i)) ?? [])
      out.push(`${inside ? 'in' : near}#${k}`);
    if (inside && tokenAt(tree, i).pos !== 'PROPN') out.push(`word:${lemma}`);
    if (inside && tree.label[i]) out.push(`in@${tree.label[i]}`);
    if (tree.knownAs[i]) out.push(`${inside ? 'in' : near}:known:${tree.knownAs[i]}`);
  }
  return out;
}
