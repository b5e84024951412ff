import type { TokenizerRules } from '../model.ts';
import { isSpace } from '../words/characters.ts';
import type { Form, Vocabulary } from '../words/vocabulary.ts';
import { compileAffixes } from './affixes.ts';
import { ChunkSplitter } from './chunks.ts';
import { type Document, emptyDocument, pushForms } from './document.ts';
import { PhraseRepair } from './phrases.ts';

const SPACE = 0x20;

/** spaCy's tokenizer with a model's rules: text → tokens, nothing of the text lost. */
export class Tokenizer {
  readonly #exceptions: ReadonlyMap<string, readonly Form[]>;
  readonly #splitter: ChunkSplitter;
  readonly #repair = new PhraseRepair();

  constructor(rules: TokenizerRules, vocabulary: Vocabulary) {
    const affixes = compileAffixes(rules);
    const longest = Math.max(0, ...Object.keys(rules.exceptions).map((text) => text.length));
    this.#splitter = new ChunkSplitter(vocabulary, affixes, longest);
    this.#exceptions = new Map(
      Object.entries(rules.exceptions).map(([text, tokens]) => [
        text,
        tokens.map(({ orth, norm }) => (norm === undefined ? vocabulary.form(orth) : vocabulary.make(orth, norm))),
      ]),
    );
    for (const text of this.#exceptions.keys()) {
      const torn = affixes.prefix(text) > 0 || affixes.suffix(text) > 0 || affixes.infixes(text).length > 0;
      if (torn || text.includes(' ')) this.#repair.add(this.#splitPlainly(text));
    }
  }

  tokenize(text: string): Document {
    const document = this.#splitAtSpaces(text, (chunk) => this.#splitter.split(chunk, this.#exceptions));
    this.#repair.apply(document, this.#exceptions);
    return document;
  }

  #splitPlainly(text: string): readonly Form[] {
    return this.#splitAtSpaces(text, (chunk) => this.#splitter.splitPlainly(chunk)).forms;
  }

  /** Runs of white space and of anything else in turn; the first space after a run belongs to no token. */
  #splitAtSpaces(text: string, split: (chunk: string) => readonly Form[]): Document {
    const document = emptyDocument(text);
    let start = 0;
    let inSpace = isSpace(text.charCodeAt(0));
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (isSpace(code) === inSpace) continue;
      if (start < i) pushForms(document, split(text.slice(start, i)), start);
      if (code === SPACE) document.spaced[document.spaced.length - 1] = true;
      start = code === SPACE ? i + 1 : i;
      inSpace = !inSpace;
    }
    if (start < text.length) {
      pushForms(document, split(text.slice(start)), start);
      document.spaced[document.spaced.length - 1] = text.endsWith(' ') && !inSpace;
    }
    return document;
  }
}
