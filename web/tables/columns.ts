import type { SheetAnswer } from '../../src/server/shapes/sheets.ts';
import { named, strung, t } from '../strings/catalogue.ts';
import type { SheetName, View } from './view.ts';

export type Column = SheetAnswer['all'][number];

/** How wide a column is, in rem, by what stands in it. */
const WIDTHS: Readonly<Record<Column['as'], number>> = {
  text: 12,
  list: 14,
  words: 26,
  title: 26,
  id: 12,
  day: 8.5,
  moment: 9.5,
  number: 7,
  choice: 10.5,
};
/** What a row needs beside what is shown, to lead somewhere. */
const NEEDED: Partial<Readonly<Record<SheetName, readonly string[]>>> = {
  claims: ['report'],
  actors: ['actor'],
  places: ['name'],
};

const SLOTS = { low: 'table.low', best: 'table.best', high: 'table.high' } as const;

/** A column's name in words. Measures and their bounds are named alike everywhere. */
export function columnLabel(name: string): string {
  const [, measure, slot] = /^([a-z]+)_(low|best|high)$/.exec(name) ?? [];
  if (measure === undefined || slot === undefined) return named('column', name);
  return strung([named('column', measure), t(SLOTS[slot as keyof typeof SLOTS])]);
}

export function template(columns: readonly Column[]): string {
  return ['2.5rem', ...columns.map(({ as }) => `${WIDTHS[as]}rem`)].join(' ');
}

const key = (name: SheetName) => `columns.${name}`;

/** The columns that were chosen for a table on this machine; null for the usual ones. */
export function remembered(name: SheetName): readonly string[] | null {
  const kept = localStorage.getItem(key(name));
  return kept === null || kept === '' ? null : kept.split(',');
}

export function remember(name: SheetName, columns: readonly string[] | null): void {
  if (columns === null) localStorage.removeItem(key(name));
  else localStorage.setItem(key(name), columns.join(','));
}

/** What the API is asked for a view: columns that are shown, and those that a row needs beside them. */
export function questionOf(name: SheetName, { columns, filters, sort }: View): URLSearchParams {
  const query = new URLSearchParams();
  if (columns !== null) query.set('columns', [...new Set([...columns, ...(NEEDED[name] ?? [])])].join(','));
  if (sort !== null) query.set('sort', sort);
  for (const [column, asked] of filters) query.append('f', `${column}:${asked}`);
  return query;
}
