import { z } from '@hono/zod-openapi';
import { CELL_KINDS, SHEET_NAMES } from '../../store/sheets/sheet.ts';

/** Tables as the desk shows them: any columns, sorted and filtered by any of them. */

const count = z.int().nonnegative();

export const sheetNameSchema = z.object({ name: z.enum(SHEET_NAMES) });
/** `COLUMN:WHAT`, once or several times; docs/api.md says what can be asked. */
const filters = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((given) => [given ?? []].flat())
  .openapi({ type: 'array', items: { type: 'string' } });
const columns = z
  .string()
  .optional()
  .openapi({ description: 'names with commas between; the usual ones where none are named' });

export const sheetQuerySchema = z.object({
  columns,
  sort: z.string().optional().openapi({ description: 'a column, - in front for downwards' }),
  f: filters,
  limit: z.coerce.number().int().min(1).max(10_000).default(200),
  offset: z.coerce.number().int().nonnegative().default(0),
});

export const sheetFileQuerySchema = z.object({
  columns,
  sort: z.string().optional(),
  f: filters,
  format: z.enum(['csv', 'xlsx', 'geojson']),
  language: z.string().max(10).optional(),
});

export const sheetValuesQuerySchema = z.object({ column: z.string(), f: filters });

export const sheetColumnSchema = z.object({
  name: z.string(),
  as: z.enum(CELL_KINDS),
  /** Shown until somebody chooses columns. */
  usual: z.boolean(),
  sorts: z.boolean(),
});

export const sheetSchema = z.object({
  name: z.enum(SHEET_NAMES),
  /** What a decision on a row is about; null where nothing is decided on it. */
  rows: z.enum(['report', 'claim', 'event']).nullable(),
  order: z.string(),
  /** All that can be shown. */
  all: z.array(sheetColumnSchema),
  /** Names of those that are shown, in the order of the cells. */
  columns: z.array(z.string()),
  total: count,
  rows_from: count,
  page: z.array(
    z.object({ id: z.string(), cells: z.array(z.union([z.string(), z.number(), z.null(), z.array(z.string())])) }),
  ),
  /** The history's last line: what a decision is based on. */
  version: count,
});

export const sheetValuesSchema = z.object({ values: z.array(z.object({ value: z.string(), count })) });

export type SheetAnswer = z.infer<typeof sheetSchema>;
export type SheetValues = z.infer<typeof sheetValuesSchema>;
