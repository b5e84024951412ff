import type { SomeFacts } from './features.ts';
import type { ProfileFigure } from './profile.ts';

/** A figure that chance repeats seldom. */
const LARGE = 10;
/** Tolls within this factor of one another may be one toll at two hours. */
const NEAR_FACTOR = 1.6;
/** Tolls of which one is so many times the other clash as much as any. */
const CLASH_FACTOR = 3;

/** What a comparison of figures asks of a story. */
interface Counts {
  readonly claims: readonly { readonly figures: readonly ProfileFigure[] }[];
  readonly toll: ProfileFigure | null;
}

/** What two stories count: numbers that both give, their highest tolls, and the tolls that they open with. */
export function compareFigures(a: Counts, b: Counts): SomeFacts {
  const [x, y] = [figuresOf(a), figuresOf(b)];
  const shared = x.filter((one) => one.low > 0 && y.some((other) => sameFigure(one, other)));
  return {
    ...(shared.some(({ low }) => low >= LARGE) ? { figure_large: 1 } : {}),
    ...(new Set(shared.map(({ measure }) => measure)).size > 1 ? { figures_equal: 1 } : {}),
    ...compareHighest(highest(x), highest(y)),
    ...compareFirst(a.toll, b.toll),
  };
}

/** Whether a number of the one is a rounding of a number of the other: "nearly 300" and 283. */
export function restates(a: Counts, b: Counts): boolean {
  const [x, y] = [figuresOf(a), figuresOf(b)];
  return x.some((one) => y.some((other) => mayBeOne(one, other)));
}

function mayBeOne(x: ProfileFigure, y: ProfileFigure): boolean {
  if (x.measure !== y.measure || x.low === 0 || y.low === 0 || x.low === y.low) return false;
  return Number.isFinite(x.high) && Number.isFinite(y.high) && x.least <= y.high && y.least <= x.high;
}

function figuresOf(story: Counts): ProfileFigure[] {
  return story.claims.flatMap(({ figures }) => figures);
}

function sameFigure(x: ProfileFigure, y: ProfileFigure): boolean {
  return x.measure === y.measure && x.low === y.low;
}

function highest(figures: readonly ProfileFigure[]): number {
  return Math.max(0, ...figures.flatMap(({ measure, low }) => (measure === 'killed' ? [low] : [])));
}

function compareHighest(x: number, y: number): SomeFacts {
  if (x === 0 || y === 0) return {};
  const factor = Math.max(x, y) / Math.min(x, y);
  return { [factor === 1 ? 'toll_same' : factor <= NEAR_FACTOR ? 'toll_near' : 'toll_far']: 1 };
}

/** "At least 12" fits 15; 12 and 15 clash, the more the further apart. */
function compareFirst(x: ProfileFigure | null, y: ProfileFigure | null): SomeFacts {
  if (x === null || y === null || x.low === y.low) return {};
  if (x.least <= y.high && y.least <= x.high) return { first_toll_fits: 1 };
  const factor = Math.max(x.low, y.low) / Math.min(x.low, y.low);
  return { first_toll_clash: Math.min(1, Math.log(factor) / Math.log(CLASH_FACTOR)) };
}
