import { foldName } from '../fold.ts';
import type { Actor, StateRole } from './actor.ts';

/** How an actor's words lead to it. */
export interface Label {
  readonly actor: Actor;
  readonly words: string;
  readonly type: 'name' | 'description' | 'view';
  /** Whose view; null otherwise. */
  readonly by: string | null;
}

/** Actors by their names, and states' arms by country. */
export interface ActorList {
  readonly stamp: string;
  readonly all: readonly Actor[];
  readonly byId: (id: string) => Actor | null;
  /** Labels whose words fold to the same as `words`. */
  readonly labelled: (words: string) => readonly Label[];
  /** A state's government, forces or police. */
  readonly ofState: (role: StateRole, country: string) => Actor | null;
  /** The country of an adjective or a noun of origin: "Syrian" SY. */
  readonly countryOf: (adjective: string) => string | null;
  /** How many words the longest label has that begins with this word; 0 where none does. */
  readonly longestFrom: (first: string) => number;
}

export interface CountryAdjective {
  readonly country: string;
  readonly words: readonly string[];
}

/** Makes the list; of two actors with one id the later counts, so that the user's own replaces ours. */
export function makeActorList(
  all: readonly Actor[],
  adjectives: readonly CountryAdjective[],
  stamp: string,
): ActorList {
  const byId = new Map(all.map((actor) => [actor.id, actor]));
  const actors = [...byId.values()];
  const labels = new Map<string, Label[]>();
  for (const label of actors.flatMap(labelsOf)) {
    const key = labelKey(label.words);
    if (key !== '') labels.set(key, [...(labels.get(key) ?? []), label]);
  }
  const lengths = lengthsByFirst([...labels.keys()]);
  const countries = new Map(adjectives.flatMap(({ country, words }) => words.map((word) => [foldName(word), country])));
  return {
    stamp,
    all: actors,
    byId: (id) => byId.get(id) ?? null,
    labelled: (words) => labels.get(labelKey(words)) ?? [],
    ofState: (role, country) => byId.get(`${role}-${country.toLowerCase()}`) ?? null,
    countryOf: (adjective) => countries.get(foldName(adjective)) ?? null,
    longestFrom: (first) => lengths.get(firstWord(labelKey(first))) ?? 0,
  };
}

const firstWord = (key: string): string => key.split(' ')[0] ?? '';

/** A possessive or a lost apostrophe makes a word longer by an s: it is filed under both. */
function lengthsByFirst(keys: readonly string[]): Map<string, number> {
  const lengths = new Map<string, number>();
  for (const key of keys) {
    const words = key.split(' ').length;
    for (const first of [firstWord(key), `${firstWord(key)}s`])
      lengths.set(first, Math.max(words, lengths.get(first) ?? 0));
  }
  return lengths;
}

function labelsOf(actor: Actor): Label[] {
  return [
    ...[...new Set(actor.names)].map((words) => ({ actor, words, type: 'name' as const, by: null })),
    ...actor.descriptions.map((words) => ({ actor, words, type: 'description' as const, by: null })),
    ...actor.views.map(({ words, by }) => ({ actor, words, type: 'view' as const, by })),
  ];
}

/** Folded, without what in parentheses tells namesakes apart, without "the". */
export function labelKey(words: string): string {
  const key = foldName(words.replace(/\s*\([^)]*\)/g, ''));
  return key.startsWith('the ') ? key.slice(4) : key;
}

/** Whether the text writes a label's words as it must be written: acronyms in capitals, names with one. */
export function writtenLike(written: string, label: string): boolean {
  const letters = label.replace(/[^\p{L}]/gu, '');
  if (letters.length <= 5 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) {
    return written.replace(/[^\p{L}]/gu, '').startsWith(letters);
  }
  return !/^\p{Lu}/u.test(label) || /\p{Lu}/u.test(written);
}
