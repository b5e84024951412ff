import type { EventFigure } from '../records/event.ts';
import type { Population } from '../records/reading.ts';
import type { Forms, TitleWords } from './title-words.ts';

/**
 * A figure as a title says it: "283", "at least 40", "10–75", "dozens". `population` null leaves the noun out. Null
 * where the figure says nothing.
 */
export function countPhrase(figure: EventFigure, population: Population | null, words: TitleWords): string | null {
  return phraseWith(figure, population === null ? null : words.populations[population], words);
}

/** A figure as it stands before another noun: "24" air strikes, "dozens of" air strikes. Null where it says nothing. */
export function countBefore(figure: EventFigure, words: TitleWords): string | null {
  return phraseWith(figure, { other: '' }, words)?.trim() ?? null;
}

function phraseWith(figure: EventFigure, noun: Forms | null, words: TitleWords): string | null {
  const size = bounds(figure);
  return size === null ? null : (vaguePhrase(figure, size, noun, words) ?? numberPhrase(size, noun, words));
}

interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
}

/** The bounds of what is said; an exact saying that nobody excludes stands alone, and so does a lone best value. */
function bounds({ low, best, high, disagrees, sayings }: EventFigure): Bounds | null {
  const exact = sayings.some((one) => !one.vague && one.best === best && one.low === best && one.high === best);
  if (exact && !disagrees) return { low: best, high: best };
  if (low === null && high === null) return best === null ? null : { low: best, high: best };
  return { low, high };
}

function vaguePhrase(figure: EventFigure, size: Bounds, noun: Forms | null, words: TitleWords): string | null {
  const { low } = size;
  if (low === null || !figure.sayings.every((saying) => saying.vague)) return null;
  const entry = words.counts.vague.find((one) => low >= one.from);
  if (entry === undefined) return null;
  return noun === null ? entry.alone : entry.ofNoun.replace('{noun}', noun.other);
}

function numberPhrase({ low, high }: Bounds, noun: Forms | null, words: TitleWords): string {
  const number = new Intl.NumberFormat(words.language);
  const show = (n: number | null): string => (n === null ? '' : number.format(n));
  const last = high ?? low ?? 0;
  const form = noun === null ? '' : ` ${formOf(noun, last, words.language)}`;
  if (low === high) return `${show(low)}${form}`;
  if (high === null) return `${words.counts.atLeast.replace('{n}', show(low))}${form}`;
  if (low === null || low === 0) return `${words.counts.upTo.replace('{n}', show(high))}${form}`;
  return `${words.counts.range.replace('{low}', show(low)).replace('{high}', show(high))}${form}`;
}

function formOf(forms: Forms, n: number, language: string): string {
  return forms[new Intl.PluralRules(language).select(n)] ?? forms.other;
}
