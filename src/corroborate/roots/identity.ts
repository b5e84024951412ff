import type { Claim, SourceKind, Voice } from '../../records/reading.ts';
import { foldedWords } from '../pairs/text.ts';
import type { Relations } from '../rules.ts';
import type { Known, SpeakerWords } from './known.ts';
import { contentOf, PEOPLE, type Speaker, speakerOf } from './speakers.ts';

/**
 * Those whom the actor list has: a party goes by whom it belongs to, people without an organisation cannot be told
 * apart. Null for who passes on what it was told, and for who comments.
 */
export function speakerByActor(claim: Claim, actor: string, known: Known): Speaker | null {
  const { relations, ties } = known;
  const voice = claim.source;
  const line = ties.lineOf(actor);
  const kind = ties.kindOf(actor) ?? '';
  if (isAmong(actor, kind, relations.relays)) return null;
  const entry = relations.voices.find(({ id, actors }) => line.some((one) => one === id || actors.includes(one)));
  if (entry !== undefined) return speakerOf(entry);
  if (CROWDS.has(kind)) return { id: PEOPLE, name: voice.name ?? PEOPLE, kind: voice.kind, named: false };
  const top = kind === 'outlet' ? (line[1] ?? actor) : actor;
  const bystander = isAmong(top, ties.kindOf(top) ?? '', relations.bystanders);
  if (bystander && !line.some((one) => known.doers.has(one)) && !countsItself(claim, known.words)) return null;
  return { id: top, name: voice.name ?? actor, kind: voice.kind, named: true };
}

function isAmong(actor: string, kind: string, list: Relations['relays']): boolean {
  return list.actors.includes(actor) || list.kinds.includes(kind);
}

/** Whether it gives a number of people that is not from hearsay: "deeply concerned by reports that hundreds died". */
function countsItself({ figures, evidence }: Claim, { hearsay }: SpeakerWords): boolean {
  const said = evidence.flatMap(({ quote }) => foldedWords(quote));
  return figures.some(({ measure }) => measure !== 'strikes') && !said.some((word) => hearsay.has(word));
}

const CROWDS: ReadonlySet<string> = new Set(['civilians', 'protesters']);
const OF_THE_PLACE: ReadonlySet<SourceKind> = new Set(['witness', 'resident']);

/** A name can speak, and so can whoever a speaker's noun stands for; "27 people" and "the death toll" cannot. */
export function canSpeak(voice: Voice, { articles, speakers }: SpeakerWords): boolean {
  const quote = voice.text?.quote ?? voice.name;
  if (quote === null || /\d/u.test(quote)) return false;
  const words = foldedWords(quote).filter((word) => !articles.has(word));
  return words.some((word) => speakers.has(word)) || isName(quote);
}

/** Every word but the small ones begins with a capital: "Abu Ahmad", "Human Rights Watch". */
export function isName(quote: string): boolean {
  const long = quote.split(/\s+/u).filter((word) => word.length > 3);
  return long.length > 0 && long.every((word) => /^\p{P}*(?:\p{Ll}{1,3}[-’'])?\p{Lu}/u.test(word));
}

/** A person's name and nothing else: no body, no office. */
export function isPersonsName(quote: string, { speakers, statesmen }: SpeakerWords): boolean {
  return isName(quote) && foldedWords(quote).every((word) => !speakers.has(word) && !statesmen.has(word));
}

/** Named people and bodies that no list has; of the unnamed those count who were there, and monitors. */
export function speakerByWords(claim: Claim, { words }: Known): Speaker | null {
  const { source: voice } = claim;
  const name = voice.name ?? voice.text?.quote ?? null;
  if (name === null) return null;
  const content = contentOf(name, words.articles);
  if (content === '') return null;
  const statesman = content.split(' ').some((word) => words.statesmen.has(word));
  if (statesman && !countsItself(claim, words)) return null;
  const named = voice.name !== null || isNamed(name);
  if (named) return { id: `${voice.kind}:${content.replaceAll(' ', '-')}`, name, kind: voice.kind, named };
  // Who is said to have been there is told apart by the full name; a surname alone goes back to its bearer.
  if (isPersonsName(name, words)) return null;
  if (OF_THE_PLACE.has(voice.kind)) return { id: PEOPLE, name, kind: voice.kind, named };
  const tellable = voice.kind === 'monitor' || voice.kind === 'medic';
  return tellable ? { id: `${voice.kind}:unnamed`, name, kind: voice.kind, named } : null;
}

/** Ends in a name: "activist Abu Ahmad", not "the Britain-based group"; a first word may only begin the sentence. */
export function isNamed(name: string): boolean {
  return /\S+\s.*\p{Lu}\p{L}+\P{L}*$/u.test(name) && /\s\P{L}*(?:\p{Ll}{1,3}[-’'])?\p{Lu}[^\s]*$/u.test(name);
}
