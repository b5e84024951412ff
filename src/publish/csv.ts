import Papa from 'papaparse';
import type { Codebook } from '../records/codebook.ts';
import { type Cell, EVENT_COLUMNS } from './columns.ts';
import { harmless } from './harmless.ts';
import type { PublishedEvent } from './published-event.ts';

/** Tells Excel that the file is UTF-8; without it names lose their accents there. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Events as CSV (RFC 4180, lines end in CRLF, a byte order mark first), a working copy: one row an event, the columns of
 * docs/columns.md. What a spreadsheet could run as a formula is made harmless.
 */
export function eventsCsv(events: readonly PublishedEvent[], codebook: Codebook): string {
  const fields = EVENT_COLUMNS.map((column) => column.name);
  const data = events.map((row) => EVENT_COLUMNS.map((column) => safe(column.cell(row, codebook))));
  return `${BYTE_ORDER_MARK}${Papa.unparse({ fields, data }, { newline: '\r\n' })}\r\n`;
}

/** Numbers are ours and stay numbers, a minus sign and all. */
function safe(cell: Cell): Cell {
  return typeof cell === 'string' ? harmless(cell) : cell;
}
