import { Fits, type PairScore } from './fits.ts';
import { linkReports, numbered } from './link-reports.ts';
import { idsIn, type Story } from './story.ts';

/** How the stories of a part score with one another, by their places in it. */
export interface PartScores {
  readonly score: (i: number, j: number) => number;
  /** Whether the one report that both stand in keeps them apart; asked of one report's stories only. */
  readonly keptApart: (i: number, j: number) => boolean;
}

/**
 * Splits stories of which each is linked with others into happenings.
 *
 * @param stories in an order that comes from content
 * @param together pairs that people made one, by places in `stories`
 * @returns ids of claims, sorted within a group
 */
export function splitPart(
  stories: readonly Story[],
  together: readonly (readonly [number, number])[],
  scores: PartScores,
): string[][] {
  return groupsOf(stories, together, scores).map((group) =>
    group
      .flatMap((i) => stories[i] ?? [])
      .flatMap(idsIn)
      .sort(),
  );
}

/**
 * The stories that say most are grouped first: those that open their report, have a toll or were joined by people. Two
 * that their own report keeps apart then part again: the one that fits the group less leaves it, so that a side remark
 * never keeps two reports apart. What is left joins the group that it fits best; what fits none is grouped by itself.
 */
function groupsOf(
  stories: readonly Story[],
  together: readonly (readonly [number, number])[],
  scores: PartScores,
): number[][] {
  const ruled = new Set(together.flat());
  const indices = stories.map((_, i) => i);
  const firm = indices.filter((i) => ruled.has(i) || isFirm(stories[i]));
  const pairs = comparePairs(stories, scores);
  const groups = linkSome(firm, pairs, pairs.soft, together).map((group) => withoutConflicts(group, pairs, ruled));
  const placed = new Set(groups.flat());
  const loose = indices.filter((i) => !placed.has(i));
  return [...groups, ...linkSome(joinBest(groups, loose, pairs), pairs, pairs.hard, [])];
}

/** How the stories of a part stand to one another, by their places in it. */
interface Pairs {
  readonly reportOf: readonly string[];
  /** The same as numbers. */
  readonly owners: readonly number[];
  /** What joins two stories, or keeps them apart for good. */
  readonly hard: PairScore;
  /** The same, but where a report keeps two apart: that counts against their groups and is settled when these stand. */
  readonly soft: PairScore;
  readonly apart: (i: number, j: number) => boolean;
}

/** Log-odds against joining groups for every two reports of which one keeps its stories apart. */
const SIDE_BY_SIDE = -4;

function comparePairs(stories: readonly Story[], scores: PartScores): Pairs {
  const reportOf = stories.map(({ claims }) => claims[0]?.report ?? '');
  const owners = numbered(reportOf);
  const score = rememberedScores(stories.length, scores.score);
  const apart = (i: number, j: number): boolean => owners[i] === owners[j] && scores.keptApart(i, j);
  // Of one report's stories only what keeps them apart counts: what they share joined them before.
  const hard: PairScore = (i, j) => {
    const value = score(i, j);
    return owners[i] === owners[j] && value !== Number.NEGATIVE_INFINITY ? null : value;
  };
  return {
    reportOf,
    owners,
    hard,
    soft: (i, j) => (apart(i, j) ? SIDE_BY_SIDE : hard(i, j)),
    apart,
  };
}

/** Scores of `size` things, in whichever order, each asked for once. */
function rememberedScores(size: number, score: PartScores['score']): PartScores['score'] {
  const known = new Float64Array(size * size).fill(Number.NaN);
  return (i, j) => {
    const place = i < j ? i * size + j : j * size + i;
    const before = known[place] ?? Number.NaN;
    if (!Number.isNaN(before)) return before;
    const value = score(i, j);
    known[place] = value;
    return value;
  };
}

/** Lets go of stories until no two of a group are kept apart; of two, the one that scores less with the others goes. */
function withoutConflicts(group: readonly number[], { hard, apart }: Pairs, ruled: ReadonlySet<number>): number[] {
  const kept = [...group];
  const fit = (i: number): number =>
    (ruled.has(i) ? 1000 : 0) + kept.reduce((sum, j) => sum + (i === j || apart(i, j) ? 0 : (hard(i, j) ?? 0)), 0);
  for (;;) {
    const torn = kept.filter((i) => kept.some((j) => i !== j && apart(i, j)));
    const worst = torn.toSorted((a, b) => fit(a) - fit(b) || b - a)[0];
    if (worst === undefined || ruled.has(worst)) return kept;
    kept.splice(kept.indexOf(worst), 1);
  }
}

function isFirm(story: Story | undefined): boolean {
  return (
    story !== undefined &&
    (story.lead || story.claims.some((claim) => claim.figures.some(({ measure }) => measure !== 'strikes')))
  );
}

/** Groups some of the stories; indices are those of all. */
function linkSome(
  some: readonly number[],
  { reportOf }: Pairs,
  score: PairScore,
  together: readonly (readonly [number, number])[],
): number[][] {
  const place = new Map(some.map((index, i) => [index, i]));
  const pairs = together.map(([a, b]) => [place.get(a) ?? 0, place.get(b) ?? 0] as const);
  const groups = linkReports(
    some.map((index) => reportOf[index] ?? ''),
    (i, j) => score(some[i] ?? 0, some[j] ?? 0),
    pairs,
  );
  return groups.map((group) => group.flatMap((i) => some[i] ?? []));
}

/** Puts each story into the group that it fits best, the surest first; answers those that fit none. */
function joinBest(groups: number[][], loose: readonly number[], { owners, hard }: Pairs): number[] {
  const all = new Fits(owners, hard);
  const fit = (story: number, group: number): number => all.of([story], groups[group] ?? []);
  // By story how well it fits each group: joining changes that for one group only.
  const fits = new Map(loose.map((story) => [story, groups.map((_, group) => fit(story, group))]));
  for (let best = bestFit(fits); best !== null; best = bestFit(fits)) {
    const { group, story } = best;
    groups[group]?.push(story);
    fits.delete(story);
    for (const [other, own] of fits) own[group] = fit(other, group);
  }
  return [...fits.keys()];
}

function bestFit(fits: ReadonlyMap<number, readonly number[]>) {
  let best: { readonly group: number; readonly story: number } | null = null;
  let highest = 0;
  for (const [story, own] of fits) {
    for (const [group, fit] of own.entries()) {
      if (fit <= highest) continue;
      highest = fit;
      best = { group, story };
    }
  }
  return best;
}
