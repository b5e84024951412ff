import { type Days, type SaidTime, TIME_USES } from '../../records/said-time.ts';
import type { Dated } from './anchor.ts';
import { isoDay } from './calendar.ts';
import { type AnchoredMention, anchorOf, lengthBefore, type TimeContext } from './time.ts';
import { intervalAs } from './uses.ts';

/** Every time that a report says, with the days of each use: what the claims stage chooses from. */
export function saidTimes(context: TimeContext): SaidTime[] {
  return context.mentions.map((mention) => saidTime(mention, context));
}

function saidTime(mention: AnchoredMention, context: TimeContext): SaidTime {
  const { start, end, meaning } = mention;
  const past = anchorOf(context, mention, 'past');
  const future = anchorOf(context, mention, 'future');
  const uses = TIME_USES.flatMap((use) => {
    const back = intervalAs(use, meaning, past) ?? (use === 'said' ? lengthBefore(mention, context) : null);
    const ahead = intervalAs(use, meaning, future);
    return back || ahead ? [{ use, past: daysOf(back), future: daysOf(ahead) }] : [];
  });
  return { start, end, form: meaning.as, uses };
}

const daysOf = (time: Dated | null): Days | null =>
  time && { start: isoDay(time.interval.start), end: isoDay(time.interval.end) };
