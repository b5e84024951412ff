import type { Profile, ProfileFigure, ProfilePlace, ProfileTime } from '../pairs/profile.ts';
import type { Scorer } from '../pairs/scorer.ts';
import type { Sides } from '../pairs/sides.ts';
import { rarestOf, type WordSet } from '../pairs/text.ts';
import { agglomerate } from './agglomerate.ts';
import { boundedComponents, type Link } from './components.ts';

/** The claims of one report that tell of one happening; it goes by its first claim's id. */
export interface Story extends Sides {
  readonly claims: readonly Profile[];
  /** Accusations and claims of responsibility made in the same breath: they belong to it, but are not compared. */
  readonly riders: readonly Profile[];
  /** The rarest words of all that its report claims: what the report is about. */
  readonly context: WordSet;
  /** Whether it holds the first news of its report. */
  readonly lead: boolean;
  /** The days that it tells of: the first exact day stated, else the first stated, else what its report's date allows. */
  readonly time: ProfileTime | null;
  /** The first place within a country that it tells of and the gazetteer has, else the first, else the country. */
  readonly place: ProfilePlace | null;
  /** The first number of killed that it gives. */
  readonly toll: ProfileFigure | null;
}

/** Ids of all claims of a story. */
export function idsIn(story: Story): string[] {
  return [...story.claims, ...story.riders].map((profile) => profile.id);
}

/**
 * The story that some claims of a report tell.
 *
 * @param lead whether it holds the report's first news
 */
export function storyOf(claims: readonly Profile[], context: WordSet, lead: boolean): Story {
  const told = claims.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const times = told.flatMap(({ time }) => time ?? []);
  const places = told.flatMap(({ place }) => place ?? []);
  return {
    claims,
    riders: [],
    context,
    lead,
    time: times.find((time) => time.stated && time.exact) ?? times.find((time) => time.stated) ?? times[0] ?? null,
    place: places.find(isFound) ?? places.find((place) => place.precision !== 'country') ?? places[0] ?? null,
    toll: told.flatMap(({ figures }) => figures).find(({ measure, low }) => measure === 'killed' && low > 0) ?? null,
    doers: union(told, ({ doers }) => doers),
    sufferers: union(told, ({ sufferers }) => sufferers),
    sorts: union(told, ({ sorts }) => sorts),
  };
}

/** "The security headquarters" says less than the town that another sentence names. */
function isFound({ id, precision }: ProfilePlace): boolean {
  return id !== null && precision !== 'country' && precision !== 'area';
}

function union<T>(claims: readonly Profile[], of: (claim: Profile) => readonly T[]): T[] {
  return [...new Set(claims.flatMap(of))].sort();
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
  const first = firstNews(profiles);
  const { riders, tellings } = partRiders(profiles);
  return tellingsOf(tellings, context, first, scorer).map((story) => {
    const own = riders.filter((rider) => rider.carrier !== undefined && story.claims.includes(rider.carrier));
    return { ...story, riders: own.map(({ claim }) => claim) };
  });
}

interface Rider {
  readonly claim: Profile;
  readonly carrier: Profile | undefined;
}

/** An accusation, or a claim of responsibility, rides on what it tells of in its own sentence. */
function partRiders(profiles: readonly Profile[]): { readonly riders: Rider[]; readonly tellings: Profile[] } {
  const riders = profiles.flatMap((claim): Rider[] => {
    if (!claim.charges || claim.standing !== 'news') return [];
    const carrier = profiles.find(
      (other) => !other.charges && other.standing === 'news' && sharesSentence(claim, other),
    );
    return carrier === undefined ? [] : [{ claim, carrier }];
  });
  const riding = new Set(riders.map(({ claim }) => claim));
  return { riders, tellings: profiles.filter((profile) => !riding.has(profile)) };
}

function sharesSentence(rider: Profile, telling: Profile): boolean {
  return telling.evidence.some(({ from, to }) => from <= rider.at && rider.at < to);
}

function tellingsOf(
  profiles: readonly Profile[],
  context: WordSet,
  first: Profile | undefined,
  scorer: Scorer,
): Story[] {
  const tell = (claims: readonly Profile[]): Story =>
    storyOf(claims, context, first !== undefined && claims.includes(first));
  const singles = profiles.map((profile) => tell([profile]));
  return boundedComponents(singles.length, linksOf(singles, scorer), LIMIT).flatMap((part) => {
    const own = part.flatMap((i) => singles[i] ?? []);
    const groups = agglomerate(own.length, (i, j) => scoreAt(own, i, j, scorer));
    return groups.map((group) => tell(group.flatMap((i) => own[i]?.claims ?? [])));
  });
}

function firstNews(profiles: readonly Profile[]): Profile | undefined {
  const news = profiles.filter((profile) => profile.standing === 'news');
  return news.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))[0];
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
