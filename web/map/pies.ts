import type { Map as LibreMap } from 'maplibre-gl';
import { type Colours, FAMILIES } from './colours.ts';

const RATIO = 2;

/** Draws the pictures of spots when the map first needs them: `pie:24:2:0:6:…` is its size, then the part of each family. */
export function drawPies(map: LibreMap, colours: () => Colours): void {
  map.setMissingStyleImageResolver((id) => {
    if (!id.startsWith('pie:')) return;
    const [size = 0, ...parts] = id.split(':').slice(1).map(Number);
    const picture = pie(size, parts, colours());
    if (picture !== null && !map.hasImage(id)) map.addImage(id, picture, { pixelRatio: RATIO });
  });
}

function pie(size: number, parts: readonly number[], colours: Colours): ImageData | null {
  const side = (size + 2) * RATIO;
  const context = new OffscreenCanvas(side, side).getContext('2d');
  if (context === null) return null;
  const sum = parts.reduce((a, b) => a + b, 0);
  const middle = side / 2;
  let angle = -Math.PI / 2;
  for (const [i, family] of FAMILIES.entries()) {
    const part = parts[i] ?? 0;
    if (part === 0) continue;
    const end = angle + (2 * Math.PI * part) / sum;
    context.beginPath();
    if (part < sum) context.moveTo(middle, middle);
    context.arc(middle, middle, middle - 2, angle, end);
    context.closePath();
    context.fillStyle = colours[family];
    context.fill();
    angle = end;
  }
  context.beginPath();
  context.arc(middle, middle, middle - 1.5, 0, 2 * Math.PI);
  context.lineWidth = 2.5;
  context.strokeStyle = colours.land;
  context.stroke();
  return context.getImageData(0, 0, side, side);
}
