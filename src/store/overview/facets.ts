import { FACET_NAMES, type FacetName } from '../../records/filter.ts';
import type { EventFacts } from './facts.ts';
import { type Asked, PARTS, type PartName } from './parts.ts';

/** What an event is counted by for each facet, under the part of the filter of the same name. */
const FACETS: Readonly<Record<FacetName, (event: EventFacts) => readonly string[]>> = {
  kind: (e) => [e.kind],
  grade: (e) => [e.grade],
  modality: (e) => [e.modality],
  checked: (e) => [e.checked ? 'yes' : 'no'],
  country: (e) => (e.place?.country ? [e.place.country] : []),
  root: (e) => e.roots,
  outlet: (e) => e.outlets,
};

/** So many of one facet are named: no list of a thousand roots helps anybody. */
const MOST = 200;

export interface Tally {
  readonly id: string;
  readonly count: number;
}
export type Facets = Readonly<Record<FacetName, readonly Tally[]>>;

/** The events that a filter finds, in the order given, and what it would find by each choice of a facet. */
export interface Found {
  readonly events: readonly EventFacts[];
  readonly facets: Facets;
}

/**
 * One pass over all events. Each facet is counted under all parts of the filter but its own, so that a choice never
 * hides its alternatives: an event that fails one part only still counts for that part's facet.
 */
export function findAmong(all: readonly EventFacts[], asked: Asked): Found {
  const tests = partNames.flatMap((name) => {
    const test = PARTS[name](asked);
    return test === null ? [] : [{ name, test }];
  });
  const counters = FACET_NAMES.map((name) => ({ name, of: FACETS[name], counts: new Map<string, number>() }));
  const events: EventFacts[] = [];
  for (const event of all) {
    const failed = failedPart(event, tests);
    if (failed === 'several') continue;
    if (failed === null) events.push(event);
    for (const { name, of, counts } of counters) {
      if (failed !== null && failed !== name) continue;
      for (const id of of(event)) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return {
    events,
    facets: Object.fromEntries(counters.map((c) => [c.name, talliesOf(c.counts)])) as unknown as Facets,
  };
}

const partNames = Object.keys(PARTS) as PartName[];

type Tests = readonly { readonly name: PartName; readonly test: (event: EventFacts) => boolean }[];

function failedPart(event: EventFacts, tests: Tests): PartName | 'several' | null {
  let failed: PartName | null = null;
  for (const { name, test } of tests) {
    if (test(event)) continue;
    if (failed !== null) return 'several';
    failed = name;
  }
  return failed;
}

function talliesOf(counts: ReadonlyMap<string, number>): Tally[] {
  return [...counts]
    .map(([id, count]) => ({ id, count }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
    .slice(0, MOST);
}
