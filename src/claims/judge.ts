import type { ClaimDraft } from '../records/claim.ts';
import type { Happening } from './frames.ts';
import type { Values } from './judge-values.ts';
import { type LogLinear, scoresOf } from './model.ts';
import { rivalValues } from './rival-values.ts';
import type { Scene } from './scene.ts';
import { tokenAt, wordAt } from './tree.ts';
import { type BoostedTrees, scoreTrees } from './trees.ts';

/** A claim with all its slots, before it is judged. */
export type Frame = Omit<ClaimDraft, 'confidence' | 'because'>;

/** What is known of a framed happening when it is judged. */
export interface Judgeable {
  readonly happening: Happening;
  readonly features: readonly string[];
  readonly values: Values;
}

/** How claims are judged: first each alone, then again beside what the first judgement says of its report's others. */
export interface Judge {
  /** Named features; their sum is the value `LEANING` of all trees. */
  readonly linear: LogLinear;
  readonly alone: BoostedTrees;
  /** Is it a claim that every careful coder records? */
  readonly beside: BoostedTrees;
  /** Is a claim that is kept right, be it required or optional? Sees the answer of `beside` as `KEEPING`. */
  readonly sure: BoostedTrees;
}

/** What is said of one proposal. */
export interface Judgement {
  /** Probability that every careful coder records it: by this claims are kept. */
  readonly keep: number;
  /** Probability that it is right: what a reading states. */
  readonly confidence: number;
}

/** The names under which trees see what came before them. */
export const LEANING = 'leaning';
export const KEEPING = 'keeping';

/** Judges all proposals of one report, in their order. */
export function judgeReport(judge: Judge, proposals: readonly Judgeable[]): Judgement[] {
  const own = proposals.map(({ features, values }) => ({
    ...values,
    [LEANING]: scoresOf(judge.linear, features)[0] ?? 0,
  }));
  const alone = own.map((values) => probabilityOf(judge.alone, values));
  const rivals = rivalValues(
    proposals.map((p) => p.happening),
    alone,
  );
  return own.map((values, i) => {
    const both = { ...values, ...rivals[i] };
    const keep = probabilityOf(judge.beside, both);
    return { keep, confidence: probabilityOf(judge.sure, { ...both, [KEEPING]: keep }) };
  });
}

/** The probability of "yes", from 0 to 1, by values under their names. */
export function probabilityOf(trees: BoostedTrees, values: Values): number {
  const score = scoreTrees(
    trees,
    trees.features.map((name) => values[name] ?? 0),
  );
  return 1 / (1 + Math.exp(-score));
}

/** What speaks for or against a frame as a claim that coders record. */
export function claimFeatures(scene: Scene, h: Happening, frame: Frame, all: readonly Happening[]): string[] {
  const p = h.p[0] ?? 0;
  const logit = Math.round(Math.log(p / (1 - Math.min(p, 0.999))) * 2) / 2;
  const family = scene.kinds.get(h.kind)?.family ?? '';
  const out = ['bias', `kind:${h.kind}`, `family:${family}`, ...ladder('p', logit), ...ladder(`${family}|p`, logit)];
  out.push(
    `n:${Math.min(h.candidates.length, 4)}`,
    `w:${h.candidates[0]?.word ?? ''}`,
    `modality:${frame.modality}`,
    `source:${frame.source.kind}`,
  );
  out.push(
    frame.time ? `time:${frame.time.inherited}` : 'time:none',
    frame.place ? `place:${frame.place.inherited}` : 'place:none',
  );
  out.push(`figures:${Math.min(frame.figures.length, 2)}`);
  for (const role of ['actor', 'recipient', 'affected'])
    out.push(`${role}:${Math.min(frame.participants.filter((x) => x.role === role).length, 2)}`);
  out.push(`rank:${h.rank}`, ...ladder('lead', Math.round(Math.log((p + 0.02) / (h.rival + 0.02)) * 2) / 2));
  out.push(...setting(scene, h, all));
  for (const f of [
    `modality:${frame.modality}`,
    `figures:${Math.min(frame.figures.length, 2)}`,
    h.candidates[0]?.open ? 'open' : 'plain',
  ])
    out.push(`${h.kind}|${f}`);
  return out;
}

/** One feature for each half step up to the value, so that weights can only add up along the way. */
function ladder(name: string, value: number): string[] {
  const out: string[] = [];
  for (let step = -2; step <= Math.min(value, 6); step += 0.5) out.push(`${name}>${step}`);
  return out;
}

/** Where it stands in the report, and what else the sentence and the report tell. */
function setting({ tree }: Scene, h: Happening, all: readonly Happening[]): string[] {
  const sentence = tree.sentences[h.sentence];
  const length = (sentence?.last ?? 0) - (sentence?.first ?? 0);
  const rivals = all.filter((o) => o !== h && o.sentence === h.sentence && (o.p[0] ?? 0) > 0.4);
  const earlier = all.filter((o) => o.sentence < h.sentence && o.kind === h.kind && (o.p[0] ?? 0) > 0.4).length;
  const first = h.candidates[0];
  const lead = first ? wordAt(tree, first.first - 1) : '';
  return [
    `at:${Math.min(h.sentence, 5)}`,
    `late:${Math.floor((4 * h.sentence) / Math.max(tree.sentences.length, 1))}`,
    `length:${length < 12 ? 12 : length < 25 ? 25 : length < 45 ? 45 : 99}`,
    `rivals:${Math.min(rivals.length, 4)}`,
    `twin:${rivals.filter((o) => o.kind === h.kind).length > 0}`,
    `earlier:${Math.min(earlier, 4)}`,
    `lead:${lead === 'the' || lead === 'this' || lead === 'these' || lead === 'such' ? lead : ''}`,
    `ends:${tokenAt(tree, (sentence?.last ?? 1) - 1).pos}`,
    ...rivals.slice(0, 3).map((o) => `with:${o.kind}|${h.kind}`),
  ];
}
