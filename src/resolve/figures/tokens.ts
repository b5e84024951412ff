import type { Span } from '../../records/span.ts';

export interface Word extends Span {
  /** Lower case. */
  readonly text: string;
}

/** Words, numbers and dashes of a stretch of text, hyphens inside number words taken apart ("twenty-five"). */
export function wordsOf(text: string, from: number, to: number): Word[] {
  const pattern = /\d+(?:[.,]\d+)*|\p{L}+|[-–—+%]/gu;
  return [...text.slice(from, to).matchAll(pattern)].map((match) => ({
    text: match[0].toLowerCase(),
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
}

/** Whether `phrase` ("at least") stands at `at` in the words, reading forwards. */
export function phraseAt(words: readonly Word[], at: number, phrase: string): boolean {
  return phrase.split(' ').every((part, i) => words[at + i]?.text === part);
}

/** Whether `phrase` ends right before `at`. */
export function phraseBefore(words: readonly Word[], at: number, phrase: string): boolean {
  const length = phrase.split(' ').length;
  return at >= length && phraseAt(words, at - length, phrase);
}
