import { type CorroborationWords, foldedWords } from '../pairs/text.ts';
import { type Alias, type Mention, mentionsIn, type Speaker } from './speakers.ts';

export type AttributionWords = Pick<
  CorroborationWords,
  | 'saying'
  | 'accordingTo'
  | 'told'
  | 'joining'
  | 'crowds'
  | 'by'
  | 'owning'
  | 'owned'
  | 'stop'
  | 'showing'
  | 'shown'
  | 'articles'
  | 'relative'
  | 'speakers'
>;

/** So many words before, or behind, a verb of saying hold the one who says. */
const REACH = 8;
/** So many words behind the verb hold the one who was told. */
const HEARER = 4;
/** So many words behind the verb hold what is shown: "posted online a new and harrowing video". */
const SHOWN = 6;

/** A stretch of a sentence, in folded words, that names who says so: the one who surely does stands at its near end. */
export interface Attribution {
  readonly words: readonly string[];
  readonly near: 'first' | 'last';
}

/** A speaker whom the reader found, by the folded words used for it. */
export interface Found {
  readonly words: readonly string[];
  readonly speaker: Speaker;
}

/**
 * The stretches of a sentence in which those who say it are named: before a verb of saying ("a monitor and activists
 * said"), behind one that ends the telling ("said the Observatory") or is passive ("reported by the Observatory"), and
 * behind "according to". The one who was told is in none of them, nor who owns to a deed ("claimed by the group").
 *
 * @param reach so many words before the verb are looked at
 */
export function attributionsIn(sentence: string, words: AttributionWords, reach = REACH): Attribution[] {
  const said = foldedWords(sentence);
  const verbs = said.flatMap((_, i) => (isOfSaying(said, i, words) ? [i] : []));
  return verbs.flatMap((at, k): Attribution[] => {
    const verb = said[at] ?? '';
    const from = (verbs[k - 1] ?? -1) + 1;
    const clause = said.findLastIndex((word, i) => i >= from && i < at && words.relative.has(word));
    const before = said.slice(Math.max(from, (clause < 0 ? at : clause) - reach), at);
    const behind = said.slice(at + 1, Math.min(verbs[k + 1] ?? said.length, at + 1 + REACH));
    if (words.accordingTo.has(verb) || words.by.has(behind[0] ?? '')) return [{ words: behind, near: 'first' }];
    // What goes on behind the verb is what was said; what ends soon is who said it.
    const inverted = !words.told.has(verb) && behind.length > 0 && behind.length < REACH;
    const own: Attribution = { words: before, near: 'last' };
    return inverted ? [own, { words: behind, near: 'first' }] : [own];
  });
}

function isOfSaying(said: readonly string[], at: number, words: AttributionWords): boolean {
  const verb = said[at] ?? '';
  if (words.showing.has(verb)) return said.slice(at + 1, at + 1 + SHOWN).some((word) => words.shown.has(word));
  if (!words.saying.has(verb) && !words.accordingTo.has(verb)) return false;
  return !(words.owning.has(verb) && ownsTo(said.slice(at + 1, at + 1 + REACH), words));
}

/** Whether a deed is what is claimed, not that something happened: "the double suicide bomb attack". */
function ownsTo(behind: readonly string[], { owned, articles, stop }: AttributionWords): boolean {
  const said = behind.filter((word) => !articles.has(word));
  const end = said.findIndex((word) => stop.has(word) || word.length < 3);
  return owned.has(said[0] ?? '') || said.slice(0, end < 0 ? said.length : end).some((word) => owned.has(word));
}

/**
 * Those whom a sentence names as saying it, each once.
 *
 * @param found whom the reader found: where it stands in the sentence, others must be joined to it
 */
export function speakersIn(
  sentence: string,
  aliases: readonly Alias[],
  words: AttributionWords,
  found: Found | null = null,
): Speaker[] {
  const all = attributionsIn(sentence, words).flatMap((stretch) => nearest(stretch, aliases, words, found));
  return [...new Map(all.map((speaker) => [speaker.id, speaker])).values()];
}

/** The one named nearest to the verb, and those joined to it: "a monitor and activists said". */
function nearest(
  { words: stretch, near }: Attribution,
  aliases: readonly Alias[],
  words: AttributionWords,
  found: Found | null,
): Speaker[] {
  const clause = stretch.findLastIndex((word) => words.relative.has(word));
  const mentions = mentionsIn(stretch, aliases, words.crowds, found).filter(
    ({ from, speaker }) => clause < 0 || from < clause || near === 'first' || !isCrowd(speaker),
  );
  mentions.sort((x, y) => (near === 'last' ? y.from - x.from : x.from - y.from));
  const chain: Mention[] = [];
  for (const mention of mentions) {
    const last = chain.at(-1);
    if (last === undefined || areJoined(last, mention, stretch, words)) chain.push(mention);
    else if (chain.length === 1 && isApposition(mention, last, found, stretch, words))
      chain.splice(0, 1, { ...mention, speaker: { ...mention.speaker, kind: last.speaker.kind } });
    else if (chain.length === 1 && isOffice(mention, last, found, stretch, words)) chain.splice(0, 1, mention);
    else break;
  }
  return chain.map(({ speaker }) => speaker);
}

function areJoined(x: Mention, y: Mention, stretch: readonly string[], { joining }: AttributionWords): boolean {
  const between = x.from < y.from ? stretch.slice(x.to, y.from) : stretch.slice(y.to, x.from);
  return between.some((word) => joining.has(word));
}

/** Someone of a sort of people, "residents", not this or that one. */
function isCrowd({ named, kind }: Speaker): boolean {
  return !named || kind === 'witness';
}

/** "Amal Haddad, the head of a hospital, said": the hospital says who she is. */
function isApposition(
  person: Mention,
  crowd: Mention,
  found: Found | null,
  stretch: readonly string[],
  { articles }: AttributionWords,
): boolean {
  const read = person.speaker === found?.speaker && person.speaker.named && !crowd.speaker.named;
  return read && person.to < crowd.from && articles.has(stretch[person.to] ?? '');
}

/** "Rescue service official Amal Haddad said": she speaks for the service. */
function isOffice(
  body: Mention,
  person: Mention,
  found: Found | null,
  stretch: readonly string[],
  { speakers }: AttributionWords,
): boolean {
  const between = stretch.slice(body.to, person.from);
  const read = person.speaker === found?.speaker && !isCrowd(body.speaker);
  return read && between.length > 0 && between.every((word) => speakers.has(word));
}

/** The listed voice that was told, by a sentence: "a police source told state television". */
export function hearerIn(sentence: string, aliases: readonly Alias[], words: AttributionWords): Speaker | null {
  const said = foldedWords(sentence);
  const at = said.findIndex((word) => words.told.has(word));
  if (at < 0) return null;
  return mentionsIn(said.slice(at + 1, at + 1 + HEARER), aliases, new Map())[0]?.speaker ?? null;
}
