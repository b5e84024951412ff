import type { SaidTime } from '../records/said-time.ts';
import { lemmaAt, type Tree, tokenAt } from './tree.ts';

/** Words for a time. `token` is the first token inside, `last` exclusive. */
export interface TimePhrase extends SaidTime {
  readonly token: number;
  readonly last: number;
  readonly sentence: number;
}

/** The words of time that the report says, by their tokens. */
export function placeTimes(tree: Tree): TimePhrase[] {
  return (tree.known?.times ?? []).flatMap((time) => {
    const token = tree.tokens.findIndex((t) => t.end > time.start);
    if (token < 0) return [];
    let last = token;
    while (last < tree.tokens.length && tokenAt(tree, last).start < time.end) last++;
    return [{ ...time, token, last, sentence: tree.sentenceOf[token] ?? 0 }];
  });
}

/** True where the phrase tells since when: a span of time up to the report. */
export function isSince(tree: Tree, time: TimePhrase): boolean {
  return time.form === 'since' || lemmaAt(tree, time.token) === 'since';
}
