/** The parts of a filter that hold one value, and those that hold several. */
export const SINGLE = ['words', 'place', 'actor', 'country', 'from', 'to'] as const;
export const SEVERAL = ['family', 'kind', 'grade'] as const;
export type Single = (typeof SINGLE)[number];
export type Several = (typeof SEVERAL)[number];
export type Filter = { readonly [S in Single]: string } & { readonly [S in Several]: readonly string[] };

export function readFilter(query: string): Filter {
  const given = new URLSearchParams(query);
  const one = (name: Single) => given.get(name) ?? '';
  const all = (name: Several) => (given.get(name) ?? '').split(',').filter(Boolean).sort();
  return {
    words: one('words'),
    place: one('place'),
    actor: one('actor'),
    country: one('country'),
    from: one('from'),
    to: one('to'),
    family: all('family'),
    kind: all('kind'),
    grade: all('grade'),
  };
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
