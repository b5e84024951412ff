import { agglomerate } from './agglomerate.ts';
import { boundedComponents, type Link } from './components.ts';
import type { Scorer } from './scorer.ts';
import { type Story, scoreAt } from './story.ts';

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
  const groups = agglomerate(own.length, (i, j) => scoreAt(own, i, j, scorer), pairs);
  return groups.map((group) => group.flatMap((i) => (own[i]?.claims ?? []).map((profile) => profile.id)).sort());
}
