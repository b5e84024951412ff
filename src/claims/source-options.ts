import type { SourceKind } from '../records/reading.ts';
import type { Candidate } from './candidates.ts';
import type { Scene } from './scene.ts';
import type { Attribution } from './voices.ts';

/** An attribution as it bears on a happening: from the clause that it governs down to one far before. */
export interface Bearing {
  readonly voice: Attribution;
  readonly relation: 'governs' | 'phrase' | 'same' | 'previous' | 'last';
  /** Its place among all that bear, the closest first. */
  readonly rank: number;
}

/** Who may be saying it: a speaker of the report, or nobody that it names, as one kind of source. */
export interface SourceOption {
  readonly kind: SourceKind;
  readonly bearing: Bearing | null;
}

const RANK = { governs: 0, phrase: 1, same: 2, previous: 3, last: 4 };
const NEAREST = 4;

/** Attributions that can bear on a happening, the closest first. */
export function bearings({ voices }: Scene, c: Candidate): Bearing[] {
  const last = voices.findLast((v) => v.sentence < c.sentence - 2 && v.speaker >= 0);
  return [...voices.flatMap((voice) => relate(voice, c)), ...(last ? [{ voice: last, relation: 'last' as const }] : [])]
    .sort((a, b) => RANK[a.relation] - RANK[b.relation] || distance(a.voice, c) - distance(b.voice, c))
    .slice(0, NEAREST)
    .map((b, rank) => ({ ...b, rank }));
}

const distance = (voice: Attribution, c: Candidate): number => Math.abs(voice.cue - c.head);

function relate(voice: Attribution, c: Candidate): Omit<Bearing, 'rank'>[] {
  if (voice.cue >= c.first && voice.cue < c.last) return [];
  if (voice.sentence === c.sentence) {
    const within = c.head >= voice.from && c.head <= voice.to;
    return [{ voice, relation: within ? (voice.form === 'phrase' ? 'phrase' : 'governs') : 'same' }];
  }
  const near = voice.sentence === c.sentence - 1 || voice.sentence === c.sentence - 2;
  return near ? [{ voice, relation: 'previous' }] : [];
}
