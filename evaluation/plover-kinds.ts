import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Analysis, Token } from '../src/records/analysis.ts';

/**
 * Kinds that only the PLOVER yardstick needs, as patterns of words (`data/plover-kinds.json`), and their matches in a
 * sentence's dependency tree. Written from the CAMEO and PLOVER codebooks; nothing is learned from the yardstick.
 */

const words = z.array(z.string().min(1)).min(1);
const tableSchema = z.strictObject({
  about: z.string(),
  hostile: words,
  lists: z.record(z.string(), z.string()),
  operators: z.record(z.string(), z.string()),
  kinds: z.array(z.strictObject({ id: z.string(), label: z.string(), event: z.string(), words })),
});

/** One word of a pattern: a lemma and the particle or preposition that must hang on it. */
interface PatternWord {
  readonly lemma: string;
  readonly particle: string | null;
  /** The only class of words that counts, where a lemma has several. */
  readonly pos: string | null;
}

/** Every slot is filled by one of its words; all of them hang together in the tree. */
type Pattern = readonly (readonly PatternWord[])[];

interface PloverKind {
  readonly event: string;
  readonly patterns: readonly Pattern[];
}

export interface PloverKinds {
  readonly kinds: readonly PloverKind[];
  /** Events that are done to somebody: announced they are a threat, renounced they are none. */
  readonly hostile: ReadonlySet<string>;
  /** Event that a verb makes of what hangs on it: to refuse help is no help. Words as in a pattern. */
  readonly operators: readonly { readonly event: string; readonly words: readonly PatternWord[] }[];
}

/** A pattern found: its tokens, the first slot's first. */
export interface Match {
  readonly event: string;
  readonly tokens: readonly number[];
}

/** Reads the table. Throws where it does not fit its schema. */
export function loadPloverKinds(file: string): PloverKinds {
  const table = tableSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const wordsOf = (slot: string): PatternWord[] =>
    slot.split('|').flatMap((word) => {
      if (word.startsWith('@')) return wordsOf(table.lists[word.slice(1)] ?? '');
      const [form = '', pos] = word.split('/');
      const [lemma = '', particle] = form.split('_');
      return [{ lemma, particle: particle ?? null, pos: pos?.toUpperCase() ?? null }];
    });
  const patternOf = (text: string): Pattern => text.split('+').map((slot) => wordsOf(slot.trim()));
  return {
    kinds: table.kinds.map(({ event, words: rows }) => ({ event, patterns: rows.map(patternOf) })),
    hostile: new Set(table.hostile),
    operators: Object.entries(table.operators).map(([event, list]) => ({ event, words: wordsOf(list) })),
  };
}

/** All matches of all patterns in a sentence's analysis. */
export function matchKinds({ kinds }: PloverKinds, analysis: Analysis): Match[] {
  return kinds.flatMap(({ event, patterns }) =>
    patterns.flatMap((pattern) => matchPattern(pattern, analysis).map((tokens) => ({ event, tokens }))),
  );
}

function matchPattern([first, ...rest]: Pattern, analysis: Analysis): number[][] {
  const { tokens } = analysis;
  const found: number[][] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!fits(first ?? [], i, analysis)) continue;
    const others = rest.map((slot) => nearest(slot, i, analysis));
    if (others.every((other) => other !== null)) found.push([i, ...others]);
  }
  return found;
}

/** Words of a pattern lie at most so many steps apart in the tree, and so many tokens apart. */
const STEPS = 3;
const APART = 16;

function nearest(slot: readonly PatternWord[], from: number, analysis: Analysis): number | null {
  let best: number | null = null;
  let least = STEPS + 1;
  const last = Math.min(analysis.tokens.length - 1, from + APART);
  for (let i = Math.max(0, from - APART); i <= last; i++) {
    if (i === from || !fits(slot, i, analysis)) continue;
    const steps = distance(analysis.tokens, from, i);
    if (steps < least) [best, least] = [i, steps];
  }
  return best;
}

/** Does one of the words stand at this token, with its particle where it has one? */
export function fits(slot: readonly PatternWord[], i: number, analysis: Analysis): boolean {
  const token = analysis.tokens[i];
  if (!token) return false;
  const lemma = token.lemma.toLowerCase();
  return slot.some(
    (word) =>
      word.lemma === lemma &&
      (word.pos === null || word.pos === token.pos) &&
      (word.particle === null || hasParticle(analysis, i, word.particle)),
  );
}

function hasParticle({ tokens }: Analysis, i: number, particle: string): boolean {
  return tokens.some(
    (token, at) =>
      at > i && at - i <= 4 && token.lemma.toLowerCase() === particle && (token.head === i || at === i + 1),
  );
}

/** Steps along the tree between two tokens of one sentence; Infinity where one is beyond eight heads. */
export function distance(tokens: readonly Token[], a: number, b: number): number {
  const [up, down] = [headsOf(tokens, a), headsOf(tokens, b)];
  const at = up.findIndex((token) => down.includes(token));
  return at < 0 ? Number.POSITIVE_INFINITY : at + down.indexOf(up[at] ?? -1);
}

/** A token and its heads, nearest first, at most nine. */
export function headsOf(tokens: readonly Token[], i: number): number[] {
  const chain = [i];
  for (let at = i; chain.length < 9; ) {
    const head = tokens[at]?.head ?? at;
    if (head === at) break;
    chain.push(head);
    at = head;
  }
  return chain;
}
