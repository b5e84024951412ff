import type { AttestedClaim } from '../../records/attested.ts';
import type { EventFigure, FigureSaying } from '../../records/event.ts';
import { MEASURES, POPULATIONS } from '../../records/reading.ts';
import type { BestFigureCriterion, Relations } from '../rules.ts';

/** Which root a claim goes back to; null where it adds none. */
export type RootOf = (claim: string) => string | null;

/**
 * An event's figures, one per measure and population, with everyone's saying. Nothing is averaged: low and high span
 * what is said now, best is one of the sayings, picked by the criteria of the relations file in their order. A root's
 * later saying replaces its own earlier ones only; these stay listed, and so do the numbers of those who deny it and
 * of background beside news, which bound nothing.
 */
export function eventFigures(claims: readonly AttestedClaim[], rootOf: RootOf, relations: Relations): EventFigure[] {
  const groups = new Map<string, FigureSaying[]>();
  const background = new Set(claims.flatMap(({ claim }) => (claim.modality === 'background' ? [claim.id] : [])));
  for (const attested of claims) {
    for (const figure of attested.claim.figures) {
      const key = `${figure.measure}|${figure.population}`;
      groups.set(key, [...(groups.get(key) ?? []), sayingOf(attested, figure)]);
    }
  }
  const criteria = relations.best_figure.map((entry) => entry.prefer);
  return MEASURES.flatMap((measure) =>
    POPULATIONS.flatMap((population) => {
      const sayings = groups.get(`${measure}|${population}`);
      return sayings === undefined ? [] : [{ measure, population, ...summary(sayings, rootOf, criteria, background) }];
    }),
  );
}

function sayingOf({ claim, report }: AttestedClaim, figure: AttestedClaim['claim']['figures'][number]): FigureSaying {
  const { low, best, high, vague } = figure;
  return {
    claim: claim.id,
    report: report.id,
    outlet: report.publisher,
    source: claim.source.name ?? claim.source.text?.quote ?? null,
    source_kind: claim.source.kind,
    said: figure.text.quote,
    published: report.published?.slice(0, 10) ?? null,
    low,
    best,
    high,
    vague,
    ...(claim.modality === 'denied' ? { denies: true as const } : {}),
  };
}

function summary(
  sayings: readonly FigureSaying[],
  rootOf: RootOf,
  criteria: readonly BestFigureCriterion[],
  background: ReadonlySet<string>,
) {
  const sorted = sayings.toSorted(bySaying);
  const asserting = sorted.filter(({ denies }) => denies !== true);
  const news = asserting.filter(({ claim }) => !background.has(claim));
  const counting = [news, asserting, sorted].find((list) => list.length > 0) ?? sorted;
  const current = counting.filter((saying) => !counting.some((other) => replaces(other, saying, rootOf)));
  const lows = current.flatMap((saying) => lowest(saying) ?? []);
  const highs = current.map((saying) => saying.high);
  const best = pick(current, criteria, rootOf);
  return {
    low: lows.length === 0 ? null : Math.min(...lows),
    best: best === undefined ? null : middle(best),
    high: highs.includes(null) ? null : Math.max(...highs.map((high) => high ?? 0)),
    disagrees: current.some((a) => current.some((b) => excludes(a, b))),
    sayings: sorted,
  };
}

/** By date, then by content. */
function bySaying(a: FigureSaying, b: FigureSaying): number {
  const x = `${a.published ?? ''}|${a.claim}|${a.said}`;
  const y = `${b.published ?? ''}|${b.claim}|${b.said}`;
  return x < y ? -1 : x > y ? 1 : 0;
}

function replaces(later: FigureSaying, earlier: FigureSaying, rootOf: RootOf): boolean {
  const root = rootOf(later.claim);
  if (root === null || root !== rootOf(earlier.claim)) return false;
  return (later.published ?? '') > (earlier.published ?? '') && earlier.published !== null;
}

function lowest(saying: FigureSaying): number | null {
  return saying.low ?? saying.best ?? saying.high;
}

function middle(saying: FigureSaying): number | null {
  return saying.best ?? saying.low ?? saying.high;
}

/** Two counts that differ by no more than a rounding to tens may be one count. */
function excludes(a: FigureSaying, b: FigureSaying): boolean {
  return topOf(a) < bottomOf(b) && !rounding(a, b);
}

function topOf(saying: FigureSaying): number {
  return saying.high ?? Number.POSITIVE_INFINITY;
}

function bottomOf(saying: FigureSaying): number {
  return saying.low ?? 0;
}

function rounding(a: FigureSaying, b: FigureSaying): boolean {
  const [x, y] = [middle(a) ?? 0, middle(b) ?? 0];
  const round = x % 10 === 0 || y % 10 === 0;
  return round && Math.min(x, y) >= 20 && Math.abs(x - y) < 5;
}

/** The saying that the criteria prefer, the first that tells two apart decides. */
function pick(
  sayings: readonly FigureSaying[],
  criteria: readonly BestFigureCriterion[],
  rootOf: RootOf,
): FigureSaying | undefined {
  const rootsFor = (saying: FigureSaying): number =>
    new Set(sayings.filter((other) => middle(other) === middle(saying)).map((other) => rootOf(other.claim))).size;
  const ranks: Readonly<Record<BestFigureCriterion, (saying: FigureSaying) => number>> = {
    exact: (saying) => (saying.low === saying.high && !saying.vague ? 1 : 0),
    roots: rootsFor,
    latest: (saying) => Number((saying.published ?? '').replaceAll('-', '')),
    lowest: (saying) => -(middle(saying) ?? 0),
    highest: (saying) => middle(saying) ?? 0,
  };
  const better = (a: FigureSaying, b: FigureSaying): number => {
    for (const criterion of criteria) {
      const difference = ranks[criterion](b) - ranks[criterion](a);
      if (difference !== 0) return difference;
    }
    return bySaying(a, b);
  };
  return sayings.toSorted(better)[0];
}
