import { scoreReport } from '../../evaluation/claims-score.ts';
import { type Judge, judgeClaim, LEANING } from '../../src/claims/judge.ts';
import { type LogLinear, scoresOf } from '../../src/claims/model.ts';
import { type Proposal, propose } from '../../src/claims/read.ts';
import type { Claim } from '../../src/records/reading.ts';
import { fitTrees } from './boost.ts';
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

interface Lesson {
  readonly proposal: Proposal;
  readonly right: boolean;
  readonly fold: number;
}

const TREES = { rounds: 250, rate: 0.04, leaves: 12, least: 80, l2: 10, rows: 0.7, columns: 0.5 };

/**
 * Fits a judge: weights over named features, then trees over numbers, which see what weights fitted without the
 * report's fold say of each proposal, as they will of a report that nobody coded.
 */
export function fitJudge(
  trials: readonly Trial[],
  foldOf: (s: Study) => number,
  folds: number,
  teaching: Teaching,
): Judge {
  const lessons = lessonsOf(trials, foldOf, teaching);
  const names = [...Object.keys(lessons[0]?.proposal.values ?? {}), LEANING];
  const linear = fitLinear(lessons);
  const byFold = Array.from({ length: folds }, (_, k) => fitLinear(lessons.filter((l) => l.fold !== k)));
  const rows = lessons.map(({ proposal, fold }) => {
    const leaning = scoresOf(byFold[fold] ?? linear, proposal.features)[0] ?? 0;
    return names.map((name) => (name === LEANING ? leaning : (proposal.values[name] ?? 0)));
  });
  const trees = fitTrees(
    names,
    rows,
    lessons.map((l) => l.right),
    TREES,
  );
  return { linear, trees };
}

function lessonsOf(trials: readonly Trial[], foldOf: (s: Study) => number, teaching: Teaching): Lesson[] {
  return trials.flatMap((t) => {
    const fold = foldOf(t.study);
    return t.proposals.flatMap((proposal, i) => {
      const right = teaching(t.right[i] ?? null);
      return right === null ? [] : [{ proposal, right, fold }];
    });
  });
}

function fitLinear(lessons: readonly Lesson[]): LogLinear {
  const alphabet = new Map<string, number>();
  const choices = lessons.map(
    ({ proposal, right }): EncodedChoice =>
      encodeChoice(alphabet, { options: [[], proposal.features], right: [!right, right], weight: 1 }),
  );
  return fitRanker(choices, alphabet, { rounds: 80, least: 3, l2: 3e-4 });
}

/** Probability of every proposal, by a judge that was fitted without the report's fold. */
export function judgeOutOfFold(
  trials: readonly Trial[],
  foldOf: (s: Study) => number,
  folds: number,
  teaching: Teaching,
): number[][] {
  const judges = Array.from({ length: folds }, (_, k) =>
    fitJudge(
      trials.filter((t) => foldOf(t.study) !== k),
      foldOf,
      folds,
      teaching,
    ),
  );
  return trials.map((t) => {
    const judge = judges[foldOf(t.study)];
    return t.proposals.map((p) => (judge ? judgeClaim(judge, p) : 0));
  });
}
