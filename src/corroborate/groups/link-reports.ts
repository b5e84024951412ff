import { boundedComponents } from './components.ts';
import { Fits, type PairScore } from './fits.ts';

/**
 * Groups things that reports say, the surest pair of groups first, until no two groups fit. `-Infinity` keeps two
 * things, and their groups, apart. Ties go to the pair that comes first, so the caller's order must come from content.
 *
 * @param reportOf by thing: the report that says it
 * @param together pairs that are one from the start, whatever their score
 * @returns groups of indices, each ascending, in order of their first
 */
export function linkReports(
  reportOf: readonly string[],
  score: PairScore,
  together: readonly (readonly [number, number])[] = [],
): number[][] {
  const groups = new LinkedGroups(asOneReport(numbered(reportOf), together), score);
  for (const [i, j] of together) groups.fuse(i, j);
  for (let best = groups.best(); best !== null; best = groups.best()) groups.fuse(...best);
  return groups.all();
}

/** Names as numbers from 0: the same name, the same number. */
export function numbered(names: readonly string[]): number[] {
  const numbers = new Map<string, number>();
  return names.map((name) => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
}

/** What people joined counts as one report's: who fits a part of it fits it, however little the rest looks alike. */
function asOneReport(reportOf: readonly number[], together: readonly (readonly [number, number])[]): number[] {
  const links = together.map(([a, b]) => ({ a, b, score: 0 }));
  const owners = [...reportOf];
  for (const part of boundedComponents(reportOf.length, links, reportOf.length)) {
    if (part.length > 1) for (const i of part) owners[i] = reportOf.length + (part[0] ?? 0);
  }
  return owners;
}

/** Groups by their first thing, and how well each two fit. */
class LinkedGroups {
  readonly #fit: Fits;
  readonly #members = new Map<number, number[]>();
  readonly #groupOf: number[];
  /** By the earlier group's first thing, then by the later's. */
  readonly #fits = new Map<number, Map<number, number>>();

  constructor(reportOf: readonly number[], score: PairScore) {
    this.#fit = new Fits(reportOf, score);
    this.#groupOf = reportOf.map((_, i) => i);
    for (const i of this.#groupOf) this.#members.set(i, [i]);
    for (const i of this.#groupOf) this.#rate(i, (other) => other > i);
  }

  /** The two groups that fit best, above 0; null where none do. */
  best(): [number, number] | null {
    let best: [number, number] | null = null;
    let highest = 0;
    for (const [a, fits] of this.#fits) {
      for (const [b, fit] of fits) {
        const first = fit === highest && best !== null && (a < best[0] || (a === best[0] && b < best[1]));
        if (fit <= highest && !first) continue;
        highest = fit;
        best = [a, b];
      }
    }
    return best;
  }

  /** Makes the groups of two things one. */
  fuse(i: number, j: number): void {
    const [a, b] = [this.#groupOf[i] ?? i, this.#groupOf[j] ?? j].sort((x, y) => x - y);
    if (a === undefined || b === undefined || a === b) return;
    const members = [...(this.#members.get(a) ?? []), ...(this.#members.get(b) ?? [])].sort((x, y) => x - y);
    for (const member of members) this.#groupOf[member] = a;
    this.#members.set(a, members);
    this.#members.delete(b);
    this.#fits.delete(b);
    for (const fits of this.#fits.values()) fits.delete(b);
    this.#rate(a, () => true);
  }

  all(): number[][] {
    return [...this.#members].sort(([a], [b]) => a - b).map(([, members]) => members);
  }

  #rate(group: number, wanted: (other: number) => boolean): void {
    const own = this.#members.get(group) ?? [];
    for (const [other, members] of this.#members) {
      if (other === group || !wanted(other)) continue;
      const [a, b] = group < other ? [group, other] : [other, group];
      const fits = this.#fits.get(a) ?? new Map<number, number>();
      this.#fits.set(a, fits.set(b, this.#fit.of(own, members)));
    }
  }
}
