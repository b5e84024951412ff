import type { ParticipantDraft } from '../records/claim.ts';
import { overlaps, type Span } from '../records/span.ts';
import type { Happening } from './frames.ts';
import type { FrameModels } from './models.ts';
import { leaningsOf, ROLES, type RoleOption, roleOptions } from './role-values.ts';
import type { Scene } from './scene.ts';
import { type BoostedTrees, scoreTrees } from './trees.ts';

/** From this probability on a happening tells who takes part in its neighbours. */
const LIKELY = 0.3;

/**
 * Who did it, to whom, whom it befell, for each of a report's happenings in order of place: of the mentions of its
 * sentence the set that promises most, role by role in order of place.
 */
export function participantsOf(
  scene: Scene,
  happenings: readonly Happening[],
  models: FrameModels,
): ParticipantDraft[][] {
  const all = happenings.map((happening) => ({
    happening,
    leanings: leaningsOf(scene, happening, models),
    likely: (happening.p[0] ?? 0) >= LIKELY,
  }));
  return roleOptions(scene, all).map((options) => draftsOf(options, models.participant));
}

function draftsOf(options: readonly RoleOption[], model: BoostedTrees): ParticipantDraft[] {
  const judged = options.map(({ role, span, values }) => {
    const score = scoreTrees(
      model,
      model.features.map((name) => values[name] ?? 0),
    );
    return { role, span, p: 1 / (1 + Math.exp(-score)) };
  });
  return bestSet(judged)
    .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || a.span.start - b.span.start)
    .map(({ role, span }) => ({ role, text: span }));
}

/** So many participants of a claim are reckoned to be missing from its options; more than there are, which pays out of fold. */
const UNSEEN = 0.3;
/** Options less likely than this are not looked at. */
const FAINT = 0.05;
/** What naming somebody costs where coders named nobody, against what it brings: little, since the options' chances tell of that already. */
const COST = 0.2;

/**
 * The options that together promise the highest F1 (the likeliest ones, as many as pay), none with words of another: a
 * doubtful one is worth its place where little else is sure, and spoils a set that is sure without it. Empty where
 * nobody is likelier to be right. `p` is each option's probability.
 */
export function bestSet<T extends { readonly span: Span; readonly p: number }>(options: readonly T[]): T[] {
  const kept: T[] = [];
  for (const option of [...options].sort((a, b) => b.p - a.p))
    if (option.p >= FAINT && !kept.some((k) => overlaps(k.span, option.span))) kept.push(option);
  const expected = UNSEEN + kept.reduce((sum, { p }) => sum + p, 0);
  const nobody = kept.reduce((product, { p }) => product * (1 - p), 1);
  let best = { size: 0, f1: COST * nobody };
  let hits = 0;
  for (const [i, { p }] of kept.entries()) {
    hits += p;
    const f1 = (2 * hits) / (i + 1 + expected);
    if (f1 > best.f1) best = { size: i + 1, f1 };
  }
  return kept.slice(0, best.size);
}
