import type { Days, TimeUse } from '../records/said-time.ts';
import type { Candidate } from './candidates.ts';
import type { Scene } from './scene.ts';
import type { TimePhrase } from './times.ts';

/** One answer to "when?": days, every phrase that tells them, and the one that tells them best for this happening. */
export interface TimeOption {
  /** Null where nothing resolves the words. */
  readonly days: Days | null;
  readonly best: TimePhrase;
  /** How `best` tells the days. */
  readonly use: TimeUse;
  readonly phrases: readonly TimePhrase[];
}

/** All answers that a report gives for a happening; what is planned looks ahead. */
export function timeOptions({ tree, times }: Scene, c: Candidate, planned: boolean): TimeOption[] {
  const options = new Map<string, TimeOption>();
  for (const phrase of times) {
    for (const { days, use } of answers(phrase, planned)) {
      const key = days ? `${days.start} ${days.end}` : tree.text.slice(phrase.start, phrase.end).toLowerCase();
      options.set(key, joined(c, options.get(key), { days, best: phrase, use, phrases: [phrase] }));
    }
  }
  return [...options.values()];
}

/** How often, how long and "recently" date nothing by themselves. */
const UNDATED: ReadonlySet<string> = new Set(['set', 'reference', 'duration']);

function answers(phrase: TimePhrase, planned: boolean): { readonly days: Days | null; readonly use: TimeUse }[] {
  const dated = phrase.uses.flatMap(({ use, past, future }) => {
    const days = planned ? (future ?? past) : past;
    return days ? [{ days, use }] : [];
  });
  return dated.length > 0 || UNDATED.has(phrase.form) ? dated : [{ days: null, use: 'said' }];
}

/** Of two phrases that tell the same days the nearer one counts, and plain words before a reckoning from them. */
function joined(c: Candidate, known: TimeOption | undefined, other: TimeOption): TimeOption {
  if (!known) return other;
  const [a, b] = [cost(c, known), cost(c, other)];
  const better = b < a ? other : known;
  return { ...better, phrases: [...known.phrases, ...other.phrases] };
}

/** Words in the happening's own sentence are nearest, then those before it, then those behind. */
function cost(c: Candidate, { best, use }: TimeOption): number {
  const back = c.sentence - best.sentence;
  const far = back === 0 ? Math.abs(best.token - c.head) / 1000 : back > 0 ? back : 1000 - back;
  return far + (use === 'said' ? 0 : 0.5);
}
