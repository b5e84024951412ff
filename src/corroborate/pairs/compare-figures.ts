import { AT, type PairFacts } from './features.ts';
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
export function compareFigures(a: Counts, b: Counts, facts: PairFacts): void {
  compareShared(a, b, facts);
  compareHighest(highest(a), highest(b), facts);
  compareFirst(a.toll, b.toll, facts);
  if (injuredClash(a, b)) facts[AT.injured_clash] = 1;
}

/** Whether a number of the one is a rounding of a number of the other: "nearly 300" and 283. */
export function restates(a: Counts, b: Counts): boolean {
  return someFigures(a, b, mayBeOne);
}

function mayBeOne(x: ProfileFigure, y: ProfileFigure): boolean {
  if (x.measure !== y.measure || x.low === 0 || y.low === 0 || x.low === y.low) return false;
  return Number.isFinite(x.high) && Number.isFinite(y.high) && x.least <= y.high && y.least <= x.high;
}

/** Numbers that both give; of two measures they say more than twice as much. */
function compareShared(a: Counts, b: Counts, facts: PairFacts): void {
  let first: ProfileFigure | null = null;
  someFigures(a, b, (x, y) => {
    if (x.low <= 0 || x.measure !== y.measure || x.low !== y.low) return false;
    if (x.low >= LARGE) facts[AT.figure_large] = 1;
    first ??= x;
    if (x.measure !== first.measure) facts[AT.figures_equal] = 1;
    return false;
  });
}

/** Whether a test holds for any figure of one story and any of the other; it is asked in order until it does. */
function someFigures(a: Counts, b: Counts, test: (x: ProfileFigure, y: ProfileFigure) => boolean): boolean {
  for (const { figures: own } of a.claims)
    for (const x of own) for (const { figures } of b.claims) for (const y of figures) if (test(x, y)) return true;
  return false;
}

/** The highest number of killed; 0 where there is none. */
function highest({ claims }: Counts): number {
  let most = 0;
  for (const { figures } of claims)
    for (const { measure, low } of figures) if (measure === 'killed' && low > most) most = low;
  return most;
}

function compareHighest(x: number, y: number, facts: PairFacts): void {
  if (x === 0 || y === 0) return;
  const factor = Math.max(x, y) / Math.min(x, y);
  facts[factor === 1 ? AT.toll_same : factor <= NEAR_FACTOR ? AT.toll_near : AT.toll_far] = 1;
}

/** Whether both number the injured, and no number of the one is near any of the other's. */
function injuredClash(a: Counts, b: Counts): boolean {
  let both = false;
  const near = someFigures(a, b, (x, y) => {
    if (x.measure !== 'injured' || y.measure !== 'injured') return false;
    both = true;
    return x.least <= y.high * NEAR_FACTOR && y.least <= x.high * NEAR_FACTOR;
  });
  return both && !near;
}

/** "At least 12" fits 15; 12 and 15 clash, the more the further apart. */
function compareFirst(x: ProfileFigure | null, y: ProfileFigure | null, facts: PairFacts): void {
  if (x === null || y === null || x.low === y.low) return;
  if (x.least <= y.high && y.least <= x.high) {
    facts[AT.first_toll_fits] = 1;
    return;
  }
  const factor = Math.max(x.low, y.low) / Math.min(x.low, y.low);
  facts[AT.first_toll_clash] = Math.min(1, Math.log(factor) / Math.log(CLASH_FACTOR));
}
