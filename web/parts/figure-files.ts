/** What of a drawing's look has to go along, for a file knows nothing of the page's styles. */
const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
] as const;

const MARGIN = 12;
/** Pixels of the picture for each of the screen. */
const RATIO = 2;

/** A copy of the drawing that carries its look, on the colour of the page. */
export function standalone(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new Error('The copy of a drawing is one.');
  const shown = svg.querySelectorAll('*');
  for (const [i, element] of copy.querySelectorAll('*').entries()) {
    const original = shown[i];
    if (original !== undefined) carryLook(original, element);
  }
  const { width, height } = svg.getBoundingClientRect();
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('viewBox', `${-MARGIN} ${-MARGIN} ${width + 2 * MARGIN} ${height + 2 * MARGIN}`);
  copy.setAttribute('width', String(width + 2 * MARGIN));
  copy.setAttribute('height', String(height + 2 * MARGIN));
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const colour = getComputedStyle(document.body);
  for (const [name, value] of [
    ['x', -MARGIN],
    ['y', -MARGIN],
    ['width', width + 2 * MARGIN],
    ['height', height + 2 * MARGIN],
    ['fill', colour.backgroundColor],
  ] as const)
    ground.setAttribute(name, String(value));
  copy.prepend(ground);
  return copy;
}

function carryLook(from: Element, to: Element): void {
  const look = getComputedStyle(from);
  for (const name of PROPERTIES) to.setAttribute(name, look.getPropertyValue(name));
  to.removeAttribute('class');
}

export async function saveSvg(svg: SVGSVGElement | null, name: string): Promise<void> {
  if (svg !== null) save(svgFile(svg), `${name}.svg`);
}

export async function savePng(svg: SVGSVGElement | null, name: string): Promise<void> {
  if (svg === null) return;
  const file = URL.createObjectURL(svgFile(svg));
  const image = new Image();
  image.src = file;
  await image.decode();
  URL.revokeObjectURL(file);
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * RATIO;
  canvas.height = image.naturalHeight * RATIO;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  await savePicture(new Promise((resolve) => canvas.toBlob(resolve)), name);
}

export async function savePicture(picture: Promise<Blob | null>, name: string): Promise<void> {
  const blob = await picture;
  if (blob !== null) save(blob, `${name}.png`);
}

function svgFile(svg: SVGSVGElement): Blob {
  return new Blob([new XMLSerializer().serializeToString(standalone(svg))], { type: 'image/svg+xml' });
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
