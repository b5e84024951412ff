import { type RawBuilder, sql } from 'kysely';
import { UsageError } from '../../errors.ts';
import type { Store } from '../store.ts';
import { conditionOf, textOf } from './condition.ts';
import type { Sheet, SheetCell, SheetColumn } from './sheet.ts';

export interface SheetQuery {
  /** Names of the columns that are wanted, in their order. */
  readonly columns: readonly string[];
  /** A column's name, `-` in front for downwards; undefined: the table's own order. */
  readonly sort?: string | undefined;
  /** Column and what is asked of it (`conditionOf`); all must hold. */
  readonly filters: readonly (readonly [string, string])[];
  readonly limit: number;
  readonly offset: number;
}

export interface SheetRow {
  readonly id: string;
  /** In the order of the columns that were asked for. */
  readonly cells: readonly SheetCell[];
}

export interface SheetPage {
  readonly total: number;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
}

/** Rows of a table as somebody wants to see them. Empty cells come last, ties by id. Throws UsageError for a column that it has not. */
export async function sheetRows({ database }: Store, sheet: Sheet, query: SheetQuery): Promise<SheetPage> {
  const columns = query.columns.map((name) => columnOf(sheet, name));
  const where = whereOf(sheet, query.filters);
  const counted = await sql<{ total: number }>`
    select count(*) as total from ${sheet.from} where ${where}
  `.execute(database);
  const { rows } = await sql<Record<string, SheetCell>>`
    select ${sheet.id} as id, ${sql.join([sql`null as none`, ...columns.map(named)])}
    from ${sheet.from} where ${where}
    order by ${orderOf(sheet, query.sort ?? sheet.order)}, ${sheet.id} collate "C"
    limit ${query.limit} offset ${query.offset}
  `.execute(database);
  return {
    total: Number(counted.rows[0]?.total ?? 0),
    columns,
    rows: rows.map((row) => ({ id: String(row.id), cells: columns.map((_, i) => row[`c${i}`] ?? null) })),
  };
}

/** How many rows have which value, the most first: what a filter of a column offers. */
export async function sheetValues(
  { database }: Store,
  sheet: Sheet,
  name: string,
  filters: SheetQuery['filters'],
): Promise<readonly { readonly value: string; readonly count: number }[]> {
  const column = columnOf(sheet, name);
  const value = column.as === 'list' ? sql<string>`unnest(${column.of})` : textOf(column);
  const { rows } = await sql<{ value: string; count: number }>`
    select value, count(*) as count from (
      select ${value} as value from ${sheet.from}
      where ${whereOf(
        sheet,
        filters.filter(([other]) => other !== name),
      )}
    ) as found
    where value is not null and value <> '' group by value order by count desc, value collate "C" limit ${MOST_VALUES}
  `.execute(database);
  return rows.map((row) => ({ value: row.value, count: Number(row.count) }));
}

const MOST_VALUES = 300;

export function columnOf(sheet: Sheet, name: string): SheetColumn {
  const column = sheet.columns.find((one) => one.name === name);
  if (column === undefined) throw new UsageError(`column: ${sheet.name} has no ${name}`);
  return column;
}

function whereOf(sheet: Sheet, filters: SheetQuery['filters']): RawBuilder<unknown> {
  const conditions = filters.map(([name, asked]) => conditionOf(columnOf(sheet, name), asked));
  return sql.join([sql`true`, ...conditions], sql` and `);
}

/** Days as ISO texts, whatever the driver makes of dates. */
function named({ as, of }: SheetColumn, i: number): RawBuilder<unknown> {
  const value = as === 'day' ? sql`(${of})::text` : of;
  return sql`${value} as ${sql.ref(`c${i}`)}`;
}

function orderOf(sheet: Sheet, sort: string): RawBuilder<unknown> {
  const column = columnOf(sheet, sort.replace(/^-/, ''));
  if (column.sorts === false) throw new UsageError(`sort: nothing is sorted by ${column.name}`);
  const isText = column.as !== 'number' && column.as !== 'day' && column.as !== 'moment';
  const key = isText ? sql`lower(${textOf(column)})` : column.of;
  return sql`${key} ${sort.startsWith('-') ? sql`desc` : sql`asc`} nulls last`;
}
