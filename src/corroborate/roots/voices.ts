import type { AttestedClaim, ReportHead } from '../../records/attested.ts';
import type { Claim, SourceKind, Voice } from '../../records/reading.ts';
import { type CorroborationWords, foldedWords } from '../pairs/text.ts';
import type { Relations, Rules } from '../rules.ts';
import type { ActorTies } from './ties.ts';

/** One who says so, told apart from others by `id`. */
export interface Speaker {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  /** False where only a general word stands for it, "residents", "a monitor": such speakers cannot be told apart. */
  readonly named: boolean;
}

/** Finds speakers by the names that the relations file lists, by actor id, or by their own words. */
export interface SpeakerFinder {
  /** Who ultimately says what a claim says; null where that is nobody who could be told from others. */
  readonly find: (claim: Claim) => Speaker | null;
  /** A listed voice whose name stands in the claim's own sentence. */
  readonly named: (claim: Claim) => Speaker | null;
  /** The party whose organ an outlet is, where its own voice is that party's word. */
  readonly behind: (report: ReportHead) => Speaker | null;
}

/** What telling speakers apart needs of a language. */
export type SpeakerWords = Pick<CorroborationWords, 'articles' | 'speakers' | 'told'>;

type Entry = Relations['voices'][number];

/** @param doers actors who did or suffered what the claims tell, or whose country it is: they know of it themselves */
export function speakerFinder(
  { relations, words, ties }: Pick<Rules, 'relations' | 'words' | 'ties'>,
  doers: ReadonlySet<string>,
): SpeakerFinder {
  const aliases = aliasesOf(relations, words.articles);
  const outlets = new Map(
    relations.voices.flatMap((entry) => entry.outlets.map((outlet) => [foldName(outlet), entry])),
  );
  const known: Known = { relations, words, ties, aliases, doers };
  return {
    find: (claim) => (isPartOfStory(claim) ? inSentence(claim, known) : findSpeaker(claim, known)),
    named: (claim) => inSentence(claim, known),
    behind: (report) => {
      const entry = report.publisher === null ? undefined : outlets.get(foldName(report.publisher));
      return entry?.own_voice === true ? speakerOf(entry, 'party') : null;
    },
  };
}

interface Known {
  readonly relations: Relations;
  readonly words: SpeakerWords;
  readonly ties: ActorTies;
  readonly aliases: readonly Alias[];
  readonly doers: ReadonlySet<string>;
}

interface Alias {
  readonly words: string;
  readonly entry: Entry;
}

/** By relations file: made once, asked for by every event. */
const tables = new WeakMap<Relations, readonly Alias[]>();

function aliasesOf(relations: Relations, articles: ReadonlySet<string>): readonly Alias[] {
  const known = tables.get(relations) ?? aliasTable(relations, articles);
  tables.set(relations, known);
  return known;
}

/** Longest first, so that "local activists" is not taken for a shorter name that stands in it. */
function aliasTable(relations: Relations, articles: ReadonlySet<string>): Alias[] {
  const aliases = relations.voices.flatMap((entry) =>
    [entry.name, ...entry.names].map((name) => ({ words: contentOf(name, articles), entry })),
  );
  return aliases.sort((a, b) => b.words.length - a.words.length || (a.words < b.words ? -1 : 1));
}

/** What happened, or those whom it happened to, were misread for who says so. */
function isPartOfStory({ source: { text }, trigger, participants }: Claim): boolean {
  if (text === null) return false;
  const meets = (other: { readonly start: number; readonly end: number }): boolean =>
    text.start < other.end && other.start < text.end;
  return meets(trigger) || participants.some((one) => one.role !== 'actor' && meets(one.text));
}

function findSpeaker(claim: Claim, known: Known): Speaker | null {
  const { source: voice } = claim;
  const said = [voice.text?.quote ?? null, voice.name].flatMap((text) => (text === null ? [] : [text]));
  const alias = aliasIn(said, known);
  if (alias !== null) return speakerOf(alias, voice.kind);
  if (!canSpeak(voice, known.words)) return null;
  if (voice.actor !== null && known.ties.kindOf(voice.actor) !== null) return byActor(voice, voice.actor, known);
  const beside = aliasIn(wordsBeside(claim, known.words.told), known);
  return beside === null ? byWords(voice, known.words.articles) : speakerOf(beside, voice.kind);
}

function inSentence(claim: Claim, known: Known): Speaker | null {
  const doers = claim.participants.map(({ text }) => text.quote);
  const free = claim.evidence.map(({ quote }) => doers.reduce((text, doer) => text.replace(doer, ' '), quote));
  const entry = aliasIn(free, known);
  return entry === null ? null : speakerOf(entry, claim.source.kind);
}

function aliasIn(texts: readonly string[], { aliases, words: { articles } }: Known): Entry | null {
  const said = texts.map((text) => ` ${contentOf(text, articles)} `);
  return aliases.find(({ words }) => said.some((text) => text.includes(` ${words} `)))?.entry ?? null;
}

/** Those whom the actor list has: a party goes by whom it belongs to, people without an organisation cannot be told apart. */
function byActor(voice: Voice, actor: string, { relations, ties, doers }: Known): Speaker | null {
  const line = ties.lineOf(actor);
  const kind = ties.kindOf(actor) ?? '';
  if (isAmong(actor, kind, relations.relays)) return null;
  const entry = relations.voices.find(({ id, actors }) => line.some((one) => one === id || actors.includes(one)));
  if (entry !== undefined) return speakerOf(entry, voice.kind);
  if (CROWDS.has(kind)) return { id: PEOPLE, name: voice.name ?? PEOPLE, kind: voice.kind, named: false };
  const top = kind === 'outlet' ? (line[1] ?? actor) : actor;
  const bystander = isAmong(top, ties.kindOf(top) ?? '', relations.bystanders);
  if (bystander && !line.some((one) => doers.has(one))) return null;
  return { id: top, name: voice.name ?? actor, kind: voice.kind, named: true };
}

function isAmong(actor: string, kind: string, list: Relations['relays']): boolean {
  return list.actors.includes(actor) || list.kinds.includes(kind);
}

const CROWDS: ReadonlySet<string> = new Set(['civilians', 'protesters']);
/** Residents, witnesses and survivors who are not named count once. */
const PEOPLE = 'people-there';
const OF_THE_PLACE: ReadonlySet<SourceKind> = new Set(['witness', 'resident']);

/** A name can speak, and so can whoever a speaker's noun stands for; "27 people" and "the death toll" cannot. */
function canSpeak(voice: Voice, { articles, speakers }: SpeakerWords): boolean {
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

/** So many letters before and after a speaker's name may say whose it is: "a rescue service's spokesman". */
const BESIDE = 50;

/** What stands beside a name in its sentence, up to the one who was told. */
function wordsBeside({ source: { text }, evidence }: Claim, told: ReadonlySet<string>): string[] {
  const sentence =
    text === null ? undefined : evidence.find(({ start, end }) => start <= text.start && text.end <= end);
  if (text === null || sentence === undefined) return [];
  const letters = Array.from(sentence.quote);
  const [from, to] = [text.start - sentence.start, text.end - sentence.start];
  const after = letters
    .slice(to, to + BESIDE)
    .join('')
    .split(/\s+/u);
  const hearer = after.findIndex((word) => told.has(word.toLowerCase()));
  return [
    letters.slice(Math.max(0, from - BESIDE), from).join(''),
    after.slice(0, hearer < 0 ? undefined : hearer).join(' '),
  ];
}

/** Named people and bodies that no list has; of the unnamed those count who were there, and monitors. */
function byWords(voice: Voice, articles: ReadonlySet<string>): Speaker | null {
  const name = voice.name ?? voice.text?.quote ?? null;
  if (name === null) return null;
  const content = contentOf(name, articles);
  if (content === '') return null;
  const named = voice.name !== null || isNamed(name);
  if (named) return { id: `${voice.kind}:${content.replaceAll(' ', '-')}`, name, kind: voice.kind, named };
  if (OF_THE_PLACE.has(voice.kind)) return { id: PEOPLE, name, kind: voice.kind, named };
  const tellable = voice.kind === 'monitor' || voice.kind === 'medic';
  return tellable ? { id: `${voice.kind}:unnamed`, name, kind: voice.kind, named } : null;
}

/** Ends in a name: "activist Abu Ahmad", not "the Britain-based group"; a first word may only begin the sentence. */
function isNamed(name: string): boolean {
  return /\S+\s.*\p{Lu}\p{L}+\P{L}*$/u.test(name) && /\s\P{L}*\p{Lu}[^\s]*$/u.test(name);
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

/** Actors who did or suffered what claims tell, with all that they belong to. */
export function doersOf(claims: readonly AttestedClaim[], ties: ActorTies): Set<string> {
  return new Set(
    claims.flatMap(({ claim }) =>
      claim.participants.flatMap(({ actor }) => (actor === null ? [] : ties.lineOf(actor))),
    ),
  );
}
