import { type EventFilter, FACET_NAMES, type FacetName } from '../../records/filter.ts';
import { searchWords } from '../search-words.ts';
import { dayOf, type Shelf, UNDATED } from './facts.ts';

/** A filter with what the database, or the codebook, had to say about it. */
export interface Asked {
  readonly filter: EventFilter;
  /** Ids of the kinds that `kind` and `family` leave; null: all. */
  readonly kinds: readonly string[] | null;
  /** Ids of the events that `actor`, `source` and `words` find; null: not asked for. */
  readonly actor: ReadonlySet<string> | null;
  readonly source: ReadonlySet<string> | null;
  readonly words: ReadonlySet<string> | null;
}

/** Whether the event in a row of the shelf fits. */
export type Test = (row: number) => boolean;

/**
 * The values that a filter leaves of each facet, null: all. A new part of the filter that events are counted by is a
 * name in `FACET_NAMES`, a row here, one in `VALUES`, one in `eventFilterSchema` and one in `eventWhere`.
 */
const WANTED: Readonly<Record<FacetName, (asked: Asked) => readonly string[] | null>> = {
  kind: ({ kinds }) => kinds,
  grade: ({ filter: { grade } }) => (grade.length === 0 ? null : grade),
  modality: ({ filter: { modality } }) => (modality.length === 0 ? null : modality),
  checked: ({ filter: { checked } }) => (checked === undefined ? null : [checked ? 'yes' : 'no']),
  country: ({ filter: { country } }) => (country === undefined ? null : [country]),
  root: ({ filter: { root } }) => (root === undefined ? null : [root]),
  outlet: ({ filter: { outlet } }) => (outlet === undefined ? null : [outlet]),
};

/** The parts that nothing is counted by: what each asks of an event, null where it asks for nothing. */
const OTHERS: readonly ((asked: Asked, shelf: Shelf) => Test | null)[] = [
  ({ filter }, shelf) => within(filter.from, filter.to, shelf),
  ({ filter }, shelf) => atPlace(filter.place, shelf),
  ({ actor }, shelf) => amongIds(actor, shelf),
  ({ source }, shelf) => amongIds(source, shelf),
  ({ words }, shelf) => amongIds(words, shelf),
];

/** The tests that an event has to pass, each with the number of its facet; null: of none. */
export function testsOf(asked: Asked, shelf: Shelf): readonly { readonly facet: number | null; readonly test: Test }[] {
  const counted = FACET_NAMES.flatMap((name, facet) => {
    const wanted = WANTED[name](asked);
    return wanted === null ? [] : [{ facet, test: oneOf(facet, wanted, shelf) }];
  });
  const others = OTHERS.flatMap((part) => {
    const test = part(asked, shelf);
    return test === null ? [] : [{ facet: null, test }];
  });
  return [...counted, ...others];
}

function oneOf(facet: number, wanted: readonly string[], { facets, lexicons }: Shelf): Test {
  const [column, having] = [facets[facet], lexicons[facet]?.having(wanted)];
  return (row) => having?.[column?.[row] ?? -1] === 1;
}

/** Events that went on in the days from `from` to `to`; never an undated one. */
function within(from: string | undefined, to: string | undefined, { first, last }: Shelf): Test | null {
  if (from === undefined && to === undefined) return null;
  const earliest = from === undefined ? UNDATED + 1 : dayOf(from);
  const latest = to === undefined ? Number.POSITIVE_INFINITY : dayOf(to);
  return (row) => (last[row] ?? UNDATED) >= earliest && (first[row] ?? UNDATED) <= latest && first[row] !== UNDATED;
}

/** All words of the text, each as the beginning of a word of the place. Text without a word asks for nothing. */
function atPlace(text: string | undefined, { place, places }: Shelf): Test | null {
  const wanted = searchWords(text ?? null);
  if (wanted.length === 0) return null;
  const fits = places.map(({ words }) => wanted.every((w) => words.some((word) => word.startsWith(w))));
  return (row) => fits[place[row] ?? -1] === true;
}

function amongIds(wanted: ReadonlySet<string> | null, { ids }: Shelf): Test | null {
  return wanted === null ? null : (row) => wanted.has(ids[row] ?? '');
}
