import type { SourceDraft, VoiceDraft } from '../records/claim.ts';
import type { Span } from '../records/span.ts';
import type { Happening } from './frames.ts';
import { spanOf } from './mentions.ts';
import { type LogLinear, scoresOf, softmax } from './model.ts';
import type { FrameModels } from './models.ts';
import type { Scene } from './scene.ts';
import { type WeighedSource, weighSources } from './source-features.ts';
import type { SourceOption } from './source-options.ts';
import { speakerOf } from './speakers.ts';
import { lemmaAt, wordAt } from './tree.ts';
import type { Attribution } from './voices.ts';

/** Who says so: a speaker whose attribution bears on the happening, or the outlet itself. */
export function sourceOf(scene: Scene, h: Happening, models: FrameModels): SourceDraft {
  const c = h.candidates[0];
  if (!c) return { kind: 'reporter', text: null, doubt: false, via: [] };
  const weighed = weighSources(scene, c, h.kind);
  const option = likeliestSource(weighed, models.source);
  const voice = option.bearing?.voice;
  const text = option.kind === 'reporter' || !voice ? null : wordsFor(scene, voice);
  const via = text && voice ? passedOnBy(scene, voice, weighed, models.source) : [];
  return { kind: option.kind, text, doubt: doubted(scene, h), via };
}

/** The words for who speaks; null where nobody is named. */
function wordsFor(scene: Scene, voice: Attribution): Span | null {
  const speaker = scene.mentions[speakerOf(scene, voice)];
  return speaker ? spanOf(scene.tree, speaker.first, speaker.last) : null;
}

/**
 * Who passed a speaker's words on, nearest first: the medium that was told ("a resident told Reuters"), then whoever is
 * said to say that it was said ("the agency reported that the governor had said", "state television said, citing a medic").
 */
function passedOnBy(
  scene: Scene,
  voice: Attribution,
  weighed: readonly WeighedSource[],
  model: LogLinear,
): VoiceDraft[] {
  const outer = [...new Set(weighed.flatMap(({ option }) => option.bearing?.voice ?? []))]
    .filter((other) => passesOn(scene, other, voice))
    .sort((a, b) => a.to - a.from - (b.to - b.from));
  return [...mediumTold(scene, voice), ...outer.map((other) => voiceDraft(scene, other, weighed, model))];
}

function mediumTold({ tree, mentions }: Scene, { hearer }: Attribution): VoiceDraft[] {
  const m = mentions[hearer];
  const medium = m && (m.knownAs === 'outlet' || m.classes.includes('media'));
  return medium ? [{ kind: 'media', text: spanOf(tree, m.first, m.last) }] : [];
}

/** Whether one attribution tells of another: it governs its words, or goes on "citing" it. */
function passesOn(scene: Scene, outer: Attribution, inner: Attribution): boolean {
  const others = outer !== inner && outer.sentence === inner.sentence && outer.form === 'verb' && outer.speaker >= 0;
  if (!others || speakerOf(scene, outer) === speakerOf(scene, inner)) return false;
  const governs = outer.from <= inner.cue && inner.cue <= outer.to && outer.cue < inner.cue;
  return inner.form === 'phrase' ? scene.words.citing.has(wordAt(scene.tree, inner.cue)) : governs;
}

function voiceDraft(scene: Scene, voice: Attribution, weighed: readonly WeighedSource[], model: LogLinear): VoiceDraft {
  const kinds = weighed
    .filter(({ option }) => option.bearing?.voice === voice && option.kind !== 'reporter')
    .map(({ option, own }) => ({ kind: option.kind, score: scoresOf(model, own)[0] ?? 0 }));
  const { kind } = kinds.reduce((a, b) => (b.score > a.score ? b : a));
  return { kind, text: wordsFor(scene, voice) };
}

/** Of the kind that all speakers together make the likeliest, the likeliest speaker. */
function likeliestSource(weighed: readonly WeighedSource[], model: LogLinear): SourceOption {
  const ties = new Map<readonly string[], number>();
  for (const { tie } of weighed) if (!ties.has(tie)) ties.set(tie, scoresOf(model, tie)[0] ?? 0);
  const ps = softmax(weighed.map(({ tie, own }) => (ties.get(tie) ?? 0) + (scoresOf(model, own)[0] ?? 0)));
  const byKind = new Map<string, number>();
  for (const [i, { option }] of weighed.entries())
    byKind.set(option.kind, (byKind.get(option.kind) ?? 0) + (ps[i] ?? 0));
  const rated = weighed.map(({ option }, i) => ({ option, kind: byKind.get(option.kind) ?? 0, p: ps[i] ?? 0 }));
  return rated.reduce((a, b) => (b.kind > a.kind || (b.kind === a.kind && b.p > a.p) ? b : a)).option;
}

/** True where the outlet marks doubt close to the happening: "alleged", "so-called". */
function doubted({ tree, words }: Scene, h: Happening): boolean {
  return h.candidates.some((c) => {
    for (let i = c.first - 4; i < c.last + 2; i++)
      if (tree.sentenceOf[i] === h.sentence && words.modality.get(lemmaAt(tree, i))?.includes('doubt')) return true;
    return false;
  });
}
