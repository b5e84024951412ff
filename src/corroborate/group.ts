import { agglomerate } from './agglomerate.ts';
import { boundedComponents, type Link } from './components.ts';
import type { Profile } from './profile.ts';
import type { Scorer } from './scorer.ts';

/** Groups are looked for among so many claims at most; more than that are never one happening. */
const COMPONENT_LIMIT = 200;

/**
 * The stories of one report: its claims that tell of one happening, as far as its own words show.
 *
 * @param profiles of one report, sorted by id
 */
export function storiesOf(profiles: readonly Profile[], scorer: Scorer): Profile[][] {
  const parts = boundedComponents(profiles.length, linksOf(profiles, scorer), COMPONENT_LIMIT);
  return parts.flatMap((part) => {
    const own = part.flatMap((i) => profiles[i] ?? []);
    const groups = agglomerate(own.length, (i, j) => scorer.score(own.slice(i, i + 1), own.slice(j, j + 1)));
    return groups.map((group) => group.flatMap((i) => own[i] ?? []));
  });
}

function linksOf(profiles: readonly Profile[], scorer: Scorer): Link[] {
  return profiles.flatMap((a, i) =>
    profiles.slice(i + 1).flatMap((b, k): Link[] => {
      const score = scorer.score([a], [b]);
      return score > 0 ? [{ a: i, b: i + 1 + k, score }] : [];
    }),
  );
}

/**
 * Splits stories that are linked with one another into happenings.
 *
 * @param stories sorted by the id of their first claim
 * @param links by places in `stories`
 * @param together pairs that people made one, by places in `stories`
 * @returns ids of claims, sorted within a group
 */
export function splitLinked(
  stories: readonly (readonly Profile[])[],
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
  stories: readonly (readonly Profile[])[],
  together: readonly (readonly [number, number])[],
  scorer: Scorer,
): string[][] {
  const own = part.flatMap((index) => (stories[index] === undefined ? [] : [stories[index]]));
  const at = new Map(part.map((index, i) => [index, i]));
  const pairs = together.flatMap(([a, b]): [number, number][] => {
    const i = at.get(a);
    const j = at.get(b);
    return i === undefined || j === undefined ? [] : [[i, j]];
  });
  const groups = agglomerate(own.length, (i, j) => scorer.score(own[i] ?? [], own[j] ?? []), pairs);
  return groups.map((group) => group.flatMap((i) => (own[i] ?? []).map((profile) => profile.id)).sort());
}
