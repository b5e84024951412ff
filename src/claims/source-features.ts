import { SOURCE_KINDS, type SourceKind } from '../records/reading.ts';
import type { Candidate } from './candidates.ts';
import type { Scene } from './scene.ts';
import { type Bearing, bearings, type SourceOption } from './source-options.ts';
import { speakerFeatures } from './speaker-features.ts';
import { lemmaAt, tokenAt } from './tree.ts';

/** An option with what speaks for and against it: `tie` is one list for all kinds of a speaker, `own` is the option's alone. */
export interface WeighedSource {
  readonly option: SourceOption;
  readonly tie: readonly string[];
  readonly own: readonly string[];
}

/** Who may be saying it, as which kind of source. */
export function weighSources(scene: Scene, c: Candidate, kind: string): WeighedSource[] {
  const shared = settingOf(scene, c, kind);
  const speakers = [null, ...bearings(scene, c)].map((bearing) => ({
    bearing,
    tie: bearing ? tieOf(scene, c, bearing, shared) : ['tie:nobody'],
    who: bearing ? speakerFeatures(scene, bearing.voice) : outletFeatures(scene),
  }));
  return speakers.flatMap(({ bearing, tie, who }) =>
    SOURCE_KINDS.map((k) => ({ option: { kind: k, bearing }, tie, own: ownFeatures(k, bearing, who, shared) })),
  );
}

/** How a speaker is tied to the happening, by what the report is like. */
function tieOf(scene: Scene, c: Candidate, bearing: Bearing, shared: readonly string[]): string[] {
  return [...tieFeatures(scene, c, bearing).map((f) => `tie:${f}`), ...shared.map((f) => `${bearing.relation}|${f}`)];
}

/** What the speaker is as that kind of source; of the outlet's own voice as reporter, more may be asked. */
function ownFeatures(
  kind: SourceKind,
  bearing: Bearing | null,
  who: readonly string[],
  shared: readonly string[],
): string[] {
  const voice = bearing?.relation ?? (kind === 'reporter' ? 'own' : 'nobody');
  const as = bearing ? 'says' : voice;
  const out = [`${kind}|${voice}`];
  for (const f of who) out.push(`${kind}|${as}|${f}`);
  for (const f of shared) out.push(`${kind}|${bearing ? 'says' : 'nobody'}|${f}`);
  if (!bearing) for (const f of shared) out.push(`${voice}|${f}`);
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
