import { DataError } from '../errors.ts';

/** Rows of a tab-separated table with a heading, by the heading's words. Throws `DataError` for a missing column. */
export function readTable(text: string, file: string, columns: readonly string[]): Record<string, string>[] {
  const [heading = '', ...lines] = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const names = heading.split('\t');
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new DataError(`${file}: no column "${missing.join('", "')}" in its first line`);
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((name, at) => [name, cells[at]?.trim() ?? '']));
  });
}

/** A cell's parts, written with bars between them. */
export function splitList(cell: string | undefined): string[] {
  return (cell ?? '')
    .split('|')
    .map((part) => part.trim())
    .filter(Boolean);
}
