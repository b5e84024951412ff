import type { Analysis } from '../../records/analysis.ts';
import type { TimePrecision } from '../../records/reading.ts';
import type { TimeUse } from '../../records/said-time.ts';
import { overlaps, type Span } from '../../records/span.ts';
import type { Anchor, Dated } from './anchor.ts';
import { type Day, isoDay, parseDay } from './calendar.ts';
import { findTimes, type TimeGrammar, type TimeMention } from './grammar.ts';
import { intervalOf, moved } from './interval.ts';
import type { Meaning } from './meaning.ts';
import { directionAt } from './tense.ts';
import { intervalAs } from './uses.ts';
import { weekendOf } from './weekend.ts';

/** A report's times: what they are reckoned from, and every time that its text names. */
export interface TimeContext {
  readonly text: string;
  readonly analysis: Analysis;
  readonly published: Day | null;
  readonly weekend: readonly number[];
  readonly grammar: TimeGrammar;
  readonly mentions: readonly AnchoredMention[];
}

export interface AnchoredMention extends TimeMention {
  /** The day that the text speaks of where the mention stands. */
  readonly discourse: Day | null;
  /** The first day of the quarter that it speaks of. */
  readonly quarter: Day | null;
}

/** A time that words may mean; `start` and `end` ISO dates, inclusive. */
export interface TimeCandidate {
  readonly start: string;
  readonly end: string;
  readonly precision: TimePrecision;
  readonly because: string;
}

export interface TimeResolution {
  /** Best first. */
  readonly candidates: readonly TimeCandidate[];
  readonly choice: TimeCandidate | null;
}

/** Reads every time of a text. `published` is an ISO date or null: then relative times stay unresolved. */
export function timeContext(
  text: string,
  analysis: Analysis,
  published: string | null,
  grammar: TimeGrammar,
  weekend: readonly number[] = weekendOf(null, null),
): TimeContext {
  const context = {
    text,
    analysis,
    published: published === null ? null : parseDay(published),
    weekend,
    grammar,
    mentions: [],
  };
  return { ...context, mentions: anchorAll(context, findTimes(text, grammar)) };
}

/** Goes through the text and keeps the day under discussion: the last day that it named. */
function anchorAll(context: TimeContext, mentions: readonly TimeMention[]): AnchoredMention[] {
  const day: Topic = { start: null, at: 0 };
  const quarter: Topic = { start: null, at: 0 };
  return mentions.map((mention) => {
    const near = mention.start - day.at <= NEAR || !ofHours(mention.meaning);
    const recent = mention.start - quarter.at <= NEAR;
    const anchored = { ...mention, discourse: near ? day.start : null, quarter: recent ? quarter.start : null };
    const time = intervalOf(mention.meaning, anchorOf(context, anchored, null));
    if (time?.precision === 'day' && time.interval.start === time.interval.end)
      Object.assign(day, { start: time.interval.start, at: mention.end });
    if (time && isQuarter(mention.meaning)) Object.assign(quarter, { start: time.interval.start, at: mention.end });
    return anchored;
  });
}

/** What a text speaks of, and where it named it last. */
interface Topic {
  start: Day | null;
  at: number;
}

/** How far, in characters, a day or a quarter stays the topic of mere hours, of "the quarter" and "a year earlier". */
const NEAR = 300;

const ofHours = (meaning: Meaning): boolean =>
  meaning.as === 'clock' || (meaning.as === 'day' && meaning.daypart !== null);
const isQuarter = (meaning: Meaning): boolean =>
  (meaning.as === 'date' && meaning.quarter !== null) || (meaning.as === 'period' && meaning.unit === 'quarter');

/** What a mention is reckoned from; `direction` overrides what the verbs around it say. */
export function anchorOf(context: TimeContext, mention: AnchoredMention, direction: Anchor['direction']): Anchor {
  return {
    published: context.published,
    discourse: mention.discourse,
    quarter: mention.quarter,
    direction: direction ?? directionAt(mention, context.text, context.analysis, context.grammar.words),
    weekend: context.weekend,
  };
}

/**
 * The date that the words at `span` mean. `direction` says which way the claim looks where that is known (planned:
 * future). A weekday may be the one before or the one behind: both are candidates, the likelier first.
 */
export function resolveTime(
  span: Span,
  context: TimeContext,
  direction: Anchor['direction'],
  use: TimeUse = 'said',
): TimeResolution {
  const mention = mentionAt(span, context);
  if (!mention) return { candidates: [], choice: null };
  const anchor = anchorOf(context, mention, direction);
  if (use !== 'said') {
    const reckoned = candidate(intervalAs(use, mention.meaning, anchor), USE_REASONS[use]);
    return { candidates: reckoned ? [reckoned] : [], choice: reckoned };
  }
  const first = candidate(
    intervalOf(mention.meaning, anchor) ?? lengthBefore(mention, context),
    reasonOf(mention, anchor),
  );
  const other = anchor.direction === 'future' ? 'past' : 'future';
  const second = candidate(
    intervalOf(mention.meaning, { ...anchor, direction: other }),
    'if the sentence looks the other way',
  );
  const candidates = [first, second]
    .flatMap((c) => c ?? [])
    .filter((c, i, all) => i === 0 || c.start !== all[0]?.start);
  return { candidates, choice: first };
}

const USE_REASONS: Readonly<Record<Exclude<TimeUse, 'said'>, string>> = {
  until: "from then to the report's day",
  began: 'when it began',
  length: "so long up to the report's day",
};

function mentionAt(span: Span, context: TimeContext): AnchoredMention | null {
  const shared = (m: Span): number => Math.min(m.end, span.end) - Math.max(m.start, span.start);
  const found = context.mentions.filter((mention) => overlaps(mention, span)).sort((a, b) => shared(b) - shared(a))[0];
  if (found) return found;
  const alone = findTimes(context.text.slice(span.start, span.end), context.grammar)[0];
  return alone
    ? { ...alone, start: span.start + alone.start, end: span.start + alone.end, discourse: null, quarter: null }
    : null;
}

function candidate(time: Dated | null, because: string): TimeCandidate | null {
  return (
    time && { start: isoDay(time.interval.start), end: isoDay(time.interval.end), precision: time.precision, because }
  );
}

function reasonOf({ meaning }: AnchoredMention, anchor: Anchor): string {
  const discourse = 'discourse' in meaning && meaning.discourse && anchor.discourse !== null;
  if (discourse) return `reckoned from ${isoDay(anchor.discourse ?? 0)}, the day under discussion`;
  const absolute = meaning.as === 'date' && meaning.year !== null;
  if (absolute || anchor.published === null) return 'a date in full';
  return `reckoned from ${isoDay(anchor.published)}, the report's day, looking ${anchor.direction === 'future' ? 'ahead' : 'back'}`;
}

/** "on Friday night, after a two-week pause": a length before which "after" stands ends on the day its sentence names. */
export function lengthBefore(mention: AnchoredMention, context: TimeContext): Dated | null {
  const { meaning } = mention;
  if (meaning.as !== 'duration' || meaning.amount === null) return null;
  const before = context.text.slice(Math.max(0, mention.start - 12), mention.start);
  if (!context.grammar.after.test(before)) return null;
  const end = dayOfSentence(mention, context);
  return end === null
    ? null
    : { interval: { start: moved(end, -meaning.amount, meaning.unit), end }, precision: 'day' };
}

function dayOfSentence(mention: AnchoredMention, context: TimeContext): Day | null {
  const sentence = context.analysis.sentences.find((s) => s.start <= mention.start && mention.start < s.end);
  const others = context.mentions.filter(
    (m) => m !== mention && (!sentence || (m.start >= sentence.start && m.end <= sentence.end)),
  );
  for (const other of others) {
    const time = intervalOf(other.meaning, anchorOf(context, other, null));
    if (time?.precision === 'day') return time.interval.end;
  }
  return null;
}
