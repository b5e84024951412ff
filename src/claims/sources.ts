import type { SourceDraft } from '../records/claim.ts';
import { SOURCE_KINDS } from '../records/reading.ts';
import type { Happening } from './frames.ts';
import { spanOf } from './mentions.ts';
import { likeliest } from './model.ts';
import type { FrameModels } from './models.ts';
import type { Scene } from './scene.ts';
import { bearings, sourceFeatures, speakerOf } from './source-features.ts';
import { lemmaAt } from './tree.ts';

/** Who says so: the speaker whose attribution bears on the happening, or the outlet itself. */
export function sourceOf(scene: Scene, h: Happening, models: FrameModels): SourceDraft {
  const c = h.candidates[0];
  if (!c) return { kind: 'reporter', text: null, doubt: false, via: [] };
  const label = likeliest(models.source, sourceFeatures(scene, c, h.kind)).label;
  const kind = SOURCE_KINDS.find((k) => k === label) ?? 'reporter';
  const speaker = bearings(scene, c)
    .map((b) => scene.mentions[speakerOf(scene, b.voice)])
    .find((m) => m !== undefined);
  const text = kind === 'reporter' || !speaker ? null : spanOf(scene.tree, speaker.first, speaker.last);
  return { kind, text, doubt: doubted(scene, h), via: [] };
}

/** True where the outlet marks doubt close to the happening: "alleged", "so-called". */
function doubted({ tree, words }: Scene, h: Happening): boolean {
  return h.candidates.some((c) => {
    for (let i = c.first - 4; i < c.last + 2; i++)
      if (tree.sentenceOf[i] === h.sentence && words.modality.get(lemmaAt(tree, i))?.includes('doubt')) return true;
    return false;
  });
}
