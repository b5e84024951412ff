import type { SourceKind } from '../../records/reading.ts';
import { type CorroborationWords, type Crowd, foldedWords } from '../pairs/text.ts';
import type { Relations } from '../rules.ts';

/** One who says so, told apart from others by `id`. */
export interface Speaker {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  /** False where only a general word stands for it, "residents", "a monitor": such speakers cannot be told apart. */
  readonly named: boolean;
}

export type Entry = Relations['voices'][number];

/** A speaker's place among the words of a stretch. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly speaker: Speaker;
}

/** Residents, witnesses and survivors who are not named count once. */
export const PEOPLE = 'people-there';
const CROWD_IDS: Readonly<Record<Crowd, string>> = {
  monitor: 'monitor:unnamed',
  medic: 'medic:unnamed',
  resident: PEOPLE,
};

export function speakerOf({ id, name, kind }: Entry): Speaker {
  return { id, name, kind, named: true };
}

/** The words of a name that tell it from another. */
export function contentOf(name: string, articles: ReadonlySet<string>): string {
  return foldedWords(name)
    .filter((word) => !articles.has(word))
    .join(' ');
}

export interface Alias {
  readonly words: string;
  /** The words, one by one. */
  readonly parts: readonly string[];
  readonly entry: Entry;
}

/** By relations file: made once, asked for by every event. */
const tables = new WeakMap<Relations, readonly Alias[]>();

/** The listed voices' names, the longest first, so that "local activists" is not taken for a shorter name in it. */
export function aliasesOf(relations: Relations, articles: ReadonlySet<string>): readonly Alias[] {
  const known = tables.get(relations) ?? aliasTable(relations, articles);
  tables.set(relations, known);
  return known;
}

function aliasTable(relations: Relations, articles: ReadonlySet<string>): Alias[] {
  const aliases = relations.voices.flatMap((entry) =>
    [entry.name, ...entry.names].map((name) => {
      const words = contentOf(name, articles);
      return { words, parts: words.split(' '), entry };
    }),
  );
  return aliases.sort((a, b) => b.words.length - a.words.length || (a.words < b.words ? -1 : 1));
}

/** Listed voices in a stretch of folded words, whom the reader found, and unnamed speakers of a sort; none overlaps another. */
export function mentionsIn(
  words: readonly string[],
  aliases: readonly Alias[],
  crowds: CorroborationWords['crowds'],
  found: { readonly words: readonly string[]; readonly speaker: Speaker } | null = null,
): Mention[] {
  const taken = new Set<number>();
  const put = (from: number, length: number, speaker: Speaker): Mention[] => {
    const places = Array.from({ length }, (_, i) => from + i);
    if (places.some((place) => taken.has(place))) return [];
    for (const place of places) taken.add(place);
    return [{ from, to: from + length, speaker }];
  };
  const putAll = ({ parts, entry }: Alias): Mention[] =>
    placesOf(parts, words).flatMap((at) => put(at, parts.length, speakerOf(entry)));
  const named = aliases.filter(({ entry }) => entry.kind !== 'witness').flatMap((alias) => putAll(alias));
  const read =
    found === null || found.words.length === 0
      ? []
      : placesOf(found.words, words).flatMap((at) => put(at, found.words.length, found.speaker));
  const crowd = aliases.filter(({ entry }) => entry.kind === 'witness').flatMap((alias) => putAll(alias));
  const unnamed = [...crowds].flatMap(([kind, nouns]) =>
    words.flatMap((name, at) => (nouns.has(name) ? put(at, 1, { id: CROWD_IDS[kind], name, kind, named: false }) : [])),
  );
  return [...named, ...read, ...crowd, ...unnamed];
}

/** Where a name begins; reports that lost their apostrophes print its genitive as one word. */
function placesOf(parts: readonly string[], words: readonly string[]): number[] {
  const places: number[] = [];
  for (let at = 0; at + parts.length <= words.length; at++) if (standsAt(parts, words, at)) places.push(at);
  return places;
}

function standsAt(parts: readonly string[], words: readonly string[], at: number): boolean {
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] ?? '';
    const word = words[at + i] ?? '';
    const isGenitive = i === parts.length - 1 && word.length === part.length + 1 && word === `${part}s`;
    if (word !== part && !isGenitive) return false;
  }
  return true;
}
