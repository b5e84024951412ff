import Papa from 'papaparse';
import { harmless } from './harmless.ts';
import type { PublishedSheet, SheetCell } from './sheet.ts';

/**
 * Rows as CSV (RFC 4180, lines end in CRLF) with a byte order mark, by which spreadsheets know that it is UTF-8. What a
 * spreadsheet could run as a formula is made harmless.
 */
export function sheetCsv({ columns, rows }: PublishedSheet): string {
  const data = rows.map(({ cells }) => cells.map(safe));
  return `\uFEFF${Papa.unparse({ fields: [...columns], data }, { newline: '\r\n' })}\r\n`;
}

function safe(cell: SheetCell): SheetCell {
  return typeof cell === 'string' ? harmless(cell) : cell;
}
