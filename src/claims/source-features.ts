import type { Candidate } from './candidates.ts';
import type { Mention } from './mentions.ts';
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

/** What a speaker is, by classes of the mention's words and of those around it, here and where it was introduced. */
export function speakerFeatures(scene: Scene, speaker: number): string[] {
  const m = scene.mentions[speaker];
  if (!m) return ['nobody'];
  const out = new Set([`shape:${m.shape}`, `label:${m.label}`, ...wordsAround(scene, m, 'by')]);
  const first = introduction(scene, m);
  if (first !== m) for (const f of wordsAround(scene, first, 'intro-by')) out.add(f.replace(/^in#/u, 'intro#'));
  return [...out];
}

/** The first mention in the report that has a name's last word: there a reader learns who it is. */
function introduction(scene: Scene, m: Mention): Mention {
  if (m.shape !== 'name') return m;
  const word = wordAt(scene.tree, m.head);
  return scene.mentions.find((o) => o.head < m.head && wordAt(scene.tree, o.last - 1) === word) ?? m;
}

function wordsAround({ tree, words }: Scene, m: Mention, near: string): string[] {
  const out: string[] = [];
  for (let i = Math.max(0, m.first - 6); i < Math.min(m.last + 7, tree.tokens.length); i++) {
    if (tree.sentenceOf[i] !== m.sentence) continue;
    const inside = i >= m.first && i < m.last;
    const lemma = lemmaAt(tree, i);
    for (const k of words.classes.get(lemma) ?? words.classes.get(wordAt(tree, i)) ?? [])
      out.push(`${inside ? 'in' : near}#${k}`);
    if (inside && tokenAt(tree, i).pos !== 'PROPN') out.push(`word:${lemma}`);
    if (inside && tree.label[i]) out.push(`in@${tree.label[i]}`);
  }
  return out;
}

export function sourceFeatures(scene: Scene, c: Candidate, kind: string): string[] {
  const list = bearings(scene, c);
  const family = scene.kinds.get(kind)?.family ?? '';
  const out = [
    'bias',
    `kind:${kind}`,
    `family:${family}`,
    `at:${Math.min(c.sentence, 4)}`,
    ...quotation(scene, c),
    ...telling(scene),
  ];
  for (const relation of ['governs', 'phrase', 'same', 'previous'] as const) {
    const here = list.filter((b) => b.relation === relation);
    out.push(`${relation}:${Math.min(here.length, 2)}`);
    for (const [i, b] of here.slice(0, 2).entries()) out.push(...bearingFeatures(scene, c, b, `${relation}${i}`));
  }
  const closest = list[0];
  if (closest) for (const f of bearingFeatures(scene, c, closest, 'closest')) out.push(f, `${closest.relation}|${f}`);
  const last = lastBefore(scene, c);
  if (last) for (const f of speakerFeatures(scene, speakerOf(scene, last))) out.push(`last:${f}`);
  return out;
}

/** The last attribution before a happening's sentence, however far back: who may still be speaking. */
function lastBefore({ voices }: Scene, c: Candidate): Attribution | undefined {
  return voices.findLast((v) => v.sentence < c.sentence && v.speaker >= 0);
}

function bearingFeatures(scene: Scene, c: Candidate, { voice }: Bearing, name: string): string[] {
  const last = scene.tree.sentences[voice.sentence]?.last ?? 0;
  const out = [`${name}:cue:${lemmaAt(scene.tree, voice.cue)}`, `${name}:${voice.cue > c.head ? 'behind' : 'before'}`];
  if (last - voice.cue <= 8) out.push(`${name}:tail`);
  if (voice.speaker < 0) out.push(`${name}:nobody`);
  for (const f of speakerFeatures(scene, speakerOf(scene, voice))) out.push(`${name}:${f}`);
  return out;
}

const FIRST_PERSON = /\b(?:we|our|us|i|my)\b/iu;

/** Whether the happening stands inside quotation marks, and whether its sentence speaks of "we". */
function quotation({ tree }: Scene, c: Candidate): string[] {
  const at = tokenAt(tree, c.first).start;
  const sentence = tree.sentences[c.sentence];
  const out: string[] = [];
  const before = tree.text.slice(0, at);
  const straight = (before.match(/"/gu) ?? []).length % 2 === 1;
  const curly = before.lastIndexOf('“') > before.lastIndexOf('”');
  if (straight || curly) out.push('quoted');
  if (FIRST_PERSON.test(tree.text.slice(sentence?.start, sentence?.end)))
    out.push('first-person', out.length > 0 ? 'quoted-we' : 'bare-we');
  return out;
}

/** How much of the report is told by others: a press release names no speakers. */
function telling({ tree, voices }: Scene): string[] {
  const share = new Set(voices.map((v) => v.sentence)).size / Math.max(tree.sentences.length, 1);
  return [`told:${share === 0 ? 0 : share < 0.2 ? 1 : share < 0.5 ? 2 : 3}`];
}
