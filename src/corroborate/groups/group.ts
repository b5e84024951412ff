import type { Scorer } from '../pairs/scorer.ts';
import { agglomerate } from './agglomerate.ts';
import { boundedComponents, type Link } from './components.ts';
import { idsIn, type Story, scoreAt } from './story.ts';

/** Groups are looked for among so many claims at most; more than that are never one happening. */
const COMPONENT_LIMIT = 200;

/**
 * Splits stories that are linked with one another into happenings.
 *
 * @param stories sorted by the id of their first claim
 * @param links by places in `stories`
 * @param together pairs that people made one, by places in `stories`
 * @returns ids of claims, sorted within a group
 */
export function splitLinked(
  stories: readonly Story[],
  links: readonly Link[],
  together: readonly (readonly [number, number])[],
  scorer: Scorer,
): string[][] {
  const forced = together.map(([a, b]) => ({ a, b, score: Number.POSITIVE_INFINITY }));
  const parts = boundedComponents(stories.length, [...links, ...forced], COMPONENT_LIMIT);
  return parts.flatMap((part) => splitPart(part, stories, together, scorer));
}

function splitPart(
  part: readonly number[],
  stories: readonly Story[],
  together: readonly (readonly [number, number])[],
  scorer: Scorer,
): string[][] {
  const own = part.flatMap((index) => stories[index] ?? []);
  const at = new Map(part.map((index, i) => [index, i]));
  const pairs = together.flatMap(([a, b]): [number, number][] => {
    const i = at.get(a);
    const j = at.get(b);
    return i === undefined || j === undefined ? [] : [[i, j]];
  });
  const groups = groupsOf(own, pairs, scorer);
  return groups.map((group) =>
    group
      .flatMap((i) => own[i] ?? [])
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
  scorer: Scorer,
): number[][] {
  const ruled = new Set(together.flat());
  const indices = stories.map((_, i) => i);
  const firm = indices.filter((i) => ruled.has(i) || isFirm(stories[i]));
  const table = scoreTable(stories, scorer);
  const score = (i: number, j: number): number => table[i]?.[j] ?? Number.NEGATIVE_INFINITY;
  const apart = (i: number, j: number): boolean => {
    const [a, b] = [stories[i], stories[j]];
    return a !== undefined && b !== undefined && scorer.keptApart(a, b);
  };
  const soft = (i: number, j: number): number => (apart(i, j) ? SIDE_BY_SIDE : score(i, j));
  const groups = agglomerateOf(firm, soft, together).map((group) => withoutConflicts(group, score, apart, ruled));
  const placed = new Set(groups.flat());
  const left = joinBest(
    groups,
    indices.filter((i) => !placed.has(i)),
    score,
  );
  return [...groups, ...agglomerateOf(left, score, [])];
}

/** Log-odds against joining groups for every two of their stories that a report keeps apart. */
const SIDE_BY_SIDE = -4;

function scoreTable(stories: readonly Story[], scorer: Scorer): number[][] {
  const table = stories.map(() => stories.map(() => 0));
  for (let i = 0; i < stories.length; i++) {
    for (let j = i + 1; j < stories.length; j++) {
      const score = scoreAt(stories, i, j, scorer);
      for (const [a, b] of [[i, j] as const, [j, i] as const]) {
        const row = table[a];
        if (row !== undefined) row[b] = score;
      }
    }
  }
  return table;
}

/** Lets go of stories until no two of a group are kept apart; of two, the one that scores less with the others goes. */
function withoutConflicts(
  group: readonly number[],
  score: (i: number, j: number) => number,
  apart: (i: number, j: number) => boolean,
  ruled: ReadonlySet<number>,
): number[] {
  const kept = [...group];
  const fit = (i: number): number =>
    (ruled.has(i) ? 1000 : 0) + kept.reduce((sum, j) => sum + (i === j || apart(i, j) ? 0 : score(i, j)), 0);
  if (!group.some((i) => group.some((j) => i < j && apart(i, j)))) return kept;
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
function agglomerateOf(
  some: readonly number[],
  score: (i: number, j: number) => number,
  together: readonly (readonly [number, number])[],
): number[][] {
  const place = new Map(some.map((index, i) => [index, i]));
  const pairs = together.map(([a, b]) => [place.get(a) ?? 0, place.get(b) ?? 0] as const);
  const groups = agglomerate(some.length, (i, j) => score(some[i] ?? 0, some[j] ?? 0), pairs);
  return groups.map((group) => group.flatMap((i) => some[i] ?? []));
}

/** Puts each story into the group that it fits best on average, the surest first; answers those that fit none. */
function joinBest(groups: number[][], loose: readonly number[], score: (i: number, j: number) => number): number[] {
  const left = new Set(loose);
  for (let best = bestFit(groups, left, score); best !== null; best = bestFit(groups, left, score)) {
    groups[best.group]?.push(best.story);
    left.delete(best.story);
  }
  return [...left];
}

function bestFit(groups: readonly number[][], left: ReadonlySet<number>, score: (i: number, j: number) => number) {
  let best: { readonly group: number; readonly story: number } | null = null;
  let highest = 0;
  for (const story of left) {
    for (const [group, members] of groups.entries()) {
      const sum = members.reduce((total, other) => total + score(story, other), 0);
      const average = sum / members.length;
      if (average <= highest) continue;
      highest = average;
      best = { group, story };
    }
  }
  return best;
}
