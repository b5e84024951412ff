import type { Span } from '../../records/span.ts';
import type { StateRole } from './actor.ts';
import type { ActorContext } from './context.ts';
import { type ActorWord, actorWords } from './scan.ts';
import type { ActorWords } from './words.ts';

/** The words for an actor, taken apart: "at least 40 | fighters | from the Islamic Front". */
export interface Phrase extends Span {
  readonly text: string;
  /** Without articles, numbers and the like before it. */
  readonly core: string;
  readonly head: readonly ActorWord[];
  readonly headText: string;
  /** The word that opens the tail: "from"; empty where there is none. */
  readonly opener: string;
  readonly tail: readonly ActorWord[];
  readonly definite: boolean;
  /** What of a state the head says; null where it says none. */
  readonly role: StateRole | null;
  /** The list's entry for people who do not fight, if the head is such. */
  readonly population: string | null;
  readonly armed: boolean;
  readonly anaphora: boolean;
  readonly speaker: boolean;
}

export function readPhrase(span: Span, { text, words: table }: ActorContext): Phrase {
  const words = actorWords(text, span.start, span.end);
  const first = words.findIndex((word) => !isLeading(word, table));
  const core = first < 0 ? [] : words.slice(first);
  const opens = core.findIndex((word, at) => at > 0 && table.tailOpeners.includes(word.lower));
  const head = opens < 0 ? core : core.slice(0, opens);
  const ends = lastWords(head);
  return {
    start: span.start,
    end: span.end,
    text: text.slice(span.start, span.end),
    core: sliceOf(text, core),
    head,
    headText: sliceOf(text, head),
    opener: opens < 0 ? '' : (core[opens]?.lower ?? ''),
    tail: opens < 0 ? [] : core.slice(opens + 1),
    definite: words.some((word, at) => at < 2 && table.definite.includes(word.lower)),
    role: firstOf(ends, table.roles),
    population: firstOf(ends, table.populations),
    armed: ends.some((end) => table.armed.includes(end)),
    anaphora: ends.some((end) => table.anaphora.includes(end)),
    speaker: ends.some((end) => table.speakers.includes(end)),
  };
}

function isLeading(word: ActorWord, table: ActorWords): boolean {
  return table.leading.includes(word.lower) || /^\d/.test(word.text);
}

function sliceOf(text: string, words: readonly ActorWord[]): string {
  return text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
}

/** The last two words of a head, and the last: "security forces", "forces". */
function lastWords(head: readonly ActorWord[]): string[] {
  const lower = head.map((word) => word.lower);
  return [lower.slice(-2).join(' '), lower.at(-1) ?? ''].filter(Boolean);
}

function firstOf<Value>(words: readonly string[], table: Readonly<Record<string, Value>>): Value | null {
  for (const word of words) {
    const value = Object.hasOwn(table, word) ? table[word] : undefined;
    if (value !== undefined) return value;
  }
  return null;
}
