import type { TimeUse } from '../../records/said-time.ts';
import type { Anchor, Dated } from './anchor.ts';
import { intervalOf } from './interval.ts';
import type { Meaning } from './meaning.ts';

/** The days of words of time in one of their uses; null where the words do not allow it or nothing resolves them. */
export function intervalAs(use: TimeUse, meaning: Meaning, anchor: Anchor): Dated | null {
  switch (use) {
    case 'said':
      return intervalOf(meaning, anchor);
    case 'until':
      return meaning.as === 'since' || meaning.as === 'window' || anchor.direction === 'future'
        ? null
        : longer(intervalOf({ as: 'since', of: meaning }, anchor));
    case 'began':
      return meaning.as === 'since' ? intervalOf(meaning.of, { ...anchor, direction: 'past' }) : null;
    case 'length':
      return meaning.as === 'duration' && anchor.direction !== 'future'
        ? intervalOf({ as: 'window', amount: meaning.amount, unit: meaning.unit, sign: -1 }, anchor)
        : null;
  }
}

/** A stretch of one day is no stretch. */
function longer(time: Dated | null): Dated | null {
  return time && time.interval.end > time.interval.start ? time : null;
}
