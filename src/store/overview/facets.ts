import { FACET_NAMES, type FacetName } from '../../records/filter.ts';
import type { Shelf } from './facts.ts';
import { type Asked, testsOf } from './parts.ts';

/** So many of one facet are named: no list of a thousand roots helps anybody. */
const MOST = 200;

export interface Tally {
  readonly id: string;
  readonly count: number;
}
export type Facets = Readonly<Record<FacetName, readonly Tally[]>>;

/** The rows of the shelf that a filter finds, and what it would find by each choice of a facet. */
export interface Found {
  /** Rising: the newest event first. */
  readonly rows: readonly number[];
  readonly facets: Facets;
}

/**
 * One pass over all events. Each facet is counted under all parts of the filter but its own, so that a choice never
 * hides its alternatives: an event that fails one part only still counts for that part's facet.
 */
export function findAmong(shelf: Shelf, asked: Asked): Found {
  const tests = testsOf(asked, shelf);
  const counters = shelf.lexicons.map((lexicon) => new Int32Array(lexicon.size));
  const count = (facet: number, row: number) => {
    const [counter, list] = [counters[facet], shelf.facets[facet]?.[row]];
    if (counter !== undefined && list !== undefined) counter[list] = (counter[list] ?? 0) + 1;
  };
  const rows: number[] = [];
  for (let row = 0; row < shelf.ids.length; row++) {
    const failed = failedTest(row, tests);
    if (failed === PASSED) rows.push(row);
    else if (failed !== LOST) count(failed, row);
  }
  for (let facet = 0; facet < counters.length; facet++) for (const row of rows) count(facet, row);
  const tallies = FACET_NAMES.map((name, i) => {
    const counter = counters[i];
    return [name, counter === undefined ? [] : shelf.lexicons[i]?.talliesOf(counter).slice(0, MOST)];
  });
  // One entry for each of the names.
  return { rows, facets: Object.fromEntries(tallies) as Facets };
}

const PASSED = -1;
/** Failed in several parts, or in one that nothing is counted by. */
const LOST = -2;

/** The facet of the only part that the event fails. */
function failedTest(row: number, tests: ReturnType<typeof testsOf>): number {
  let failed = PASSED;
  for (const { facet, test } of tests) {
    if (test(row)) continue;
    if (facet === null || failed !== PASSED) return LOST;
    failed = facet;
  }
  return failed;
}
