import type { Pattern, TokenizerRules } from '../model.ts';

/** The tokenizer's regular expressions at work on one chunk of text without white space in it. */
export interface Affixes {
  /** Length of the sign that splits off in front, 0 for none. */
  readonly prefix: (text: string) => number;
  readonly suffix: (text: string) => number;
  /** Start and end of each sign that splits the chunk in its middle. */
  readonly infixes: (text: string) => readonly (readonly [number, number])[];
  readonly isToken: (text: string) => boolean;
  readonly isUrl: (text: string) => boolean;
}

function compile(pattern: Pattern | null, flags = ''): RegExp | null {
  if (pattern === null) return null;
  return new RegExp(pattern.source, `u${flags}${pattern.ignoreCase ? 'i' : ''}`);
}

/** Python's `match`: only at the start. */
function compileMatch(pattern: Pattern | null): RegExp | null {
  return pattern === null ? null : compile({ ...pattern, source: `^(?:${pattern.source})` });
}

/**
 * Affixes are a few characters long (a run of full stops apart), so only this much of a long chunk is looked at first:
 * else ten thousand brackets in a row would take ten thousand times ten thousand steps.
 */
const WINDOW = 64;

function prefixLength(pattern: RegExp | null, text: string): number {
  if (pattern === null) return 0;
  const near = pattern.exec(text.slice(0, WINDOW))?.[0].length ?? 0;
  return near < WINDOW ? near : (pattern.exec(text)?.[0].length ?? 0);
}

function suffixLength(pattern: RegExp | null, text: string): number {
  if (pattern === null) return 0;
  const near = pattern.exec(text.slice(-WINDOW))?.[0].length ?? 0;
  return near < WINDOW ? near : (pattern.exec(text)?.[0].length ?? 0);
}

export function compileAffixes(rules: TokenizerRules): Affixes {
  const prefix = compile(rules.prefix);
  const suffix = compile(rules.suffix);
  const infix = compile(rules.infix, 'g');
  const tokenMatch = compileMatch(rules.tokenMatch);
  const urlMatch = compileMatch(rules.urlMatch);
  return {
    prefix: (text) => prefixLength(prefix, text),
    suffix: (text) => suffixLength(suffix, text),
    infixes: (text) =>
      infix === null ? [] : Array.from(text.matchAll(infix), (match) => [match.index, match.index + match[0].length]),
    isToken: (text) => tokenMatch?.test(text) ?? false,
    isUrl: (text) => urlMatch?.test(text) ?? false,
  };
}
