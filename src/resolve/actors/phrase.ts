import type { Span } from '../../records/span.ts';
import type { ActorKind, StateRole } from './actor.ts';
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
  /** The same as a word, for names that go over it: "Army of Mujahideen". */
  readonly openerWord: readonly ActorWord[];
  readonly tail: readonly ActorWord[];
  readonly definite: boolean;
  /** What of a state the head says; null where it says none. */
  readonly role: StateRole | null;
  /** The list's entry for people who do not fight, if the head is such. */
  readonly population: string | null;
  readonly armed: boolean;
  readonly anaphora: boolean;
  /** Kinds of actor that the head may point back at, "the newspaper"; null where it is no such head. */
  readonly speaker: { readonly kinds: readonly ActorKind[] | null } | null;
  /** "policemen" without "the": nobody knows whose. */
  readonly individual: boolean;
  /** A deed or an arm without a word for whose it is: "aircraft", but not "government aircraft". */
  readonly means: boolean;
  /** "allied forces", "their army": not the state's that the report is about. */
  readonly others: boolean;
}

export function readPhrase(span: Span, { text, words: table }: ActorContext): Phrase {
  const words = actorWords(text, span.start, span.end);
  const first = words.findIndex((word) => !isLeading(word, table));
  const core = first < 0 ? [] : withoutTies(words.slice(first), table);
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
    openerWord: opens < 0 ? [] : core.slice(opens, opens + 1),
    tail: opens < 0 ? [] : core.slice(opens + 1),
    definite: words.some((word, at) => at < 2 && table.definite.includes(word.lower)),
    role: firstOf(ends, table.roles),
    population: firstOf(ends, table.populations),
    armed: ends.some((end) => table.armed.includes(end)),
    anaphora: ends.some((end) => table.anaphora.includes(end)),
    speaker: speakerOf(ends, table),
    individual: ends.some((end) => table.individuals.includes(end)),
    means:
      table.means.includes(head.at(-1)?.lower ?? '') && !head.slice(0, -1).some(({ lower }) => isForce(lower, table)),
    others: words.some(({ lower }) => table.others.includes(lower) || table.possessives.includes(lower)),
  };
}

/** "al-Qaeda linked Fatah al-Sham": who it is tied to stands before the word for the tie, and is not meant. */
function withoutTies(core: readonly ActorWord[], table: ActorWords): readonly ActorWord[] {
  const at = core.findIndex((word, i) => i > 0 && table.notBefore.includes(word.lower));
  const next = core[at + 1];
  return at > 0 && next && !table.tailOpeners.includes(next.lower) ? core.slice(at + 1) : core;
}

function isForce(lower: string, table: ActorWords): boolean {
  return Object.hasOwn(table.roles, lower) && !table.means.includes(lower);
}

function speakerOf(ends: readonly string[], table: ActorWords): Phrase['speaker'] {
  const end = ends.find((word) => Object.hasOwn(table.speakers, word));
  return end === undefined ? null : { kinds: table.speakers[end] ?? null };
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
