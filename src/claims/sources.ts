import type { SourceDraft, VoiceDraft } from '../records/claim.ts';
import type { Happening } from './frames.ts';
import { spanOf } from './mentions.ts';
import { type LogLinear, scoresOf, softmax } from './model.ts';
import type { FrameModels } from './models.ts';
import type { Scene } from './scene.ts';
import { type WeighedSource, weighSources } from './source-features.ts';
import { type SourceOption, speakerOf } from './source-options.ts';
import { lemmaAt } from './tree.ts';
import type { Attribution } from './voices.ts';

/** Who says so: a speaker whose attribution bears on the happening, or the outlet itself. */
export function sourceOf(scene: Scene, h: Happening, models: FrameModels): SourceDraft {
  const c = h.candidates[0];
  if (!c) return { kind: 'reporter', text: null, doubt: false, via: [] };
  const option = likeliestSource(weighSources(scene, c, h.kind), models.source);
  const voice = option.bearing?.voice;
  const speaker = voice && scene.mentions[speakerOf(scene, voice)];
  const text = option.kind === 'reporter' || !speaker ? null : spanOf(scene.tree, speaker.first, speaker.last);
  return { kind: option.kind, text, doubt: doubted(scene, h), via: text && voice ? passedOnBy(scene, voice) : [] };
}

/** The medium that a speaker told, by which the outlet knows it: "a resident told Reuters". */
function passedOnBy({ tree, mentions }: Scene, { hearer }: Attribution): VoiceDraft[] {
  const m = mentions[hearer];
  const medium = m && (m.knownAs === 'outlet' || m.classes.includes('media'));
  return medium ? [{ kind: 'media', text: spanOf(tree, m.first, m.last) }] : [];
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
