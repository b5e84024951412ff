/**
 * Python's classes of characters, which spaCy's word shapes and tokens follow and JavaScript's differ from in places.
 */

/** `str.isspace`: the bidirectional classes WS, B, S, or category Zs. */
export function isSpace(code: number): boolean {
  if (code < 0x80) return (code >= 9 && code <= 13) || (code >= 28 && code <= 32);
  if (code < 0x1680) return code === 0x85 || code === 0xa0;
  if (code === 0x1680 || (code >= 0x2000 && code <= 0x200a)) return true;
  return code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000;
}

/** `str.isdigit` beyond the decimal digits: superscripts, circled and other digits (Numeric_Type=Digit). */
const OTHER_DIGITS =
  /[\u00b2\u00b3\u00b9\u1369-\u1371\u19da\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c\u2488-\u2490\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792\u{10a40}-\u{10a43}\u{10e60}-\u{10e68}\u{11052}-\u{1105a}\u{1f100}-\u{1f10a}]/u;
const DECIMAL = /\p{Nd}/u;
const LETTER = /\p{L}/u;
const LETTERS = /^\p{L}+$/u;
const CAPITAL = /\p{Uppercase}/u;

/** `str.isalpha` of a whole string. */
export function isAlphabetic(text: string): boolean {
  return LETTERS.test(text);
}

/** What a character becomes in a word's shape: `X` capital, `x` letter, `d` digit, else itself. */
function shapeOf(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 0x80) {
    if (code >= 0x61 && code <= 0x7a) return 'x';
    if (code >= 0x41 && code <= 0x5a) return 'X';
    return code >= 0x30 && code <= 0x39 ? 'd' : char;
  }
  if (LETTER.test(char)) return CAPITAL.test(char) ? 'X' : 'x';
  return DECIMAL.test(char) || OTHER_DIGITS.test(char) ? 'd' : char;
}

/** spaCy's word shape: `Xxxxx` for a capitalised word, runs cut at four; `LONG` from 100 characters on. */
export function wordShape(characters: readonly string[]): string {
  if (characters.length >= 100) return 'LONG';
  let shape = '';
  let last = '';
  let run = 0;
  for (const char of characters) {
    const part = shapeOf(char);
    run = part === last ? run + 1 : 0;
    last = part;
    if (run < 4) shape += part;
  }
  return shape;
}
