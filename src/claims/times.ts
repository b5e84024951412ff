import type { Span } from '../records/span.ts';
import { lemmaAt, type Tree, tokenAt } from './tree.ts';
import type { Words } from './words.ts';

/** Words for a time. `token` is the first token inside, `last` exclusive. */
export interface TimePhrase extends Span {
  readonly token: number;
  readonly last: number;
  readonly sentence: number;
}

/** Every phrase of time by the language's patterns and by the names that the analysis calls dates; longest first wins. */
export function findTimes(tree: Tree, words: Words): TimePhrase[] {
  const spans: Span[] = [];
  for (const pattern of words.language.times) {
    for (const match of tree.text.matchAll(pattern))
      spans.push({ start: match.index, end: match.index + match[0].length });
  }
  const kept: Span[] = [];
  for (const span of spans.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (!kept.some((k) => k.start < span.end && span.start < k.end)) kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start).flatMap((span) => located(tree, span));
}

function located(tree: Tree, span: Span): TimePhrase[] {
  const token = tree.tokens.findIndex((t) => t.end > span.start);
  if (token < 0) return [];
  let last = token;
  while (last < tree.tokens.length && tokenAt(tree, last).start < span.end) last++;
  return [{ ...span, token, last, sentence: tree.sentenceOf[token] ?? 0 }];
}

/** True where the phrase tells since when: a span of time up to the report. */
export function isSince(tree: Tree, time: TimePhrase): boolean {
  return lemmaAt(tree, time.token) === 'since' || (time.token > 0 && lemmaAt(tree, time.token - 1) === 'since');
}
