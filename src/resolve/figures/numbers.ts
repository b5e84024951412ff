import { phraseAt, type Word } from './tokens.ts';
import type { FigureWords } from './words.ts';

/** A number as words say it: its bounds (equal where it is exact) and the words that it takes. */
export interface NumberAt {
  readonly low: number;
  readonly high: number;
  readonly vague: boolean;
  readonly first: number;
  /** Exclusive. */
  readonly next: number;
}

/** The number that starts at word `at`, or null: "1,300", "2.5 million", "a hundred and twenty", "dozens", "a few hundred". */
export function numberAt(words: readonly Word[], at: number, table: FigureWords): NumberAt | null {
  return vagueAt(words, at, table) ?? exactAt(words, at, table);
}

function vagueAt(words: readonly Word[], at: number, table: FigureWords): NumberAt | null {
  const phrase = Object.keys(table.vague)
    .filter((candidate) => phraseAt(words, at, candidate))
    .sort((a, b) => b.length - a.length)[0];
  const bounds = phrase === undefined ? undefined : table.vague[phrase];
  if (phrase !== undefined && bounds) {
    const next = at + phrase.split(' ').length;
    return { low: bounds[0], high: bounds[1], vague: true, first: at, next };
  }
  return fewAt(words, at, table);
}

/** "several hundred" says no more than "hundreds". */
function fewAt(words: readonly Word[], at: number, table: FigureWords): NumberAt | null {
  for (const few of table.few) {
    if (!phraseAt(words, at, few)) continue;
    const next = at + few.split(' ').length;
    const bounds = table.vague[`${words[next]?.text ?? ''}s`];
    if (bounds) return { low: bounds[0], high: bounds[1], vague: true, first: at, next: next + 1 };
  }
  return null;
}

function exactAt(words: readonly Word[], at: number, table: FigureWords): NumberAt | null {
  let next = at;
  let total = 0;
  let part: number | null = null;
  for (let word = words[next]?.text; word !== undefined; word = words[next]?.text) {
    const unit = unitOf(word, table);
    const times = table.multipliers[word];
    if (unit !== null && (part === null || fits(part, unit, word))) part = (part ?? 0) + unit;
    else if (times !== undefined && (part !== null || next > at)) [total, part] = multiplied(total, part, times);
    else if (!(isJoint(words, next, at, part, table) || isArticle(words, next, at, table))) break;
    next++;
  }
  const value = Math.round(total + (part ?? 0));
  return next === at || (total === 0 && part === null)
    ? null
    : { low: value, high: value, vague: false, first: at, next };
}

function unitOf(word: string, table: FigureWords): number | null {
  if (/^\d/.test(word)) return parseDigits(word);
  return table.units[word] ?? null;
}

/** Grouping commas go; what is left is a whole number or a decimal. */
function parseDigits(digits: string): number {
  const grouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(digits);
  return Number(grouped ? digits.replace(/[.,]/g, '') : digits.replace(',', '.').replace(/\.(?=.*\.)/g, ''));
}

/** "twenty" takes a "five", "hundred" takes "twenty"; two numbers in digits never add up. */
function fits(part: number, unit: number, word: string): boolean {
  return !/^\d/.test(word) && ((part % 100 === 0 && unit < 100) || (part % 10 === 0 && part % 100 !== 10 && unit < 10));
}

/** A hundred multiplies what stands before it; a thousand closes the part, so that "two hundred thousand" is one. */
function multiplied(total: number, part: number | null, times: number): [number, number | null] {
  const value = (part ?? 1) * times;
  return times < 1000 ? [total, value] : [total + value, null];
}

/** "a hundred and twenty": the joint counts only with a smaller number behind it. */
function isJoint(words: readonly Word[], next: number, at: number, part: number | null, table: FigureWords): boolean {
  const word = words[next]?.text;
  const behind = table.units[words[next + 1]?.text ?? ''];
  if (next === at || behind === undefined) return false;
  if (word === table.and) return part !== null && part >= 100 && part % 100 === 0;
  return word === '-' && part !== null && part % 10 === 0 && part % 100 >= 20 && behind < 10;
}

/** "a dozen", "a couple of": the article is part of the number only before a multiplier. */
function isArticle(words: readonly Word[], next: number, at: number, table: FigureWords): boolean {
  const word = words[next]?.text ?? '';
  const times = table.multipliers[words[next + 1]?.text ?? ''];
  return next === at && table.one.includes(word) && times !== undefined;
}
