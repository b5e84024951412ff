import type { Candidate } from './candidates.ts';
import type { Mention } from './mentions.ts';
import type { Scene } from './scene.ts';
import { type Bearing, bearings, type SourceOption, sourceOptions, speakerOf } from './source-options.ts';
import { lemmaAt, tokenAt, wordAt } from './tree.ts';

/** Who may be saying it, each with what speaks for and against. */
export function weighSources(
  scene: Scene,
  c: Candidate,
  kind: string,
): { readonly option: SourceOption; readonly features: string[] }[] {
  const shared = settingOf(scene, c, kind);
  const speakers = new Map<Bearing | null, string[]>([[null, outletFeatures(scene)]]);
  const ties = new Map<Bearing | null, string[]>([[null, ['nobody']]]);
  for (const b of bearings(scene, c)) {
    speakers.set(b, speakerFeatures(scene, speakerOf(scene, b.voice)));
    ties.set(b, tieFeatures(scene, c, b));
  }
  return sourceOptions([...ties.keys()]).map((option) => ({
    option,
    features: featuresOf(option, shared, ties.get(option.bearing) ?? [], speakers.get(option.bearing) ?? []),
  }));
}

/** How a speaker is tied to the happening, what the speaker is as that kind, and what the report is like. */
function featuresOf(
  { kind, bearing }: SourceOption,
  shared: readonly string[],
  tie: readonly string[],
  speaker: readonly string[],
): string[] {
  const who = bearing?.relation ?? 'nobody';
  const voice = bearing === null ? (kind === 'reporter' ? 'own' : 'nobody') : who;
  const out = [`${kind}|${voice}`, ...tie.map((f) => `tie:${f}`)];
  for (const f of speaker) out.push(`${kind}|${bearing ? 'says' : voice}|${f}`);
  for (const f of shared) out.push(`${voice}|${f}`, `${kind}|${bearing ? 'says' : 'nobody'}|${f}`);
  return out;
}

function settingOf(scene: Scene, c: Candidate, kind: string): string[] {
  const list = bearings(scene, c);
  const counts = (['governs', 'phrase', 'same', 'previous'] as const).map(
    (r) => `${r}:${Math.min(list.filter((b) => b.relation === r).length, 2)}`,
  );
  return [
    'bias',
    `kind:${kind}`,
    `family:${scene.kinds.get(kind)?.family ?? ''}`,
    `at:${Math.min(c.sentence, 4)}`,
    ...quotation(scene, c),
    ...telling(scene),
    ...counts,
  ];
}

/** How an attribution stands to the happening. */
function tieFeatures(scene: Scene, c: Candidate, { voice, relation, rank }: Bearing): string[] {
  const { tree } = scene;
  const last = tree.sentences[voice.sentence]?.last ?? 0;
  const cue = lemmaAt(tree, voice.cue);
  const side = voice.cue > c.head ? 'behind' : 'before';
  const gap = Math.abs(voice.cue - c.head);
  const back = Math.min(c.sentence - voice.sentence, 4);
  const speaker = scene.mentions[voice.speaker];
  const shape = speaker?.shape ?? 'nobody';
  return [
    relation,
    `${relation}:rank:${rank}`,
    `${relation}:cue:${cue}`,
    `cue:${cue}`,
    `${relation}:${side}`,
    `${relation}:gap:${gap <= 4 ? 4 : gap <= 10 ? 10 : gap <= 20 ? 20 : 99}:${side}`,
    `${relation}:back:${back}`,
    `${relation}:form:${voice.form}`,
    `${relation}:${last - voice.cue <= 8 ? 'tail' : 'middle'}`,
    `${relation}:shape:${shape}`,
    `${relation}:${quotation(scene, c).includes('quoted') ? 'quoted' : 'plain'}`,
    `${relation}:at:${Math.min(c.sentence, 3)}`,
  ];
}

/** What a speaker is, by classes of the mention's words and of those around it, here and where it was introduced. */
export function speakerFeatures(scene: Scene, speaker: number): string[] {
  const m = scene.mentions[speaker];
  if (!m) return ['bare'];
  const out = new Set([`shape:${m.shape}`, `label:${m.label}`, `known:${m.knownAs}`, ...wordsAround(scene, m, 'by')]);
  const first = introduction(scene, m);
  if (first !== m)
    for (const f of wordsAround(scene, first, 'intro-by')) out.add(f.replace(/^in(?=#|:known)/u, 'intro'));
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
    if (tree.knownAs[i]) out.push(`${inside ? 'in' : near}:known:${tree.knownAs[i]}`);
  }
  return out;
}

/** What the outlet is, by the classes of its name's words: "Joint Command" is no newspaper. */
function outletFeatures({ tree, words, publisher }: Scene): string[] {
  const names = (publisher ?? '').toLowerCase().match(/\p{L}+/gu) ?? [];
  const classes = new Set(names.flatMap((w) => words.classes.get(w) ?? words.classes.get(w.replace(/s$/u, '')) ?? []));
  return ['outlet', `outlet:known:${tree.known?.outlet ?? ''}`, ...[...classes].map((k) => `outlet#${k}`)];
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
