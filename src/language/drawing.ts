import type { Analysis, Name, Sentence, Token } from '../records/analysis.ts';

/** An arc from a head to its child, both as columns of the drawing. */
interface Arc {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  /** How high it rises: above all arcs that it spans. */
  readonly level: number;
}

const CHARACTER = 8;
const GAP = 18;
const LEVEL = 26;
const LINE = 18;
const MARGIN = 8;
/** A curve rises to three quarters of the height of its control points. */
const RISE = 0.75;

/**
 * A sentence as SVG: its words with their tags, the tree as arcs above them, the names as brackets below. It has the
 * colour and font of the page around it; `title` is what screen readers say.
 */
export function drawSentence(text: string, analysis: Analysis, sentence: Sentence, title: string): string {
  const tokens = analysis.tokens.slice(sentence.first, sentence.last);
  const words = tokens.map(({ start, end }) => text.slice(start, end));
  const centres = placeWords(words, tokens);
  const arcs = arcsOf(tokens, sentence.first);
  const base = MARGIN + LINE + Math.max(0, ...arcs.map(({ level }) => level)) * LEVEL * RISE;
  const width = (centres.at(-1) ?? 0) + Math.max(...words.map((word) => word.length * CHARACTER), 0) + MARGIN;
  const names = analysis.names.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  const parts = [
    `<title>${escapeText(title)}</title>`,
    ...arcs.map((arc) => drawArc(arc, centres, base)),
    ...tokens.map((token, i) => drawWord(words[i] ?? '', token, centres[i] ?? 0, base)),
    ...names.map((name) => drawName(name, tokens, centres, words, base)),
  ];
  const height = base + 4 * LINE + MARGIN;
  const frame = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  const style = 'fill="currentColor" font-family="inherit" font-size="14" text-anchor="middle" direction="ltr"';
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" ${frame} ${style}>${parts.join('')}</svg>`;
}

/** The middle of each word, side by side from the left. */
function placeWords(words: readonly string[], tokens: readonly Token[]): number[] {
  let left = MARGIN;
  return words.map((word, i) => {
    const width = Math.max(word.length, tokens[i]?.tag.length ?? 0, 3) * CHARACTER;
    const centre = left + width / 2;
    left += width + GAP;
    return centre;
  });
}

/** The arcs within the sentence, the short ones first, each above those that it spans. */
function arcsOf(tokens: readonly Token[], first: number): readonly Arc[] {
  const pairs = tokens
    .map(({ head, dep }, to) => ({ from: head - first, to, label: dep }))
    .filter(({ from, to }) => from !== to && from >= 0 && from < tokens.length)
    .sort((a, b) => Math.abs(a.from - a.to) - Math.abs(b.from - b.to));
  const arcs: Arc[] = [];
  for (const pair of pairs) {
    const [low, high] = ends(pair);
    const below = arcs.filter((arc) => ends(arc)[0] >= low && ends(arc)[1] <= high);
    arcs.push({ ...pair, level: 1 + Math.max(0, ...below.map(({ level }) => level)) });
  }
  return arcs;
}

function ends({ from, to }: { from: number; to: number }): [number, number] {
  return from < to ? [from, to] : [to, from];
}

function drawArc({ from, to, label, level }: Arc, centres: readonly number[], base: number): string {
  const towards = from < to ? 1 : -1;
  const start = (centres[from] ?? 0) + towards * 5;
  const end = (centres[to] ?? 0) - towards * 3;
  const top = base - level * LEVEL;
  const curve = `M${start},${base} C${start},${top} ${end},${top} ${end},${base - 4}`;
  const head = `M${end - 3},${base - 7} L${end},${base - 2} L${end + 3},${base - 7} Z`;
  const labelled = `<text x="${(start + end) / 2}" y="${base - level * LEVEL * RISE - 3}" font-size="10">`;
  const line = `<path d="${curve}" fill="none" stroke="currentColor"/><path d="${head}"/>`;
  return `${line}${labelled}${escapeText(label)}</text>`;
}

function drawWord(word: string, { tag }: Token, centre: number, base: number): string {
  const shown = word.trim() === '' ? '␣' : word;
  const tagged = `<text x="${centre}" y="${base + 2 * LINE}" font-size="10" opacity="0.7">${escapeText(tag)}</text>`;
  return `<text x="${centre}" y="${base + LINE}">${escapeText(shown)}</text>${tagged}`;
}

function drawName(
  { start, end, label }: Name,
  tokens: readonly Token[],
  centres: readonly number[],
  words: readonly string[],
  base: number,
): string {
  const inside = tokens.flatMap((token, i) => (token.start >= start && token.end <= end ? [i] : []));
  const [first = 0] = inside;
  const last = inside.at(-1) ?? first;
  const left = (centres[first] ?? 0) - ((words[first]?.length ?? 0) * CHARACTER) / 2;
  const right = (centres[last] ?? 0) + ((words[last]?.length ?? 0) * CHARACTER) / 2;
  const y = base + 2 * LINE + 8;
  const bracket = `<path d="M${left},${y - 4} V${y} H${right} V${y - 4}" fill="none" stroke="currentColor"/>`;
  return `${bracket}<text x="${(left + right) / 2}" y="${y + LINE - 4}" font-size="10">${escapeText(label)}</text>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
