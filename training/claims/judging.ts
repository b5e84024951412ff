import { scoreReport } from '../../evaluation/claims-score.ts';
import { type Judge, KEEPING, LEANING } from '../../src/claims/judge.ts';
import type { Values } from '../../src/claims/judge-values.ts';
import { type Proposal, propose } from '../../src/claims/read.ts';
import { rivalValues } from '../../src/claims/rival-values.ts';
import type { Claim } from '../../src/records/reading.ts';
import { doubtedAnswers, withoutDoubted } from './doubts.ts';
import type { Examples } from './examples.ts';
import type { Study } from './lessons.ts';
import { fitFrames } from './models.ts';
import { type ByProposal, type Folding, stackLinear, stackTrees } from './stacking.ts';
import { type Answer, answersInOrder } from './teaching.ts';

/** What the frames' models found in a report that they had not seen, and which of it coders record. */
export interface Trial {
  readonly study: Study;
  readonly proposals: readonly Proposal[];
  readonly claims: readonly Claim[];
  /** By proposal; null where an optional gold claim takes it: that teaches nothing. */
  readonly right: readonly Answer[];
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

/** A judge fitted on all trials, and what judges fitted without a trial's fold say of its proposals. */
export interface Judged {
  readonly judge: Judge;
  readonly threshold: number;
  /** By trial and proposal: the probability by which claims are kept. */
  readonly keep: ByProposal<number>;
  /** The same for the confidence that a reading states. */
  readonly confidence: ByProposal<number>;
}

/** So many models are averaged where a claim is kept or left out, and where its confidence is stated. */
const AVERAGED = { alone: 1, beside: 2, sure: 2 };
/** What is said of kept claims alone has fewer lessons. */
const SURE = { rounds: 120, leaves: 6 };

/**
 * Fits the judge's parts one after the other, each on what the parts before it say of reports that they have not seen.
 * `thresholdOf` chooses from which probability on claims are kept, `keptAt` says which that are.
 */
export function fitJudge(
  trials: readonly Trial[],
  folding: Folding,
  thresholdOf: (keep: ByProposal<number>) => number,
  keptAt: (trial: Trial, keep: readonly number[], threshold: number) => readonly number[],
): Judged {
  const doubted = doubtedAnswers(
    trials.map((t) => t.study),
    trials.map((t) => t.proposals.map((p) => p.values)),
    trials.map((t) => t.right),
  );
  const teaching = (answers: ByProposal<Answer>) => withoutDoubted(answers, doubted);
  const right = teaching(trials.map((t) => t.right));
  const features = trials.map((t) => t.proposals.map((p) => p.features));
  const linear = stackLinear(features, right, folding);
  const own = trials.map((t, i) =>
    t.proposals.map((p, k): Values => ({ ...p.values, [LEANING]: linear.outOfFold[i]?.[k] ?? 0 })),
  );
  const alone = stackTrees(own, right, folding, AVERAGED.alone);
  const both = withRivals(trials, own, alone.outOfFold);
  const answers = teaching(trials.map((t, i) => answersInOrder(t, alone.outOfFold[i] ?? [])));
  const beside = stackTrees(both, answers, folding, AVERAGED.beside);
  const threshold = thresholdOf(beside.outOfFold);
  const kept = both.map((rows, i) =>
    rows.map((values, k): Values => ({ ...values, [KEEPING]: beside.outOfFold[i]?.[k] ?? 0 })),
  );
  const stated = trials.map((t, i) => statedAnswers(t, keptAt(t, beside.outOfFold[i] ?? [], threshold)));
  const sure = stackTrees(kept, stated, folding, AVERAGED.sure, SURE);
  return {
    judge: { linear: linear.model, alone: alone.model, beside: beside.model, sure: sure.model },
    threshold,
    keep: beside.outOfFold,
    confidence: sure.outOfFold,
  };
}

function withRivals(trials: readonly Trial[], own: ByProposal<Values>, alone: ByProposal<number>): Values[][] {
  return trials.map((t, i) => {
    const rivals = rivalValues(
      t.proposals.map((p) => p.happening),
      alone[i] ?? [],
    );
    return (own[i] ?? []).map((values, k) => ({ ...values, ...rivals[k] }));
  });
}

/** Of the claims that are kept, which are right, be they required or optional; the others are never stated. */
function statedAnswers(trial: Trial, kept: readonly number[]): Answer[] {
  const claims = kept.flatMap((k) => trial.claims[k] ?? []);
  const { hits, absorbed } = scoreReport(trial.study.gold, claims);
  const right = new Set([...hits, ...absorbed].map((pair) => kept[pair.claim]));
  const stated = new Set(kept);
  return trial.proposals.map((_, k) => (stated.has(k) ? right.has(k) : null));
}
