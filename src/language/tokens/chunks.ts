import type { Form, Vocabulary } from '../words/vocabulary.ts';
import type { Affixes } from './affixes.ts';

/** What a chunk that is one of the tokenizer's exceptions splits into. */
export type Exceptions = ReadonlyMap<string, readonly Form[]>;

const NONE: Exceptions = new Map();
/** Longer chunks are rare and not remembered. */
const REMEMBERED = 256;

/**
 * Splits chunks of text (no white space inside) into tokens as spaCy's tokenizer does (`tokenizer.pyx`): affixes are
 * taken off from outside in until an exception, a whole token or a rest is left; the rest is split at its infixes.
 */
export class ChunkSplitter {
  readonly #vocabulary: Vocabulary;
  readonly #affixes: Affixes;
  readonly #longest: number;
  readonly #known = new Map<string, readonly Form[]>();

  /** `longest`: the length of the longest exception. */
  constructor(vocabulary: Vocabulary, affixes: Affixes, longest: number) {
    this.#vocabulary = vocabulary;
    this.#longest = longest;
    this.#affixes = affixes;
  }

  /** The tokens of a chunk; remembered, since most chunks come again. */
  split(chunk: string, exceptions: Exceptions): readonly Form[] {
    const known = exceptions.get(chunk) ?? this.#known.get(chunk);
    if (known !== undefined) return known;
    const forms = this.#split(chunk, exceptions);
    if (chunk.length <= REMEMBERED) this.#known.set(chunk, forms);
    return forms;
  }

  /** The tokens of a chunk as if there were no exceptions; not remembered. */
  splitPlainly(chunk: string): readonly Form[] {
    return this.#split(chunk, NONE);
  }

  #split(chunk: string, exceptions: Exceptions): readonly Form[] {
    const before: string[] = [];
    const after: string[] = [];
    const rest = this.#peel(chunk, exceptions, before, after);
    const form = (text: string) => this.#vocabulary.form(text);
    const middle = rest === '' ? [] : (exceptions.get(rest) ?? this.#splitInside(rest).map(form));
    return [...before.map(form), ...middle, ...after.reverse().map(form)];
  }

  /** Takes affixes off until nothing changes; they are added to `before` and `after`, the outermost first. */
  #peel(chunk: string, exceptions: Exceptions, before: string[], after: string[]): string {
    let rest = chunk;
    let lastLength = 0;
    const isException = (text: string) => text.length <= this.#longest && exceptions.has(text);
    while (rest !== '' && rest.length !== lastLength) {
      if (this.#affixes.isToken(rest) || isException(rest)) break;
      lastLength = rest.length;
      const prefix = this.#affixes.prefix(rest);
      if (prefix !== 0 && isException(rest.slice(prefix))) {
        before.push(rest.slice(0, prefix));
        return rest.slice(prefix);
      }
      const suffix = this.#affixes.suffix(rest.slice(prefix));
      const suffixStart = rest.length - suffix;
      if (suffix !== 0 && isException(rest.slice(0, suffixStart))) {
        after.push(rest.slice(suffixStart));
        return rest.slice(0, suffixStart);
      }
      if (prefix !== 0) before.push(rest.slice(0, prefix));
      if (suffix !== 0) after.push(rest.slice(suffixStart));
      rest = rest.slice(prefix, suffixStart);
    }
    return rest;
  }

  #splitInside(text: string): string[] {
    if (this.#affixes.isToken(text) || this.#affixes.isUrl(text)) return [text];
    const parts: string[] = [];
    let start = 0;
    for (const [from, to] of this.#affixes.infixes(text)) {
      if (from === 0) continue;
      if (from !== start) parts.push(text.slice(start, from));
      if (from !== to) parts.push(text.slice(from, to));
      start = to;
    }
    if (start < text.length) parts.push(text.slice(start));
    return parts;
  }
}
