import type { AttestedClaim, ReportHead } from '../../records/attested.ts';
import type { Claim, SourceKind, Voice } from '../../records/reading.ts';
import { type CorroborationWords, foldedWords } from '../pairs/text.ts';
import type { Relations, Rules } from '../rules.ts';
import { attributionsIn, hearerIn, speakersIn } from './attributions.ts';
import { type Alias, aliasesOf, contentOf, type Entry, PEOPLE, type Speaker, speakerOf } from './speakers.ts';
import type { ActorTies } from './ties.ts';

/** Finds speakers by the names that the relations file lists, by actor id, or by their own words. */
export interface SpeakerFinder {
  /** Who ultimately says what a claim says: whom the reader found first, then others whom its sentence names. */
  readonly find: (claim: Claim) => readonly Speaker[];
  /** A listed voice whose name stands in the claim's own sentence. */
  readonly named: (claim: Claim) => Speaker | null;
  /** The party whose organ an outlet is, where its own voice is that party's word. */
  readonly behind: (report: ReportHead) => Speaker | null;
  /** Whether the relations file lists a voice of this id. */
  readonly isListed: (id: string) => boolean;
}

/** What telling speakers apart needs of a language. */
export type SpeakerWords = Pick<
  CorroborationWords,
  'articles' | 'speakers' | 'told' | 'saying' | 'accordingTo' | 'crowds' | 'joining'
>;

/** @param doers actors who did or suffered what the claims tell, or whose country it is: they know of it themselves */
export function speakerFinder(
  { relations, words, ties }: Pick<Rules, 'relations' | 'words' | 'ties'>,
  doers: ReadonlySet<string>,
): SpeakerFinder {
  const aliases = aliasesOf(relations, words.articles);
  const entries = new Map(relations.voices.map((entry) => [entry.id, entry]));
  const outlets = new Map(
    relations.voices.flatMap((entry) => entry.outlets.map((outlet) => [foldName(outlet), entry])),
  );
  const known: Known = { relations, words, ties, aliases, entries, doers };
  return {
    find: (claim) => findAll(claim, known),
    named: (claim) => inSentence(claim, known),
    behind: (report) => {
      const entry = report.publisher === null ? undefined : outlets.get(foldName(report.publisher));
      return entry?.own_voice === true ? speakerOf(entry) : null;
    },
    isListed: (id) => entries.has(id),
  };
}

interface Known {
  readonly relations: Relations;
  readonly words: SpeakerWords;
  readonly ties: ActorTies;
  readonly aliases: readonly Alias[];
  readonly entries: ReadonlyMap<string, Entry>;
  readonly doers: ReadonlySet<string>;
}

function findAll(claim: Claim, known: Known): Speaker[] {
  const organ = throughOrgan(claim, known);
  if (organ !== null) return [organ];
  const main = isPartOfStory(claim) ? inSentence(claim, known) : findSpeaker(claim, known);
  const others = speakersIn(sentenceOf(claim), known.aliases, known.words);
  const all = main === null ? others : [main, ...others];
  return [...new Map(all.map((speaker) => [speaker.id, speaker])).values()];
}

function sentenceOf({ evidence, trigger }: Claim): string {
  return evidence.find(({ start, end }) => start <= trigger.start && trigger.start < end)?.quote ?? '';
}

/** Whom a party's own agency quotes speaks through it. */
function throughOrgan(claim: Claim, { aliases, entries, words }: Known): Speaker | null {
  const hearer = hearerIn(sentenceOf(claim), aliases, words);
  return hearer !== null && entries.get(hearer.id)?.own_voice === true ? hearer : null;
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
  if (alias !== null) return isSaying(claim, alias, known) ? speakerOf(alias) : null;
  if (!isAttributed(claim, known.words) || !canSpeak(voice, known.words)) return null;
  if (voice.actor !== null && known.ties.kindOf(voice.actor) !== null) return byActor(claim, voice.actor, known);
  return byWords(voice, known.words.articles);
}

/** A party that a sentence names is its doer as often as its speaker: the sentence must have it say something. */
function isSaying(claim: Claim, { id, kind }: Entry, { aliases, words }: Known): boolean {
  const sentence = voiceSentence(claim);
  return kind !== 'party' || sentence === null || speakersIn(sentence, aliases, words).some((one) => one.id === id);
}

/** The sentence that the words for who says so stand in, where the claim's evidence holds it. */
function voiceSentence({ source: { text }, evidence }: Claim): string | null {
  if (text === null) return null;
  return evidence.find(({ start, end }) => start <= text.start && text.end <= end)?.quote ?? null;
}

/** Whether the words for who says so stand where their sentence names those who say it; those of another sentence may. */
function isAttributed(claim: Claim, words: SpeakerWords): boolean {
  const sentence = voiceSentence(claim);
  if (sentence === null) return true;
  const last = foldedWords(claim.source.text?.quote ?? '').at(-1) ?? '';
  return attributionsIn(sentence, words).some((stretch) => stretch.includes(last));
}

function inSentence(claim: Claim, known: Known): Speaker | null {
  const doers = claim.participants.map(({ text }) => text.quote);
  const free = claim.evidence.map(({ quote }) => doers.reduce((text, doer) => text.replace(doer, ' '), quote));
  const entry = aliasIn(free, known);
  return entry === null ? null : speakerOf(entry);
}

function aliasIn(texts: readonly string[], { aliases, words: { articles } }: Known): Entry | null {
  const said = texts.map((text) => ` ${contentOf(text, articles)} `);
  return aliases.find(({ words }) => said.some((text) => text.includes(` ${words} `)))?.entry ?? null;
}

/** Those whom the actor list has: a party goes by whom it belongs to, people without an organisation cannot be told apart. */
function byActor({ source: voice, figures }: Claim, actor: string, known: Known): Speaker | null {
  const { relations, ties, doers } = known;
  const line = ties.lineOf(actor);
  const kind = ties.kindOf(actor) ?? '';
  if (isAmong(actor, kind, relations.relays)) return null;
  const entry = relations.voices.find(({ id, actors }) => line.some((one) => one === id || actors.includes(one)));
  if (entry !== undefined) return speakerOf(entry);
  if (CROWDS.has(kind)) return { id: PEOPLE, name: voice.name ?? PEOPLE, kind: voice.kind, named: false };
  const top = kind === 'outlet' ? (line[1] ?? actor) : actor;
  const counts = figures.some(({ measure }) => measure !== 'strikes');
  const bystander = isAmong(top, ties.kindOf(top) ?? '', relations.bystanders);
  if (bystander && !counts && !line.some((one) => doers.has(one))) return null;
  return { id: top, name: voice.name ?? actor, kind: voice.kind, named: true };
}

function isAmong(actor: string, kind: string, list: Relations['relays']): boolean {
  return list.actors.includes(actor) || list.kinds.includes(kind);
}

const CROWDS: ReadonlySet<string> = new Set(['civilians', 'protesters']);
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
