import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { z } from 'zod';
import { asWorkingCopy, type PublishedSheet } from '../publish/sheet.ts';
import { sheetCsv } from '../publish/sheet-csv.ts';
import { POINT_COLUMNS, sheetGeoJson } from '../publish/sheet-geojson.ts';
import { sheetXlsx } from '../publish/sheet-xlsx.ts';
import type { ConflictEvent } from '../records/event.ts';
import type { Sheet, SheetCell } from '../store/sheets/sheet.ts';
import type { SheetPage } from '../store/sheets/sheet-rows.ts';
import { SHEETS } from '../store/sheets/sheets.ts';
import { answers, json } from './answer.ts';
import type { ServerOptions } from './app.ts';
import type { App } from './context.ts';
import { languageOf } from './language.ts';
import {
  sheetFileQuerySchema,
  sheetNameSchema,
  sheetQuerySchema,
  sheetSchema,
  sheetValuesQuerySchema,
  sheetValuesSchema,
} from './shapes/sheets.ts';

const pageRoute = createRoute({
  method: 'get',
  path: '/api/tables/{name}',
  summary: 'A table: the columns, the order and the rows that are wanted',
  request: { params: sheetNameSchema, query: sheetQuerySchema },
  responses: { 200: json(sheetSchema, 'A page of its rows'), ...answers(400, 401) },
});

const valuesRoute = createRoute({
  method: 'get',
  path: '/api/tables/{name}/values',
  summary: 'What stands in a column, the most frequent first',
  request: { params: sheetNameSchema, query: sheetValuesQuerySchema },
  responses: { 200: json(sheetValuesSchema, 'Values with how many rows have them'), ...answers(400, 401) },
});

const fileRoute = createRoute({
  method: 'get',
  path: '/api/tables/{name}/file',
  summary: 'What a table shows, as a file: a working copy',
  request: { params: sheetNameSchema, query: sheetFileQuerySchema },
  responses: { 200: { description: 'CSV, XLSX or GeoJSON' }, ...answers(400, 401) },
});

/** The most rows of a download; Excel itself ends at about a million. */
const MOST_ROWS = 200_000;

/** Tables of what the record holds, as spreadsheets show them, and as files. */
export function addSheets(app: App, { reads, title, work }: ServerOptions): void {
  app.openapi(pageRoute, async (c) => {
    const sheet = SHEETS[c.req.valid('param').name];
    const { columns, f, limit, offset, sort } = c.req.valid('query');
    const wanted = namesOf(columns, sheet);
    const found = await reads.sheetRows(sheet, { columns: wanted, filters: f.map(filterOf), sort, limit, offset });
    const page = plainRows(found, (event) => title(event, languageOf(c)));
    const all = sheet.columns.map(({ as, name, sorts, usual }) => ({
      name,
      as,
      usual: usual === true,
      sorts: sorts !== false,
    }));
    const { name, order, rows } = sheet;
    const answer = { name, rows, order, all, columns: wanted, total: found.total, rows_from: offset, page };
    return c.json(sheetSchema.parse({ ...answer, version: work.version() }), 200);
  });

  app.openapi(valuesRoute, async (c) => {
    const { column, f } = c.req.valid('query');
    const values = await reads.sheetValues(SHEETS[c.req.valid('param').name], column, f.map(filterOf));
    return c.json(sheetValuesSchema.parse({ values }), 200);
  });

  app.openapi(fileRoute, async (c) => {
    const sheet = SHEETS[c.req.valid('param').name];
    const { columns, f, format, language, sort } = c.req.valid('query');
    if (format === 'geojson' && !hasPoints(sheet))
      return c.json({ error: 'question', detail: `format: ${sheet.name} have no coordinates` }, 400);
    const wanted = fileColumns(namesOf(columns, sheet), sheet, format);
    const query = { columns: wanted, filters: f.map(filterOf), sort, limit: MOST_ROWS, offset: 0 };
    const rows = plainRows(await reads.sheetRows(sheet, query), (event) => title(event, language ?? languageOf(c)));
    const cells = rows.map((row) => ({ id: row.id, cells: row.cells.map(inOneCell) }));
    return fileOf(c, format, asWorkingCopy({ name: sheet.name, columns: wanted, rows: cells }));
  });
}

function namesOf(columns: string | undefined, sheet: Sheet): string[] {
  const named = (columns ?? '').split(',').filter(Boolean);
  return named.length > 0 ? named : sheet.columns.filter(({ usual }) => usual).map(({ name }) => name);
}

function hasPoints({ columns }: Sheet): boolean {
  return POINT_COLUMNS.every((name) => columns.some((column) => column.name === name));
}

/** A row that leaves says what it is of, and who has checked it, whatever was chosen. */
function fileColumns(chosen: readonly string[], sheet: Sheet, format: string): string[] {
  const always = ['id', 'checked_by', ...(format === 'geojson' ? POINT_COLUMNS : [])];
  const there = always.filter((name) => sheet.columns.some((column) => column.name === name));
  return [...new Set([...(there.includes('id') ? ['id'] : []), ...chosen, ...there])];
}

function filterOf(given: string): readonly [string, string] {
  const at = given.indexOf(':');
  return at < 0 ? [given, ''] : [given.slice(0, at), given.slice(at + 1)];
}

type PlainCell = string | number | null | string[];

function plainRows({ columns, rows }: SheetPage, titleOf: (event: ConflictEvent) => string) {
  const checkedBy = columns.findIndex(({ name }) => name === 'checked_by');
  return rows.map(({ cells, id }) => ({ id, cells: cells.map((cell, i) => plain(cell, i === checkedBy, titleOf)) }));
}

function plain(cell: SheetCell, isChecked: boolean, titleOf: (event: ConflictEvent) => string): PlainCell {
  if (cell === null) return isChecked ? 'nobody' : null;
  if (typeof cell !== 'object') return cell;
  return 'grade' in cell ? titleOf(cell) : [...cell];
}

function inOneCell(cell: PlainCell): string | number | null {
  return Array.isArray(cell) ? cell.join('; ') : cell;
}

const FILES = {
  csv: { type: 'text/csv; charset=utf-8', write: sheetCsv },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: sheetXlsx },
  geojson: { type: 'application/geo+json', write: sheetGeoJson },
} as const;

function fileOf(c: Context, format: z.infer<typeof sheetFileQuerySchema>['format'], sheet: PublishedSheet) {
  const { type, write } = FILES[format];
  return c.body(write(sheet), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${sheet.name}-working-copy.${format}"`,
  });
}
