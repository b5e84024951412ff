import { SHEET_NAMES } from './names.ts';

/** How a table is looked at: all of it stands in the address, so that a view can be sent. */
export interface View {
  /** Null: as remembered, else the usual ones. */
  readonly columns: readonly string[] | null;
  /** A column, `-` in front for downwards; null: the table's own order. */
  readonly sort: string | null;
  /** What is asked of columns, by name. */
  readonly filters: ReadonlyMap<string, string>;
}

export type SheetName = (typeof SHEET_NAMES)[number];

export function isSheetName(name: string): name is SheetName {
  return SHEET_NAMES.some((known) => known === name);
}

export function readView(query: string): View {
  const given = new URLSearchParams(query);
  const columns = (given.get('columns') ?? '').split(',').filter(Boolean);
  const filters = given.getAll('f').map((one) => {
    const at = one.indexOf(':');
    return [one.slice(0, Math.max(at, 0)), one.slice(at + 1)] as const;
  });
  return {
    columns: columns.length > 0 ? columns : null,
    sort: given.get('sort'),
    filters: new Map(filters.filter(([name, asked]) => name !== '' && asked !== '')),
  };
}

/** The view as a query, in an order of its own: the same view is always the same address. */
export function writeView({ columns, filters, sort }: View): string {
  const query = new URLSearchParams();
  if (columns !== null) query.set('columns', columns.join(','));
  if (sort !== null) query.set('sort', sort);
  for (const [name, asked] of [...filters].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    query.append('f', `${name}:${asked}`);
  return query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
}

/** The view with a column asked for something else; nothing lets the column be. */
export function asking(view: View, name: string, asked: string): View {
  const filters = new Map(view.filters);
  if (asked === '') filters.delete(name);
  else filters.set(name, asked);
  return { ...view, filters };
}

/** By a column, then by it downwards, then in the table's own order again. */
export function sortedBy(view: View, name: string): View {
  const next = view.sort === name ? `-${name}` : view.sort === `-${name}` ? null : name;
  return { ...view, sort: next };
}

/** What a list copied from a spreadsheet asks of a column: each of its first cells alone. */
export function askedByList(pasted: string): string {
  const cells = pasted
    .split(/\r?\n/)
    .map((line) => (line.split('\t')[0] ?? '').trim())
    .filter(Boolean);
  return cells.length === 0 ? '' : `=${[...new Set(cells)].join('\n')}`;
}

/** The values of a filter that asks for these alone; null for another. */
export function valuesAsked(asked: string): readonly string[] | null {
  return asked.startsWith('=') ? asked.slice(1).split('\n') : null;
}
