import type { Stretch } from './segments.ts';

/** A text cut into what people pick: its words and sentences. Offsets are code points. */
export interface Doc {
  readonly points: readonly string[];
  readonly words: readonly Stretch[];
  readonly sentences: readonly Stretch[];
}

export interface Quote extends Stretch {
  readonly quote: string;
}

/** Words as picked: where one began, and where one is now. Indices of `Doc.words`. */
export interface Picked {
  readonly anchor: number;
  readonly focus: number;
}

export function docOf(text: string): Doc {
  const points = [...text];
  const pointAt = pointsByUnit(text);
  const cut = (granularity: 'word' | 'sentence') =>
    [...new Intl.Segmenter(undefined, { granularity }).segment(text)].map((segment) => ({
      start: pointAt[segment.index] ?? 0,
      end: pointAt[segment.index + segment.segment.length] ?? points.length,
      isWord: segment.isWordLike !== false,
    }));
  const words = cut('word').filter(({ isWord }) => isWord);
  const sentences = cut('sentence').map((stretch) => trimmed(points, stretch));
  return { points, words: words.map(stretchOf), sentences: sentences.filter(({ start, end }) => start < end) };
}

const stretchOf = ({ end, start }: Stretch): Stretch => ({ start, end });

/** For each UTF-16 unit the code point that it stands in, and the end. */
function pointsByUnit(text: string): Uint32Array {
  const at = new Uint32Array(text.length + 1);
  let unit = 0;
  let point = 0;
  for (const character of text) {
    at.fill(point, unit, unit + character.length);
    unit += character.length;
    point++;
  }
  at[unit] = point;
  return at;
}

function trimmed(points: readonly string[], { end, start }: Stretch): Stretch {
  const isBlank = (at: number) => points[at]?.trim() === '';
  while (start < end && isBlank(start)) start++;
  while (end > start && isBlank(end - 1)) end--;
  return { start, end };
}

export function quoteOf({ points }: Doc, { end, start }: Stretch): Quote {
  return { start, end, quote: points.slice(start, end).join('') };
}

/** The sentence that holds a place. */
export function sentenceAt({ sentences }: Doc, at: number): Stretch | null {
  return sentences.find(({ end, start }) => start <= at && at < end) ?? null;
}

/** The words between two, in whichever order they were picked. */
export function stretchPicked({ words }: Doc, { anchor, focus }: Picked): Stretch | null {
  const first = words[Math.min(anchor, focus)];
  const last = words[Math.max(anchor, focus)];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

/** The words that a stretch touches; null where it touches none. */
export function pickedIn({ words }: Doc, { end, start }: Stretch): Picked | null {
  const touched = words.flatMap((word, i) => (word.start < Math.max(end, start + 1) && word.end > start ? [i] : []));
  const [anchor] = touched;
  const focus = touched.at(-1);
  return anchor === undefined || focus === undefined ? null : { anchor, focus };
}

export type Step = 'next' | 'back' | 'grow' | 'shrink' | 'down' | 'up';

/** The picked words after a step: the next word, one more or less of them, the next sentence's first. */
export function stepped(doc: Doc, { anchor, focus }: Picked, step: Step): Picked {
  const within = (at: number) => Math.max(0, Math.min(doc.words.length - 1, at));
  const alone = (at: number) => ({ anchor: within(at), focus: within(at) });
  switch (step) {
    case 'next':
      return alone(Math.max(anchor, focus) + 1);
    case 'back':
      return alone(Math.min(anchor, focus) - 1);
    case 'grow':
      return { anchor, focus: within(focus + 1) };
    case 'shrink':
      return { anchor, focus: within(focus - 1) };
    case 'down':
      return alone(firstOfSentence(doc, focus, 1));
    case 'up':
      return alone(firstOfSentence(doc, focus, -1));
  }
}

function firstOfSentence({ sentences, words }: Doc, focus: number, by: number): number {
  const at = words[focus]?.start ?? 0;
  const now = sentences.findIndex(({ end }) => at < end);
  const wanted = sentences[Math.max(0, Math.min(sentences.length - 1, now + by))];
  return wanted === undefined ? focus : words.findIndex(({ start }) => start >= wanted.start);
}

/** The next word behind `from` that begins with these letters, around the end if need be; null where none does. */
export function wordBeginning({ points, words }: Doc, letters: string, from: number): number | null {
  const wanted = letters.toLocaleLowerCase();
  for (let i = 0; i < words.length; i++) {
    const at = (from + i) % words.length;
    const word = words[at];
    if (word && points.slice(word.start, word.end).join('').toLocaleLowerCase().startsWith(wanted)) return at;
  }
  return null;
}
