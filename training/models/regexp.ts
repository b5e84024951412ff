import type { Pattern } from '../../src/language/model.ts';

/**
 * Python's `str.isspace`, which its `\s` follows; JavaScript's `\s` lacks the separators 1C to 1F and 85 and has FEFF.
 */
const SPACES = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const CLASSES: Readonly<Record<string, string>> = { d: '\\p{Nd}', w: '\\p{L}\\p{N}_', s: SPACES };
const SYNTAX = /[\^$\\.*+?()[\]{}|/]/u;

/**
 * Translates a regular expression of Python's `re` (as spaCy's tokenizers use it) into one for JavaScript's `u` flag
 * that matches the same strings: `\d \w \s` keep their Unicode meaning, `\UXXXXXXXX` and needless escapes are rewritten.
 * Throws on what it does not know, so that nothing changes its meaning silently.
 */
export function translatePattern(python: string): Pattern {
  const flags = /^\(\?([iu]+)\)/u.exec(python);
  const body = flags === null ? python : python.slice(flags[0].length);
  if (/\(\?(?!:|=|!|<=|<!)/u.test(body)) throw new Error(`regular expression: unknown group in ${body.slice(0, 60)}…`);
  return { source: translateBody(body), ignoreCase: flags?.[1]?.includes('i') ?? false };
}

function translateBody(body: string): string {
  let out = '';
  let inClass = false;
  for (let i = 0; i < body.length; i++) {
    const char = body.charAt(i);
    if (char === '\\') {
      const sequence =
        /^\\(?:U[0-9A-Fa-f]{8}|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|.)/su.exec(body.slice(i, i + 10))?.[0] ?? '';
      out += translateEscape(sequence, inClass);
      i += sequence.length - 1;
      continue;
    }
    if (!inClass && char === '[') {
      inClass = true;
      out += '[';
    } else if (inClass && char === ']') {
      inClass = false;
      out += ']';
    } else out += inClass && /[[{}()|/]/u.test(char) ? `\\${char}` : char;
  }
  return out;
}

function translateEscape(sequence: string, inClass: boolean): string {
  const letter = sequence.charAt(1);
  if (letter === 'U') return `\\u{${Number.parseInt(sequence.slice(2), 16).toString(16)}}`;
  if (sequence.length > 2) return sequence;
  const set = CLASSES[letter.toLowerCase()];
  if (set !== undefined) {
    const negated = letter !== letter.toLowerCase();
    if (inClass && negated) throw new Error(`regular expression: ${sequence} inside a class`);
    return inClass ? set : `[${negated ? '^' : ''}${set}]`;
  }
  if (/[A-Za-z0-9]/u.test(letter)) throw new Error(`regular expression: unknown escape ${sequence}`);
  if (letter === '-') return inClass ? '\\-' : '-';
  return SYNTAX.test(letter) ? `\\${letter}` : letter;
}
