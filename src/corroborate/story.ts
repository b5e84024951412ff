import { agglomerate } from './agglomerate.ts';
import { boundedComponents, type Link } from './components.ts';
import type { Profile } from './profile.ts';
import type { Scorer } from './scorer.ts';
import { rarestOf, type WordSet } from './text.ts';

/** The claims of one report that tell of one happening; it goes by its first claim's id. */
export interface Story {
  readonly claims: readonly Profile[];
  /** The rarest words of all that its report claims: what the report is about. */
  readonly context: WordSet;
}

/** The words of a report's claims and title, the rarest of them. */
export function contextOf(profiles: readonly Profile[]): WordSet {
  return rarestOf(
    [...profiles.map((profile) => profile.words), ...profiles.slice(0, 1).map((one) => one.title)],
    CONTEXT,
  );
}

/** So many words say what a report is about. */
const CONTEXT = 60;
/** More claims of one report than this are never one happening. */
const LIMIT = 200;

/**
 * The stories of one report: its claims that tell of one happening, as far as its own words show.
 *
 * @param profiles of one report, sorted by id
 */
export function storiesOf(profiles: readonly Profile[], context: WordSet, scorer: Scorer): Story[] {
  const singles = profiles.map((profile): Story => ({ claims: [profile], context }));
  return boundedComponents(singles.length, linksOf(singles, scorer), LIMIT).flatMap((part) => {
    const own = part.flatMap((i) => singles[i] ?? []);
    const groups = agglomerate(own.length, (i, j) => scoreAt(own, i, j, scorer));
    return groups.map((group) => ({ claims: group.flatMap((i) => own[i]?.claims ?? []), context }));
  });
}

function linksOf(singles: readonly Story[], scorer: Scorer): Link[] {
  return singles.flatMap((_, a) =>
    singles.slice(a + 1).flatMap((_later, k): Link[] => {
      const b = a + 1 + k;
      const score = scoreAt(singles, a, b, scorer);
      return score > 0 ? [{ a, b, score }] : [];
    }),
  );
}

/** The score of two stories by their places in a list. */
export function scoreAt(stories: readonly Story[], i: number, j: number, scorer: Scorer): number {
  const a = stories[i];
  const b = stories[j];
  return a === undefined || b === undefined ? Number.NEGATIVE_INFINITY : scorer.score(a, b);
}
