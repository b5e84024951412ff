import type { ReportHead } from '../records/attested.ts';
import type { SourceKind, Voice } from '../records/reading.ts';
import type { Relations } from './rules.ts';
import { type CorroborationWords, foldedWords } from './text.ts';

/** One who says so, told apart from others by `id`. */
export interface Speaker {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  /** False where only a general word stands for it, "residents", "a source": such speakers cannot be told apart. */
  readonly named: boolean;
}

/** Finds speakers by the names that the relations file lists, by actor id, or by their own words. */
export interface SpeakerFinder {
  readonly find: (voice: Voice) => Speaker | null;
  /** The party whose organ an outlet is, where its own voice is that party's word. */
  readonly behind: (report: ReportHead) => Speaker | null;
}

/** What telling speakers apart needs of a language. */
export type SpeakerWords = Pick<CorroborationWords, 'articles' | 'speakers'>;

type Entry = Relations['voices'][number];

export function speakerFinder(relations: Relations, words: SpeakerWords): SpeakerFinder {
  const { articles } = words;
  const aliases = aliasTable(relations, articles);
  const outlets = new Map(
    relations.voices.flatMap((entry) => entry.outlets.map((outlet) => [foldName(outlet), entry])),
  );
  return {
    find: (voice) => findSpeaker(voice, relations, aliases, words),
    behind: (report) => {
      const entry = report.publisher === null ? undefined : outlets.get(foldName(report.publisher));
      return entry?.own_voice === true ? speakerOf(entry, 'party') : null;
    },
  };
}

interface Alias {
  readonly words: string;
  readonly entry: Entry;
}

/** Longest first, so that "local activists" is not taken for a shorter name that stands in it. */
function aliasTable(relations: Relations, articles: ReadonlySet<string>): Alias[] {
  const aliases = relations.voices.flatMap((entry) =>
    [entry.name, ...entry.names].map((name) => ({ words: contentOf(name, articles), entry })),
  );
  return aliases.sort((a, b) => b.words.length - a.words.length || (a.words < b.words ? -1 : 1));
}

function findSpeaker(
  voice: Voice,
  relations: Relations,
  aliases: readonly Alias[],
  { articles, speakers }: SpeakerWords,
): Speaker | null {
  const said = [voice.text?.quote ?? null, voice.name].flatMap((text) =>
    text === null ? [] : [` ${contentOf(text, articles)} `],
  );
  const alias = aliases.find(({ words }) => said.some((text) => text.includes(` ${words} `)));
  if (alias !== undefined) return speakerOf(alias.entry, voice.kind);
  if (!canSpeak(voice, articles, speakers)) return null;
  const byActor = relations.voices.find(({ id, actors }) => id === voice.actor || actors.includes(voice.actor ?? ''));
  if (byActor !== undefined) return speakerOf(byActor, voice.kind);
  if (voice.actor !== null) {
    return { id: voice.actor, name: voice.name ?? voice.actor, kind: voice.kind, named: true };
  }
  return byWords(voice, articles);
}

/** A name can speak, and so can whoever a speaker's noun stands for; "27 people" and "the death toll" cannot. */
function canSpeak(voice: Voice, articles: ReadonlySet<string>, speakers: ReadonlySet<string>): boolean {
  const quote = voice.text?.quote ?? voice.name;
  if (quote === null || /\d/u.test(quote)) return false;
  const words = foldedWords(quote).filter((word) => !articles.has(word));
  return words.some((word) => speakers.has(word)) || isName(quote);
}

/** Every word but the small ones begins with a capital: "Abu Ahmad", "Human Rights Watch". */
function isName(quote: string): boolean {
  const long = quote.split(/\s+/u).filter((word) => word.length > 3);
  return long.length > 0 && long.every((word) => /^\p{P}*\p{Lu}/u.test(word));
}

function byWords(voice: Voice, articles: ReadonlySet<string>): Speaker | null {
  const name = voice.name ?? voice.text?.quote ?? null;
  if (name === null) return null;
  const content = contentOf(name, articles);
  if (content === '') return null;
  const named = voice.name !== null || /\s\p{Lu}/u.test(` ${withoutFirst(name)}`);
  return { id: `${voice.kind}:${content.replaceAll(' ', '-')}`, name, kind: voice.kind, named };
}

/** A capital on the first word proves no name: it may only begin the sentence. */
function withoutFirst(name: string): string {
  return name.replace(/^\S+\s?/u, '');
}

function speakerOf(entry: Entry, kind: SourceKind): Speaker {
  return { id: entry.id, name: entry.name, kind, named: true };
}

function contentOf(name: string, articles: ReadonlySet<string>): string {
  return foldedWords(name)
    .filter((word) => !articles.has(word))
    .join(' ');
}

function foldName(name: string): string {
  return foldedWords(name).join('');
}
