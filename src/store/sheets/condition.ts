import { type RawBuilder, sql } from 'kysely';
import { UsageError } from '../../errors.ts';
import type { SheetColumn } from './sheet.ts';

/**
 * The condition that a column's filter sets. Of any column `=` and values, one on a line, asks for these alone, and
 * an empty one of them for cells that are empty. Else text is a part of what the cell says, in any case of letters, and
 * of numbers and days `5`, `5..`, `..9` or `5..9` are bounds. Throws UsageError for bounds that are none.
 */
export function conditionOf(column: SheetColumn, asked: string): RawBuilder<boolean> {
  if (asked.startsWith('=')) return isOneOf(column, asked.slice(1).split('\n'));
  if (column.find !== undefined) return column.find(asked) ?? sql<boolean>`true`;
  switch (column.as) {
    case 'number':
      return within(column, asked, numberOf);
    case 'day':
    case 'moment':
      return within(column, asked, dayOf);
    default:
      return sql<boolean>`lower(${textOf(column)}) like ${`%${escaped(asked.toLowerCase())}%`}`;
  }
}

/** What a cell says as one text. */
export function textOf({ as, of }: SheetColumn): RawBuilder<string> {
  return as === 'list' ? sql<string>`array_to_string(${of}, '; ')` : sql<string>`(${of})::text`;
}

function isOneOf(column: SheetColumn, given: readonly string[]): RawBuilder<boolean> {
  const values = given.map((value) => value.trim().toLowerCase());
  const text = textOf(column);
  const empty = values.includes('') ? sql<boolean>`coalesce(${text}, '') = ''` : sql<boolean>`false`;
  const wanted = values.filter((value) => value !== '');
  if (column.as === 'list')
    return sql<boolean>`(${empty} or exists (select from unnest(${column.of}) one where lower(one) = any(${wanted}::text[])))`;
  return sql<boolean>`(${empty} or lower(${text}) = any(${wanted}::text[]))`;
}

type Bound = (column: SheetColumn, text: string) => RawBuilder<unknown>;

function within(column: SheetColumn, asked: string, bound: Bound): RawBuilder<boolean> {
  const [low = '', high = low] = asked.split('..').map((part) => part.trim());
  const parts = [
    low === '' ? null : sql<boolean>`${column.of} >= ${bound(column, low)}`,
    high === '' ? null : sql<boolean>`${column.of} <= ${bound(column, high)}`,
  ];
  return sql<boolean>`(${sql.join([sql`true`, ...parts.filter((part) => part !== null)], sql` and `)})`;
}

function numberOf({ name }: SheetColumn, text: string): RawBuilder<unknown> {
  if (text === '' || Number.isNaN(Number(text))) throw new UsageError(`${name}: ${text} is no number`);
  return sql`${Number(text)}::double precision`;
}

function dayOf({ as, name }: SheetColumn, text: string): RawBuilder<unknown> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text)))
    throw new UsageError(`${name}: ${text} is no day; a day is written 2019-03-02`);
  return as === 'day' ? sql`${text}::date` : sql`${text}::timestamptz`;
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
