import type { Candidate } from './candidates.ts';
import type { Scene } from './scene.ts';
import { lemmaAt, tokenAt, wordAt } from './tree.ts';
import type { Attribution } from './voices.ts';

/** An attribution as it bears on a happening: from the clause that it governs down to an echo of the sentence before. */
export interface Bearing {
  readonly voice: Attribution;
  readonly relation: 'governs' | 'phrase' | 'same' | 'previous';
}

/** Attributions that can bear on a happening, the closest first. */
export function bearings(scene: Scene, c: Candidate): Bearing[] {
  const rank = { governs: 0, phrase: 1, same: 2, previous: 3 };
  return scene.voices
    .flatMap((voice) => bearing(voice, c))
    .sort(
      (a, b) => rank[a.relation] - rank[b.relation] || Math.abs(a.voice.cue - c.head) - Math.abs(b.voice.cue - c.head),
    );
}

function bearing(voice: Attribution, c: Candidate): Bearing[] {
  if (voice.cue >= c.first && voice.cue < c.last) return [];
  if (voice.sentence === c.sentence) {
    const within = c.head >= voice.from && c.head <= voice.to;
    return [{ voice, relation: within ? (voice.form === 'phrase' ? 'phrase' : 'governs') : 'same' }];
  }
  return voice.sentence === c.sentence - 1 || voice.sentence === c.sentence - 2
    ? [{ voice, relation: 'previous' }]
    : [];
}

/** The speaker of an attribution; a pronoun stands for the speaker named last before it. */
export function speakerOf(scene: Scene, voice: Attribution): number {
  const mention = scene.mentions[voice.speaker];
  if (mention?.shape !== 'pronoun' || wordAt(scene.tree, mention.head) === 'it') return voice.speaker;
  const before = scene.voices.filter(
    (v) => v.cue < voice.cue && v.speaker >= 0 && scene.mentions[v.speaker]?.shape !== 'pronoun',
  );
  return before.at(-1)?.speaker ?? voice.speaker;
}

/** What a speaker is, by classes of all the words of the mention and what stands in apposition. */
export function speakerFeatures(scene: Scene, speaker: number): string[] {
  const m = scene.mentions[speaker];
  if (!m) return ['nobody'];
  const { tree, words } = scene;
  const out = new Set([`shape:${m.shape}`, `label:${m.label}`]);
  for (let i = Math.max(0, m.first - 5); i < Math.min(m.last + 6, tree.tokens.length); i++) {
    if (tree.sentenceOf[i] !== m.sentence) continue;
    const inside = i >= m.first && i < m.last;
    const lemma = lemmaAt(tree, i);
    for (const k of words.classes.get(lemma) ?? words.classes.get(wordAt(tree, i)) ?? [])
      out.add(`${inside ? 'in' : 'by'}#${k}`);
    if (inside && tokenAt(tree, i).pos !== 'PROPN') out.add(`word:${lemma}`);
    if (inside && tree.label[i]) out.add(`in@${tree.label[i]}`);
  }
  return [...out];
}

export function sourceFeatures(scene: Scene, c: Candidate, kind: string): string[] {
  const list = bearings(scene, c);
  const out = [
    'bias',
    `kind:${kind}`,
    `family:${scene.kinds.get(kind)?.family ?? ''}`,
    `at:${Math.min(c.sentence, 4)}`,
  ];
  const quoted = scene.tree.text.slice(scene.tree.sentences[c.sentence]?.start, tokenAt(scene.tree, c.first).start);
  if ((quoted.match(/["“]/gu) ?? []).length > (quoted.match(/["”]/gu) ?? []).length || /“[^”]*$/u.test(quoted))
    out.push('quoted');
  for (const relation of ['governs', 'phrase', 'same', 'previous'] as const) {
    const here = list.filter((b) => b.relation === relation);
    out.push(`${relation}:${Math.min(here.length, 2)}`);
    for (const [i, b] of here.slice(0, 2).entries()) {
      const cue = lemmaAt(scene.tree, b.voice.cue);
      out.push(`${relation}${i}:cue:${cue}`);
      for (const f of speakerFeatures(scene, speakerOf(scene, b.voice))) out.push(`${relation}${i}:${f}`);
    }
  }
  const closest = list[0];
  if (closest)
    for (const f of speakerFeatures(scene, speakerOf(scene, closest.voice)))
      out.push(`closest:${f}`, `closest:${closest.relation}:${f}`);
  return out;
}
