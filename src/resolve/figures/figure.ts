import type { Span } from '../../records/span.ts';
import { type NumberAt, numberAt } from './numbers.ts';
import { phraseAt, phraseBefore, type Word, wordsOf } from './tokens.ts';
import type { Bound, BoundPhrase, FigureWords } from './words.ts';

/** A figure's bounds; null is open on that side. */
export interface FigureBounds {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly vague: boolean;
  readonly because: string;
}

/** How far before and behind the words of a figure its bounds may stand, in characters. */
const REACH = 40;

/**
 * The bounds that a report's words give a figure, by the table of docs/reading.md: "at least 40" is 40/40/open. Looks
 * at the words themselves and at those right before and behind, within `sentence`. Null where they give no number
 * ("several", "many"): then there is no figure.
 */
export function resolveFigure(text: string, span: Span, sentence: Span, table: FigureWords): FigureBounds | null {
  const from = Math.max(sentence.start, span.start - REACH);
  const words = wordsOf(text, from, Math.min(sentence.end, span.end + REACH));
  const part = partOfWhole(wordsOf(text, sentence.start, Math.min(sentence.end, span.end + REACH)), span, table);
  if (part !== null) return part;
  const number = firstNumber(words, span, table);
  if (number === null) return singleOne(words, span, table);
  return risen(words, number, table) ?? rangeOf(words, number, table) ?? bounded(number, boundOf(words, number, table));
}

/** "a third of the 60 hostages", "60 were killed, a third of them children": a share of the number behind it, else of the last before it. */
function partOfWhole(words: readonly Word[], span: Span, table: FigureWords): FigureBounds | null {
  const at = words.findIndex(({ start, end }) => start >= span.start && end <= span.end);
  // "a quarter [of a million people]": the words may begin behind the share.
  const late = words[at]?.text === table.of;
  const phrase = Object.keys(table.parts)
    .filter((candidate) => at >= 0 && (late ? phraseBefore(words, at, candidate) : phraseAt(words, at, candidate)))
    .sort((a, b) => b.length - a.length)[0];
  const next = late ? at : at + (phrase?.split(' ').length ?? 0);
  const share = phrase === undefined ? undefined : table.parts[phrase];
  if (share === undefined || words[next]?.text !== table.of) return null;
  const whole = numberBehind(words, next + 1, table) ?? numberBefore(words, at, table);
  if (whole === null) return null;
  const [low, high] = [Math.floor(whole.low * share), Math.ceil(whole.high * share)];
  const best = Math.round(whole.low * share);
  return { low, best, high, vague: true, because: `"${phrase ?? ''}" of ${whole.low}` };
}

/** A number right behind "of", an article between: "of the 60". */
function numberBehind(words: readonly Word[], at: number, table: FigureWords): NumberAt | null {
  return (
    numberAt(words, at, table) ??
    (table.articles.includes(words[at]?.text ?? '') ? numberAt(words, at + 1, table) : null)
  );
}

function numberBefore(words: readonly Word[], end: number, table: FigureWords): NumberAt | null {
  let last: NumberAt | null = null;
  for (let at = 0; at < end; at = last !== null && last.next > at ? last.next : at + 1)
    last = numberAt(words, at, table) ?? last;
  return last;
}

/** "rose from 32 to 40": the second replaces the first, it is no range. */
function risen(words: readonly Word[], number: NumberAt, table: FigureWords): FigureBounds | null {
  if (words[number.first - 1]?.text !== table.from || !table.rangeWords.includes(words[number.next]?.text ?? ''))
    return null;
  const updated = numberAt(words, number.next + 1, table);
  const changed = words
    .slice(Math.max(0, number.first - 5), number.first)
    .some(({ text }) => table.changes.includes(text));
  return updated && changed
    ? { ...boundsOf(updated, null), vague: updated.vague, because: `an update of ${number.low}` }
    : null;
}

function firstNumber(words: readonly Word[], span: Span, table: FigureWords): NumberAt | null {
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word || word.start < span.start) continue;
    if (word.start >= span.end) return null;
    // "several [dozen fighters]": the words may begin a word late.
    const few = table.few.includes(words[at - 1]?.text ?? '') ? numberAt(words, at - 1, table) : null;
    const number = few ?? numberAt(words, at, table);
    if (number) return number;
  }
  return null;
}

/** "a child", "another soldier": one; a noun alone or a plural gives no figure. */
function singleOne(words: readonly Word[], span: Span, table: FigureWords): FigureBounds | null {
  const at = words.findIndex((word) => word.start >= span.start);
  const article = at >= 0 && table.one.includes(words[at]?.text ?? '') && (words[at]?.start ?? 0) < span.end;
  return article
    ? { low: 1, best: 1, high: 1, vague: false, because: 'one person or thing, named with an article' }
    : null;
}

function rangeOf(words: readonly Word[], number: NumberAt, table: FigureWords): FigureBounds | null {
  const between = phraseBefore(words, number.first, table.between) && words[number.next]?.text === table.and;
  const to = table.rangeWords.includes(words[number.next]?.text ?? '');
  const second = between || to ? numberAt(words, number.next + 1, table) : null;
  if (second === null || second.high <= number.low) return null;
  const vague = number.vague || second.vague;
  return { low: number.low, best: number.low, high: second.high, vague, because: 'a range' };
}

function boundOf(words: readonly Word[], number: NumberAt, table: FigureWords): BoundPhrase | null {
  const longest = (phrases: readonly BoundPhrase[], stands: (phrase: string) => boolean): BoundPhrase | null =>
    phrases.filter(({ words: phrase }) => stands(phrase)).sort((a, b) => b.words.length - a.words.length)[0] ?? null;
  const first = skipBackOver(words, number.first);
  return (
    longest(table.before, (phrase) => phraseBefore(words, first, phrase)) ??
    longest(table.after, (phrase) => [0, 1].some((gap) => closes(words, number.next + gap, phrase, table)))
  );
}

/** "40 people or more"; but in "40 dead, at least 10 hurt" the words belong to the next number. */
function closes(words: readonly Word[], at: number, phrase: string, table: FigureWords): boolean {
  return phraseAt(words, at, phrase) && numberAt(words, at + phrase.split(' ').length, table) === null;
}

/** "at least another 40" is "at least 40". */
function skipBackOver(words: readonly Word[], first: number): number {
  return words[first - 1]?.text === 'another' ? first - 1 : first;
}

const ABOUT = 0.1;

function bounded(number: NumberAt, phrase: BoundPhrase | null): FigureBounds {
  const because = phrase
    ? `"${phrase.words}" before or behind the number`
    : number.vague
      ? 'a word for many'
      : 'the number';
  return { ...boundsOf(number, phrase?.bound ?? null), vague: number.vague, because };
}

function boundsOf({ low, high, vague }: NumberAt, bound: Bound | null): Omit<FigureBounds, 'vague' | 'because'> {
  if (vague)
    return bound === 'up-to' || bound === 'nearly' ? { low: null, best: high, high } : { low, best: low, high };
  if (bound === 'at-least') return { low, best: low, high: null };
  if (bound === 'more-than') return { low: low + 1, best: low + 1, high: null };
  if (bound === 'nearly' || bound === 'up-to') return { low: null, best: low, high: low };
  if (bound === 'about') return { low: Math.round(low * (1 - ABOUT)), best: low, high: Math.round(low * (1 + ABOUT)) };
  return { low, best: low, high: low };
}
