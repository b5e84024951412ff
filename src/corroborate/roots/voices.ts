import type { AttestedClaim, ReportHead } from '../../records/attested.ts';
import type { Claim } from '../../records/reading.ts';
import { foldedWords } from '../pairs/text.ts';
import type { Relations, Rules } from '../rules.ts';
import { attributionsIn, hearerIn, speakersIn } from './attributions.ts';
import { bodyBehind, isBareName } from './bodies.ts';
import { canSpeak, isNamed, speakerByActor, speakerByWords } from './identity.ts';
import type { Known, SpeakerWords } from './known.ts';
import { aliasesOf, contentOf, type Entry, type Speaker, speakerOf } from './speakers.ts';
import type { ActorTies } from './ties.ts';

/** Finds speakers by the names that the relations file lists, by actor id, or by their own words. */
export interface SpeakerFinder {
  /** Who ultimately says what a claim says: whom the reader found first, then others whom its sentence names. */
  readonly find: (claim: AttestedClaim) => readonly Speaker[];
  /** The agency or other medium that a claim credits, its own outlet apart. */
  readonly cited: (claim: AttestedClaim) => Speaker | null;
  /** A listed voice, no party, whose name stands in the claim's own sentence. */
  readonly named: (claim: Claim) => Speaker | null;
  /** The party whose organ an outlet is, where its own voice is that party's word. */
  readonly behind: (report: ReportHead) => Speaker | null;
  /** The body whose person a report quotes by a bare name. */
  readonly bodyOf: (claim: AttestedClaim) => Speaker | null;
  /** Whether a claim's source is a person's name and nothing else. */
  readonly isBareName: (claim: AttestedClaim) => boolean;
  /** Whether the relations file lists a voice of this id. */
  readonly isListed: (id: string) => boolean;
}

/**
 * @param doers actors who did or suffered what the claims tell: they know of it themselves
 * @param inReports all claims of the reports that the claims stand in
 */
export function speakerFinder(
  { relations, words, ties }: Pick<Rules, 'relations' | 'words' | 'ties'>,
  doers: ReadonlySet<string>,
  inReports: readonly AttestedClaim[],
): SpeakerFinder {
  const aliases = aliasesOf(relations, words.articles);
  const entries = new Map(relations.voices.map((entry) => [entry.id, entry]));
  const outlets = new Map(
    relations.voices.flatMap((entry) => entry.outlets.map((outlet) => [foldName(outlet), entry])),
  );
  const known: Known = { relations, words, ties, aliases, entries, doers };
  const key = [...doers].sort().join();
  return {
    bodyOf: (one) => (isBareName(one, known) ? bodyBehind(one.report.id, inReports, known) : null),
    isBareName: (one) => isBareName(one, known),
    find: (claim) => remembered(claim, known, key),
    cited: (claim) => citedIn(claim, known),
    named: (claim) => inSentence(claim, known),
    behind: (report) => {
      const entry = report.publisher === null ? undefined : outlets.get(foldName(report.publisher));
      return entry?.own_voice === true ? speakerOf(entry) : null;
    },
    isListed: (id) => entries.has(id),
  };
}

/** By relations file and claim, then by doers: every event that a report has a part in asks of all its claims. */
const found = new WeakMap<Relations, WeakMap<Claim, Map<string, readonly Speaker[]>>>();

function remembered(one: AttestedClaim, known: Known, doers: string): readonly Speaker[] {
  const table = found.get(known.relations) ?? new WeakMap<Claim, Map<string, readonly Speaker[]>>();
  found.set(known.relations, table);
  const own = table.get(one.claim) ?? new Map<string, readonly Speaker[]>();
  table.set(one.claim, own);
  const speakers = own.get(doers) ?? findAll(one, known);
  own.set(doers, speakers);
  return speakers;
}

function findAll({ claim, report }: AttestedClaim, known: Known): Speaker[] {
  const organ = throughOrgan(claim, known);
  if (organ !== null) return [organ];
  const main = mainSpeaker(claim, report, known);
  const sentence = sentenceOf(claim);
  const found = main === null ? null : { words: leadWords(claim, known.words.articles), speaker: main };
  const others = speakersIn(sentence, known.aliases, known.words, found);
  // Whom the sentence has say it goes before whom the reader found further off in the same clause.
  const overruled = found !== null && others.length > 0 && isWithin(found.words, sentence, known.words);
  const all = main === null || overruled ? others : [main, ...others];
  const heard = all.length > 0 ? all : ownSource(claim, report, known);
  return [...new Map(heard.map((speaker) => [speaker.id, speaker])).values()];
}

/** Whom the reader found; an outlet that names itself says it in its own voice. */
function mainSpeaker(claim: Claim, report: ReportHead, known: Known): Speaker | null {
  if (isOutlet(claim.source, report)) return null;
  if (isPartOfStory(claim)) return null;
  return findSpeaker(claim, known);
}

function isOutlet({ name, text }: Claim['source'], { publisher }: ReportHead): boolean {
  if (publisher === null) return false;
  const outlet = foldName(publisher);
  return [name, text?.quote ?? null].some((said) => said !== null && foldName(said) === outlet);
}

/** "Agencies report", "according to media reports"; media without a name cannot be told apart. */
function citedIn({ claim: { source }, report }: AttestedClaim, { relations, words }: Known): Speaker | null {
  if (isOutlet(source, report)) return null;
  const name = source.name ?? source.text?.quote ?? null;
  const isRelay = source.actor !== null && relations.relays.actors.includes(source.actor);
  const isMedium = source.kind === 'media' || words.hearsay.has(foldedWords(name ?? '').at(-1) ?? '');
  if (name === null || !(isRelay || isMedium)) return null;
  return { id: source.actor ?? UNNAMED_MEDIA, name, kind: 'media', named: source.actor !== null };
}

const UNNAMED_MEDIA = 'media:unnamed';

function leadWords({ source: { text } }: Claim, articles: ReadonlySet<string>): string[] {
  const words = foldedWords(text?.quote ?? '');
  return words.slice(words.findIndex((word) => !articles.has(word)));
}

/** Whether words stand in a stretch of the sentence that names those who say it. */
function isWithin(said: readonly string[], sentence: string, words: SpeakerWords): boolean {
  const one = ` ${said.join(' ')} `;
  return said.length > 0 && attributionsIn(sentence, words).some((own) => ` ${own.words.join(' ')} `.includes(one));
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
  if (alias !== null && !isOneOfThem(alias, voice.text?.quote ?? ''))
    return isSaying(claim, alias, known) ? speakerOf(alias) : null;
  if (!isAttributed(claim, known.words) || !canSpeak(voice, known.words)) return null;
  if (voice.actor !== null && known.ties.kindOf(voice.actor) !== null) return speakerByActor(claim, voice.actor, known);
  return speakerByWords(claim, known);
}

/** "Activist Abu Ahmad", "the activists' network Daily Field": a name of their own tells them from the crowd. */
function isOneOfThem({ kind }: Entry, quote: string): boolean {
  return kind === 'witness' && isNamed(quote);
}

/** "A security source told the Daily Post": whoever it is, the paper has it from nobody else. */
function ownSource(claim: Claim, { publisher }: ReportHead, { words }: Known): Speaker[] {
  if (publisher === null) return [];
  const heard = foldedWords(sentenceOf(claim));
  const outlet = foldedWords(publisher);
  const isHearer = (at: number): boolean =>
    [1, 2].some((step) => outlet.every((word, i) => heard[at + step + i] === word));
  const at = heard.findIndex((word, i) => words.told.has(word) && isHearer(i));
  if (at < 0 || !heard.slice(Math.max(0, at - NEAR), at).some((word) => words.unknown.has(word))) return [];
  return [{ id: `source:${outlet.join('-')}`, name: `a source of ${publisher}`, kind: 'unnamed', named: true }];
}

/** So many words before the verb hold "a source in the town". */
const NEAR = 5;

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

/** A relative clause or an apposition may stand between a sentence's first words and its verb of saying. */
const FAR = 25;

/** Whether the words for who says so stand where their sentence names those who say it; those of another sentence may. */
function isAttributed(claim: Claim, words: SpeakerWords): boolean {
  const sentence = voiceSentence(claim);
  if (sentence === null) return true;
  const said = foldedWords(claim.source.text?.quote ?? '');
  const last = said.at(-1) ?? '';
  const opens = foldedWords(sentence).slice(0, said.length).join(' ') === said.join(' ');
  return attributionsIn(sentence, words, opens ? FAR : undefined).some((own) => own.words.includes(last));
}

function inSentence(claim: Claim, known: Known): Speaker | null {
  const doers = claim.participants.map(({ text }) => text.quote);
  const free = claim.evidence.map(({ quote }) => doers.reduce((text, doer) => text.replace(doer, ' '), quote));
  // "A town held by the group": whom the fighting is about is named everywhere, and says nothing by that.
  const aliases = known.aliases.filter(({ entry }) => entry.kind !== 'party');
  const entry = aliasIn(free, { ...known, aliases });
  return entry === null ? null : speakerOf(entry);
}

function aliasIn(texts: readonly string[], { aliases, words: { articles } }: Known): Entry | null {
  const said = texts.map((text) => ` ${contentOf(text, articles)} `);
  return aliases.find(({ words }) => said.some((text) => text.includes(` ${words} `)))?.entry ?? null;
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
