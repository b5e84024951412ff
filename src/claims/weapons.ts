import type { Span } from '../records/span.ts';
import type { Happening } from './frames.ts';
import { spanOf } from './mentions.ts';
import type { Scene } from './scene.ts';

/** Tokens between a happening and the words for its means, at most. */
const REACH = 10;

/** The words for the means: the nearest mention of a weapon in the happening's sentence; null where none is near. */
export function weaponOf(scene: Scene, h: Happening): Span | null {
  const at = h.candidates[0]?.head ?? 0;
  const near = scene.mentions
    .filter((m) => m.sentence === h.sentence && m.classes.includes('weapon') && Math.abs(m.head - at) <= REACH)
    .sort((a, b) => Math.abs(a.head - at) - Math.abs(b.head - at))[0];
  return near ? spanOf(scene.tree, near.first, near.last) : null;
}
