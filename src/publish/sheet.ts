import { WORKING_COPY } from './published-event.ts';

export type SheetCell = string | number | null;

/** Rows as they leave the house: the header of docs/columns.md, then cells in its order. */
export interface PublishedSheet {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly SheetCell[] }[];
}

/** The same with `status` in front of every row: nobody has released it. */
export function asWorkingCopy(sheet: PublishedSheet): PublishedSheet {
  return {
    name: sheet.name,
    columns: ['status', ...sheet.columns],
    rows: sheet.rows.map(({ cells, id }) => ({ id, cells: [WORKING_COPY, ...cells] })),
  };
}
