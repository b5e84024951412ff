import type { Form } from '../words/vocabulary.ts';

/** A text as tokens: a form for each, where it starts (UTF-16), and whether one space follows that belongs to none. */
export interface Document {
  readonly text: string;
  readonly forms: Form[];
  readonly starts: number[];
  readonly spaced: boolean[];
}

export function emptyDocument(text: string): Document {
  return { text, forms: [], starts: [], spaced: [] };
}

/** Adds tokens that follow one another without a space, from `start` on. */
export function pushForms(document: Document, forms: readonly Form[], start: number): void {
  let at = start;
  for (const form of forms) {
    document.forms.push(form);
    document.starts.push(at);
    document.spaced.push(false);
    at += form.text.length;
  }
}

/** The text of tokens `first` to `last`, exclusive, with the spaces between them. */
export function textBetween(document: Document, first: number, last: number): string {
  const end = (document.starts[last - 1] ?? 0) + (document.forms[last - 1]?.text.length ?? 0);
  return document.text.slice(document.starts[first] ?? 0, end);
}
