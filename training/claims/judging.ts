import { scoreReport } from '../../evaluation/claims-score.ts';
import { type LogLinear, probability } from '../../src/claims/model.ts';
import { type Proposal, propose } from '../../src/claims/read.ts';
import type { Claim } from '../../src/records/reading.ts';
import type { Examples } from './examples.ts';
import { type EncodedChoice, encodeChoice, fitRanker } from './fit.ts';
import type { Study } from './lessons.ts';
import { fitFrames } from './models.ts';

/** What the frames' models found in a report that they had not seen, and which of it coders record. */
export interface Trial {
  readonly study: Study;
  readonly proposals: readonly Proposal[];
  readonly claims: readonly Claim[];
  /** By proposal; null where an optional gold claim takes it: that teaches nothing. */
  readonly right: readonly (boolean | null)[];
}

/** Finds claims in every report by models that were fitted without its fold. `foldOf` gives 0 to `folds` - 1. */
export function outOfFold(
  studies: readonly Study[],
  examples: readonly Examples[],
  foldOf: (s: Study) => number,
  folds: number,
): Trial[] {
  const trials: Trial[] = [];
  for (let k = 0; k < folds; k++) {
    const models = fitFrames(examples.filter((_, i) => foldOf(studies[i] as Study) !== k));
    for (const study of studies) if (foldOf(study) === k) trials.push(trialOf(study, propose(study.scene, models)));
  }
  return trials;
}

export function trialOf(study: Study, proposals: readonly Proposal[]): Trial {
  const claims = study.resolve(proposals.map((p) => ({ ...p.frame, confidence: 1, because: [] })));
  const { hits, absorbed } = scoreReport(study.gold, claims);
  const found = new Set(hits.map((h) => h.claim));
  const taken = new Set(absorbed.map((a) => a.claim));
  return {
    study,
    proposals,
    claims,
    right: proposals.map((_, i) => (found.has(i) ? true : taken.has(i) ? null : false)),
  };
}

/** What a judge learns of a proposal: null where it should learn nothing. */
export type Teaching = (found: boolean | null) => boolean | null;

/** Is it a claim that every careful coder records? Those that coders may leave out teach nothing. */
export const REQUIRED: Teaching = (found) => found;
/** Is it right, be it required or optional? */
export const RIGHT: Teaching = (found) => found !== false;

export function fitJudge(trials: readonly Trial[], lesson: Teaching): LogLinear {
  const alphabet = new Map<string, number>();
  const choices = trials.flatMap((t) =>
    t.proposals.flatMap((p, i): EncodedChoice[] => {
      const right = lesson(t.right[i] ?? null);
      return right === null
        ? []
        : [encodeChoice(alphabet, { options: [[], p.features], right: [!right, right], weight: 1 })];
    }),
  );
  return fitRanker(choices, alphabet, { rounds: 80, least: 3, l2: 3e-4 });
}

/** Probability of every proposal, by a judge that was fitted without the report's fold. */
export function judgeOutOfFold(
  trials: readonly Trial[],
  foldOf: (s: Study) => number,
  folds: number,
  lesson: Teaching,
): number[][] {
  const judges = Array.from({ length: folds }, (_, k) =>
    fitJudge(
      trials.filter((t) => foldOf(t.study) !== k),
      lesson,
    ),
  );
  return trials.map((t) => {
    const judge = judges[foldOf(t.study)];
    return t.proposals.map((p) => (judge ? probability(judge, p.features) : 0));
  });
}
