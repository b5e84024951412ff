import { overlaps, type Span } from '../../records/span.ts';
import { type Slots, toMeaning } from './interpret.ts';
import type { Meaning } from './meaning.ts';
import type { TimeForm, TimeWords } from './words.ts';

/** Words of a text that say a time, and what they mean. */
export interface TimeMention extends Span {
  readonly meaning: Meaning;
}

/** A language's forms, made ready to be sought. */
export interface TimeGrammar {
  readonly words: TimeWords;
  readonly forms: readonly { readonly row: TimeForm; readonly pattern: RegExp }[];
  /** A clause may stand between: "since the war began in". */
  readonly since: RegExp;
  readonly opens: RegExp;
  readonly leads: RegExp;
  readonly both: RegExp;
  readonly through: RegExp;
  readonly joins: RegExp;
  readonly after: RegExp;
}

export function compileTimes(words: TimeWords): TimeGrammar {
  const slots = slotPatterns(words);
  return {
    words,
    forms: words.forms.map((row) => ({ row, pattern: compileForm(row.form, slots) })),
    since: new RegExp(`\\b(?:${words.since})\\s+(?:[^.,;:!?"”()]{0,60}\\s)?$`, 'iu'),
    leads: new RegExp(`\\b(?:${words.leads})\\s+$`, 'iu'),
    both: new RegExp(`^\\s+(?:${words.both})\\s+$`, 'iu'),
    through: new RegExp(`^\\s+(?:${words.through})\\s+$`, 'iu'),
    opens: new RegExp(`(?:${words.rangeOpens})\\s+$`, 'iu'),
    after: new RegExp(`(?:${words.after})\\s+$`, 'iu'),
    joins: new RegExp(`^\\s*(?:${words.rangeJoins})\\s*$`, 'iu'),
  };
}

function slotPatterns(words: TimeWords): Readonly<Record<string, string>> {
  const any = (list: readonly string[]): string =>
    [...list]
      .sort((a, b) => b.length - a.length)
      .map((word) => word.replace(/\./g, '\\.').replace(/ /g, '\\s+'))
      .join('|');
  const keys = (table: Readonly<Record<string, unknown>>): string => any(Object.keys(table));
  return {
    month: keys(words.months),
    weekday: keys(words.weekdays),
    unit: keys(words.units),
    daypart: keys(words.dayparts),
    season: keys(words.seasons),
    part: keys(words.parts),
    ordinal: keys(words.ordinals),
    number: `\\d{1,4}(?:\\.\\d)?|${any([...Object.keys(words.numbers), ...words.few])}`,
    shift: keys(words.shifts),
    yearshift: keys(words.shifts),
    era: '\\d{1,4}',
    dayname: keys(words.days),
    reference: keys(words.references),
    repeated: keys(words.repeated),
    feast: keys(words.feasts),
    movable: keys(words.movable),
    day: '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?',
    monthnumber: '1[0-2]|0?[1-9]',
    year: '(?:1[5-9]|20)\\d\\d',
    shortyear: '\\d\\d',
    hour: '[01]?\\d|2[0-3]',
    minute: '[0-5]\\d',
  };
}

function compileForm(form: string, slots: Readonly<Record<string, string>>): RegExp {
  const source = form
    .replace(/\[ -\]/g, () => '(?:\\s+|-)')
    .replace(/ /g, '\\s+')
    .replace(/\{([a-z]+)(\d?)\}/g, (_, slot: string, nth: string) => `(?<${slot}${nth}>${slots[slot] ?? slot})`);
  return new RegExp(`(?<![\\p{L}\\p{N}$€£])(?:${source})(?![\\p{L}\\p{N}]|[.,:]\\d|%)`, 'giu');
}

/** Every time that a text names, in order, with ranges and "since" as one. */
export function findTimes(text: string, grammar: TimeGrammar): TimeMention[] {
  return joinRanges(text, findSingleTimes(text, grammar), grammar);
}

/** The same with each end of a range by itself; where two overlap the longer one counts, then the earlier row. */
export function findSingleTimes(text: string, grammar: TimeGrammar): TimeMention[] {
  const found = grammar.forms.flatMap(({ row, pattern }, rank) =>
    [...text.matchAll(pattern)].flatMap((match) => readMatch(text, match, row, rank, grammar)),
  );
  found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.rank - b.rank || a.start - b.start);
  const kept: typeof found = [];
  for (const mention of found) if (!kept.some((other) => overlaps(other, mention))) kept.push(mention);
  return kept.sort((a, b) => a.start - b.start);
}

function readMatch(
  text: string,
  match: RegExpMatchArray,
  row: TimeForm,
  rank: number,
  grammar: TimeGrammar,
): (TimeMention & { rank: number })[] {
  const { words } = grammar;
  const start = match.index ?? 0;
  if (!isWrittenAsTime(match, words, grammar.leads.test(text.slice(Math.max(0, start - 16), start)))) return [];
  const slots: Slots = { ...match.groups, ...row.given };
  const meaning = toMeaning(row.as, slots, words);
  return meaning ? [{ start, end: start + match[0].length, meaning, rank }] : [];
}

/** "may", "march", "sun" are times only with a capital, and some not even then when nothing leads them ("in May"). */
function isWrittenAsTime(match: RegExpMatchArray, words: TimeWords, led: boolean): boolean {
  const whole = match[0].toLowerCase();
  if (words.neverAlone.includes(whole) && !led) return false;
  return Object.values(match.groups ?? {}).every((word) => {
    const small = word?.toLowerCase() ?? '';
    return !words.capitalOnly.includes(small) || word !== small;
  });
}

/** "from Friday to Sunday", "since June": what stands before and between two times makes them one. */
function joinRanges(text: string, mentions: readonly TimeMention[], grammar: TimeGrammar): TimeMention[] {
  const joined: TimeMention[] = [];
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i];
    if (!mention) continue;
    const next = mentions[i + 1];
    const before = text.slice(Math.max(0, mention.start - 80), mention.start);
    const between = next ? text.slice(mention.end, next.start) : '';
    if (next && (isOpened(before, between, grammar) || areOneStretch(mention, next, between, grammar))) {
      joined.push({
        start: mention.start,
        end: next.end,
        meaning: { as: 'range', from: mention.meaning, to: next.meaning },
      });
      i++;
    } else if (grammar.since.test(before)) joined.push({ ...mention, meaning: { as: 'since', of: mention.meaning } });
    else joined.push({ start: mention.start, end: mention.end, meaning: mention.meaning });
  }
  return joined;
}

const isOpened = (before: string, between: string, grammar: TimeGrammar): boolean =>
  grammar.opens.test(before) && grammar.joins.test(between);

/** "Friday and Saturday", "3 May to 5 May": two of a sort that need no word before them. */
function areOneStretch(a: TimeMention, b: TimeMention, between: string, { both, through }: TimeGrammar): boolean {
  if (a.meaning.as !== b.meaning.as) return false;
  return (a.meaning.as === 'weekday' && both.test(between)) || (a.meaning.as === 'date' && through.test(between));
}
