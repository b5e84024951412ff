import type { TimePhrase } from './times.ts';
import { childrenOf, lemmaAt, type Tree, tokenAt, wordAt } from './tree.ts';
import { classesAt, isNumber, type Words } from './words.ts';

/** A number with the words that bound it and the noun that it counts. Token indices, ends exclusive. */
export interface NumberPhrase {
  /** The number itself. */
  readonly at: number;
  readonly first: number;
  readonly last: number;
  /** The token of the noun that is counted, or the number where none stands there. */
  readonly noun: number;
  readonly sentence: number;
  /** True for "a child": one person without a number word. */
  readonly single: boolean;
}

const BANNED = new Set(['money', 'distance', 'duration']);

/** Numbers that count people or strikes: none inside words of time, no money, distances, percentages, ages. */
export function findNumbers(tree: Tree, words: Words, times: readonly TimePhrase[]): NumberPhrase[] {
  const dated = new Set(times.flatMap((t) => range(t.token, t.last)));
  const found: NumberPhrase[] = [];
  for (let i = 0; i < tree.tokens.length; i++) {
    if (dated.has(i)) continue;
    const number = isNumber(words, tree, i) ? numberAt(tree, words, i) : singleAt(tree, words, i);
    if (!number) continue;
    if (!number.single) i = Math.max(i, lastNumber(tree, words, i) - 1);
    if (counts(tree, words, number)) found.push(number);
  }
  return found;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first }, (_, k) => first + k);
}

function lastNumber(tree: Tree, words: Words, i: number): number {
  let last = i + 1;
  while (last < tree.tokens.length && last - i < 5 && joins(tree, words, last)) last++;
  while (last > i + 1 && !isNumber(words, tree, last - 1)) last--;
  return last;
}

const JOINTS = new Set(['to', '-', '–', 'and', 'or', ',', 'of']);

function joins(tree: Tree, words: Words, i: number): boolean {
  if (isNumber(words, tree, i)) return true;
  const word = wordAt(tree, i);
  // "between 3 and 5", "40 to 50", "two hundred and five", "tens of thousands": a joint between numbers only
  return (
    JOINTS.has(word) && word !== ',' && isNumber(words, tree, i + 1) && isNumber(words, tree, i - 1) && joint(tree, i)
  );
}

function joint(tree: Tree, i: number): boolean {
  const word = wordAt(tree, i);
  if (word === 'of') return /s$/u.test(wordAt(tree, i - 1));
  if (word !== 'and') return true;
  return wordAt(tree, i - 2) === 'between' || /^(hundred|thousand|million)$/u.test(wordAt(tree, i - 1));
}

function numberAt(tree: Tree, words: Words, i: number): NumberPhrase {
  const last = lastNumber(tree, words, i);
  let first = i;
  while (first > 0 && i - first < 4 && words.bounds.has(wordAt(tree, first - 1)) && sameSentence(tree, first - 1, i))
    first--;
  const noun = nounOf(tree, last - 1, i);
  return { at: i, first, last: Math.max(last, noun + 1), noun, sentence: tree.sentenceOf[i] ?? 0, single: false };
}

function sameSentence(tree: Tree, a: number, b: number): boolean {
  return tree.sentenceOf[a] === tree.sentenceOf[b];
}

/** The noun that a number modifies, or of which it takes a part ("dozens of villagers"), if it stands near. */
function nounOf(tree: Tree, last: number, i: number): number {
  for (const at of [last, i]) {
    const { dep, head } = tokenAt(tree, at);
    if ((dep === 'nummod' || dep === 'quantmod' || dep === 'compound' || dep === 'amod') && head > at && head - at <= 6)
      return head;
    const of = childrenOf(tree, at).find((c) => lemmaAt(tree, c) === 'of');
    const object = of === undefined ? undefined : childrenOf(tree, of).find((c) => tokenAt(tree, c).dep === 'pobj');
    if (object !== undefined && object - at <= 8) return object;
  }
  return last;
}

const PEOPLE = new Set(['civilian', 'child', 'woman', 'armed', 'captive', 'staff', 'casualty', 'leader']);

/** "a child", "another soldier": one of a class of people. */
function singleAt(tree: Tree, words: Words, i: number): NumberPhrase | null {
  const { tag, dep } = tokenAt(tree, i);
  if (tag !== 'NN' || dep === 'compound') return null;
  const article = childrenOf(tree, i).find((c) => /^(a|an|another)$/u.test(wordAt(tree, c)));
  const classes = classesAt(words.classes, tree, i);
  if (article === undefined || i - article > 4 || !classes.some((c) => PEOPLE.has(c)) || classes.includes('collective'))
    return null;
  return { at: article, first: article, last: i + 1, noun: i, sentence: tree.sentenceOf[i] ?? 0, single: true };
}

function counts(tree: Tree, words: Words, { noun, last, at }: NumberPhrase): boolean {
  const classes = [...classesAt(words.classes, tree, noun), ...classesAt(words.classes, tree, last)];
  if (classes.some((c) => BANNED.has(c))) return false;
  const before = wordAt(tree, at - 1);
  if (isAge(tree, at, last)) return false;
  if (before === '$' || before === '€' || before === '£' || before === 'aged' || before === 'age') return false;
  return (
    wordAt(tree, last) !== '%' &&
    !/^(old|year)$/u.test(wordAt(tree, last + 1)) &&
    !/^(?:19|20)\d\d$/u.test(wordAt(tree, at))
  );
}

/** "a 65-year-old man", "Rivera, 65, was shot". */
function isAge(tree: Tree, at: number, last: number): boolean {
  if (/^-?year(?:-old)?$/u.test(wordAt(tree, at + 1)) || /-year/u.test(wordAt(tree, at))) return true;
  if (wordAt(tree, at + 1) === '-' && wordAt(tree, at + 2).startsWith('year')) return true;
  const apart = wordAt(tree, at - 1) === ',' && wordAt(tree, last) === ',';
  return apart && tokenAt(tree, at - 2).pos === 'PROPN' && /^\d{1,2}$/u.test(wordAt(tree, at));
}
