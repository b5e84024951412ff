import type { EventFilter } from '../records/filter.ts';
import type { EventTallies, RecordReads } from './reads.ts';
import type { EventCounts } from './shapes.ts';

/** Counts what the filter finds; each facet under all parts of the filter but its own. */
export async function facetsOf(reads: RecordReads, filter: EventFilter): Promise<EventCounts> {
  const { country: _, ...anywhere } = filter;
  const known = new Map<string, Promise<EventTallies>>();
  const count = (of: EventFilter) => {
    const key = JSON.stringify(of);
    const found = known.get(key) ?? reads.countEvents(of);
    known.set(key, found);
    return found;
  };
  const [all, anyKind, anyGrade, anyCountry] = await Promise.all([
    count(filter),
    count({ ...filter, kind: [], family: [] }),
    count({ ...filter, grade: [] }),
    count(anywhere),
  ]);
  return {
    total: all.total,
    kinds: tallies(anyKind.kinds),
    grades: tallies(anyGrade.grades),
    countries: tallies(anyCountry.countries),
    days: daysOf(all),
    undated: all.days.filter((d) => d.day === null).reduce((sum, d) => sum + d.count, 0),
  };
}

function tallies<Id extends string>(counts: ReadonlyMap<Id, number>): { id: Id; count: number }[] {
  return [...counts].map(([id, count]) => ({ id, count })).sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

function daysOf(all: EventTallies): EventCounts['days'] {
  return all.days
    .flatMap((d) => (d.day === null ? [] : [{ day: d.day, kind: d.kind, count: d.count }]))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.kind < b.kind ? -1 : 1));
}
