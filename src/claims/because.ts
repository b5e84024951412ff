import type { Happening } from './frames.ts';
import type { Frame } from './judge.ts';
import { spanOf } from './mentions.ts';
import type { Scene } from './scene.ts';

/** What led to a claim, in words that a coder can check against the report. */
export function becauseOf(scene: Scene, h: Happening, frame: Frame): string[] {
  const quote = (span: { readonly start: number; readonly end: number }) =>
    `“${scene.tree.text.slice(span.start, span.end)}”`;
  const out = h.candidates.slice(0, 3).map((c) => {
    const words = quote(spanOf(scene.tree, c.first, c.last));
    return c.kinds.includes(h.kind)
      ? `${words} can mean ${h.kind}`
      : `${words} tells no means; the report speaks of ${h.kind}`;
  });
  if (frame.source.text) out.push(`${quote(frame.source.text)} says so (${frame.source.kind})`);
  if (frame.time?.inherited) out.push(`time carried over from ${quote(frame.time.text)}`);
  if (frame.place?.inherited) out.push(`place carried over from ${quote(frame.place.text)}`);
  return out;
}
