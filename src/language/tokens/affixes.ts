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

export function compileAffixes(rules: TokenizerRules): Affixes {
  const prefix = compile(rules.prefix);
  const suffix = compile(rules.suffix);
  const infix = compile(rules.infix, 'g');
  const tokenMatch = compileMatch(rules.tokenMatch);
  const urlMatch = compileMatch(rules.urlMatch);
  return {
    prefix: (text) => prefix?.exec(text)?.[0].length ?? 0,
    suffix: (text) => suffix?.exec(text)?.[0].length ?? 0,
    infixes: (text) =>
      infix === null ? [] : Array.from(text.matchAll(infix), (match) => [match.index, match.index + match[0].length]),
    isToken: (text) => tokenMatch?.test(text) ?? false,
    isUrl: (text) => urlMatch?.test(text) ?? false,
  };
}
