import type { EventFilter } from '../../records/filter.ts';
import { searchWords } from '../search-words.ts';
import type { EventFacts } from './facts.ts';

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

type Test = (event: EventFacts) => boolean;

/**
 * The parts of a filter: what each asks of an event, null where it asks for nothing. Those that `facets.ts` counts are
 * named as there. A new part is a row here, one in `eventFilterSchema`, one in `eventWhere`; one that is counted, a row in
 * `FACETS` as well.
 */
export const PARTS = {
  // The cheapest first: most events fail one of these.
  kind: ({ kinds }) => oneOf(kinds, (e) => e.kind),
  grade: ({ filter }) => oneOf(filter.grade.length === 0 ? null : filter.grade, (e) => e.grade),
  modality: ({ filter }) => oneOf(filter.modality.length === 0 ? null : filter.modality, (e) => e.modality),
  checked: ({ filter: { checked } }) => (checked === undefined ? null : (e) => e.checked === checked),
  country: ({ filter: { country } }) => (country === undefined ? null : (e) => e.place?.country === country),
  when: ({ filter }) => within(filter.from, filter.to),
  root: ({ filter: { root } }) => (root === undefined ? null : (e) => e.roots.includes(root)),
  outlet: ({ filter: { outlet } }) => (outlet === undefined ? null : (e) => e.outlets.includes(outlet)),
  place: ({ filter }) => atPlace(filter.place),
  actor: ({ actor }) => (actor === null ? null : (e) => actor.has(e.id)),
  source: ({ source }) => (source === null ? null : (e) => source.has(e.id)),
  words: ({ words }) => (words === null ? null : (e) => words.has(e.id)),
} as const satisfies Readonly<Record<string, (asked: Asked) => Test | null>>;

export type PartName = keyof typeof PARTS;

function oneOf(wanted: readonly string[] | null, of: (event: EventFacts) => string): Test | null {
  if (wanted === null) return null;
  const set = new Set(wanted);
  return (e) => set.has(of(e));
}

/** Events that went on in the days from `from` to `to`; never an undated one. */
function within(from: string | undefined, to: string | undefined): Test | null {
  if (from === undefined && to === undefined) return null;
  return ({ start, end }) =>
    start !== null && end !== null && (from === undefined || end >= from) && (to === undefined || start <= to);
}

/** All words of the text, each as the beginning of a word of the place. Text without a word asks for nothing. */
function atPlace(text: string | undefined): Test | null {
  const wanted = searchWords(text ?? null);
  if (wanted.length === 0) return null;
  const known = new Map<EventFacts['place'], boolean>();
  const fits = (place: EventFacts['place']): boolean =>
    wanted.every((w) => place?.words.some((word) => word.startsWith(w)) === true);
  return ({ place }) => {
    const before = known.get(place);
    if (before !== undefined) return before;
    known.set(place, fits(place));
    return fits(place);
  };
}
