import type { Span } from '../../records/span.ts';
import type { ActorList, Label } from './list.ts';
import { writtenLike } from './list.ts';

export interface ActorWord extends Span {
  readonly text: string;
  readonly lower: string;
}

/** A stretch of a text whose words the actor list has. */
export interface LabelledSpan extends Span {
  readonly labels: readonly Label[];
  /** Index of the first word, and of the one behind the last. */
  readonly first: number;
  readonly next: number;
}

/** Words with what is joined to them by hyphens: "US-backed" is one word, and not the US. */
const WORD = /\p{L}[\p{L}\p{M}\p{N}'’‘ʼ.]*(?<!\.)(?:-[\p{L}\p{N}'’‘ʼ]+)*|(?:\p{Lu}\.){2,}|\d+\p{L}*(?:-\p{L}+)*|[()]/gu;

export function actorWords(text: string, from: number, to: number): ActorWord[] {
  return [...text.slice(from, to).matchAll(WORD)].map((match) => ({
    text: match[0],
    lower: match[0].toLowerCase().replaceAll('’', "'"),
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
}

/** Every stretch of the words that is a label of the list, longest first where they overlap, in order of place. */
export function findLabels(text: string, words: readonly ActorWord[], list: ActorList): LabelledSpan[] {
  const found: LabelledSpan[] = [];
  for (let first = 0; first < words.length; ) {
    const label = longestAt(text, words, first, list);
    if (label) found.push(label);
    first = label ? label.next : first + 1;
  }
  return found;
}

function longestAt(text: string, words: readonly ActorWord[], first: number, list: ActorList): LabelledSpan | null {
  const longest = list.longestFrom(words[first]?.text ?? '');
  for (let next = Math.min(words.length, first + longest); next > first; next--) {
    const start = words[first]?.start ?? 0;
    const end = words[next - 1]?.end ?? 0;
    const labels = labelsOf(text.slice(start, end), list);
    if (labels.length > 0) return { start, end, first, next, labels };
  }
  return null;
}

/** The labels that words bear as written; a possessive or a lost apostrophe ("Moscows") is taken off. */
export function labelsOf(written: string, list: ActorList): readonly Label[] {
  for (const form of [written, written.replace(/['’]s?$/u, ''), written.replace(/s$/u, '')]) {
    const labels = list.labelled(form).filter(({ words, type }) => type !== 'name' || writtenLike(form, words));
    if (labels.length > 0) return labels;
  }
  return [];
}
