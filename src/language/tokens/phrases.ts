import type { Form } from '../words/vocabulary.ts';
import { type Document, textBetween } from './document.ts';

/** Sequences of tokens that make up an exception which the affix rules tear apart, as a tree of their texts. */
interface Node {
  readonly next: Map<string, Node>;
  ends: boolean;
}

interface Match {
  readonly first: number;
  readonly last: number;
}

/**
 * Finds exceptions that the affix rules have split and puts them together again: `_apply_special_cases` of spaCy's
 * tokenizer. Longer matches win, then earlier ones; a match whose text (with its spaces) is no exception changes
 * nothing but still shuts out what it overlaps.
 */
export class PhraseRepair {
  readonly #root: Node = { next: new Map(), ends: false };

  add(forms: readonly Form[]): void {
    let node = this.#root;
    for (const { text } of forms) {
      const next = node.next.get(text) ?? { next: new Map(), ends: false };
      node.next.set(text, next);
      node = next;
    }
    node.ends = true;
  }

  /** Replaces the tokens of matches in `document` by those of the exception. */
  apply(document: Document, exceptions: ReadonlyMap<string, readonly Form[]>): void {
    const matches = this.#matches(document.forms);
    if (matches.length === 0) return;
    for (const match of withoutOverlaps(matches).reverse()) replaceMatch(document, match, exceptions);
  }

  #matches(forms: readonly Form[]): Match[] {
    const matches: Match[] = [];
    for (let first = 0; first < forms.length; first++) {
      let node = this.#root.next.get(forms[first]?.text ?? '');
      for (let last = first + 1; node !== undefined; last++) {
        if (node.ends) matches.push({ first, last });
        const form = forms[last];
        node = form === undefined ? undefined : node.next.get(form.text);
      }
    }
    return matches;
  }
}

/** Longest first, then leftmost; kept if neither end lies in one seen before. In order of place. */
function withoutOverlaps(matches: readonly Match[]): Match[] {
  const sorted = matches.toSorted((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first);
  const taken = new Set<number>();
  const kept: Match[] = [];
  for (const match of sorted) {
    if (!taken.has(match.first) && !taken.has(match.last - 1)) kept.push(match);
    for (let i = match.first; i < match.last; i++) taken.add(i);
  }
  return kept.sort((a, b) => a.first - b.first);
}

function replaceMatch(document: Document, { first, last }: Match, exceptions: ReadonlyMap<string, readonly Form[]>) {
  const forms = exceptions.get(textBetween(document, first, last));
  if (forms === undefined) return;
  let at = document.starts[first] ?? 0;
  const starts = forms.map((form) => {
    at += form.text.length;
    return at - form.text.length;
  });
  const spaced = forms.map((_, i) => i === forms.length - 1 && document.spaced[last - 1] === true);
  document.forms.splice(first, last - first, ...forms);
  document.starts.splice(first, last - first, ...starts);
  document.spaced.splice(first, last - first, ...spaced);
}
