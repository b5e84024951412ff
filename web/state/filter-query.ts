import { FILTER_PARTS, type Several, type Single } from './filter-parts.ts';

/** How what is found is looked at: it stands in the address too, but narrows nothing. */
export const LOOKS = ['step', 'map', 'time'] as const;
export type Look = (typeof LOOKS)[number];

/** The filter, and how its finds are looked at. A part that asks for nothing is an empty text or list. */
export type Filter = { readonly [S in Single | Look]: string } & { readonly [S in Several]: readonly string[] };

const SEVERAL = FILTER_PARTS.flatMap((p) => (p.several ? [p.name] : []));
const SINGLE = [...FILTER_PARTS.flatMap((p) => (p.several ? [] : [p.name])), ...LOOKS];

export function readFilter(query: string): Filter {
  const given = new URLSearchParams(query);
  const several = SEVERAL.map((name) => [name, (given.get(name) ?? '').split(',').filter(Boolean).sort()]);
  const single = SINGLE.map((name) => [name, given.get(name) ?? '']);
  // Every part of both lists is there, with its own type of value.
  return Object.fromEntries([...several, ...single]) as Filter;
}

/** The filter as a query, in an order of its own, so that the same filter is always the same address. */
export function writeFilter(of: Filter): string {
  const query = new URLSearchParams();
  for (const name of SEVERAL) if (of[name].length > 0) query.set(name, of[name].toSorted().join(','));
  for (const name of SINGLE) if (of[name] !== '') query.set(name, of[name]);
  const written = query.toString().replaceAll('%2C', ',');
  return written === '' ? '' : `?${written}`;
}

export const NONE: Filter = readFilter('');

const NO_LOOKS = { step: '', map: '', time: '' } as const satisfies { readonly [L in Look]: '' };

/** What the server has to be asked: the same whatever way it is looked at. */
export function questionOf(query: string): string {
  return writeFilter({ ...readFilter(query), ...NO_LOOKS });
}

/** No filter, looked at as before. */
export function cleared({ step, map, time }: Filter): Filter {
  return { ...NONE, step, map, time };
}
