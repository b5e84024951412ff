import { isSpace, wordShape } from './characters.ts';
import type { Id } from './hash.ts';
import { BASE_NORMS } from './norms.ts';
import { idText, stringId } from './symbols.ts';

/** A word form with all that depends on the form alone. */
export interface Form {
  /** Counts up from 0; the key of every table by form. */
  readonly number: number;
  readonly text: string;
  readonly lower: string;
  readonly space: boolean;
  /** Ids of the attributes that the embeddings see. */
  readonly norm: Id;
  readonly prefix: Id;
  readonly suffix: Id;
  readonly shape: Id;
}

/** The word forms met so far. */
export class Vocabulary {
  readonly #norms: ReadonlyMap<string, string>;
  readonly #forms = new Map<string, Form>();
  #count = 0;

  /** `norms`: the model's own norms by the word's id. */
  constructor(norms: Readonly<Record<string, string>>) {
    this.#norms = new Map(Object.entries(norms));
  }

  get size(): number {
    return this.#count;
  }

  /** The form of a token's text. */
  form(text: string): Form {
    const known = this.#forms.get(text);
    if (known !== undefined) return known;
    const made = this.make(text, this.norm(text));
    this.#forms.set(text, made);
    return made;
  }

  /** A form with a norm of its own, as tokenizer exceptions have; not the one that `form` gives. */
  make(text: string, norm: string): Form {
    const characters = [...text];
    return {
      number: this.#count++,
      text,
      lower: text.toLowerCase(),
      space: characters.every((char) => isSpace(char.codePointAt(0) ?? 0)),
      norm: stringId(norm),
      prefix: stringId(characters[0] ?? ''),
      suffix: stringId(characters.slice(-3).join('')),
      shape: stringId(wordShape(characters)),
    };
  }

  /** The model's norm, else the library's, else the word in lower case. */
  norm(text: string): string {
    return this.#norms.get(idText(stringId(text))) ?? BASE_NORMS.get(text) ?? text.toLowerCase();
  }
}
