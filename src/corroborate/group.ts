import { agglomerate } from './agglomerate.ts';
import { boundedComponents, type Link } from './components.ts';
import type { Profile } from './profile.ts';
import type { Scorer } from './scorer.ts';

/** Groups are looked for among so many claims at most; more than that are never one happening. */
const COMPONENT_LIMIT = 200;

/**
 * Splits claims that are linked with one another into happenings.
 *
 * @param profiles sorted by id
 * @param links by places in `profiles`
 * @param together pairs that people made one, by places in `profiles`
 * @returns ids, sorted within a group
 */
export function splitLinked(
  profiles: readonly Profile[],
  links: readonly Link[],
  together: readonly (readonly [number, number])[],
  scorer: Scorer,
): string[][] {
  const forced = together.map(([a, b]) => ({ a, b, score: Number.POSITIVE_INFINITY }));
  const parts = boundedComponents(profiles.length, [...links, ...forced], COMPONENT_LIMIT);
  return parts.flatMap((part) => splitPart(part, profiles, together, scorer));
}

function splitPart(
  part: readonly number[],
  profiles: readonly Profile[],
  together: readonly (readonly [number, number])[],
  scorer: Scorer,
): string[][] {
  const own = part.flatMap((index) => profiles[index] ?? []);
  const at = new Map(part.map((index, i) => [index, i]));
  const pairs = together.flatMap(([a, b]): [number, number][] => {
    const i = at.get(a);
    const j = at.get(b);
    return i === undefined || j === undefined ? [] : [[i, j]];
  });
  const score = (i: number, j: number): number => {
    const a = own[i];
    const b = own[j];
    return a === undefined || b === undefined ? Number.NEGATIVE_INFINITY : scorer.score(a, b);
  };
  return agglomerate(own.length, score, pairs).map((group) => group.flatMap((i) => own[i]?.id ?? []));
}
