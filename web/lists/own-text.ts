/** One row of a table, by the words of its first line. */
export type Entry = Readonly<Record<string, string>>;

/** A table with tabs between its cells as rows; what its first line does not name is let go. */
export function rowsOf(text: string): Entry[] {
  const [heading = '', ...lines] = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const names = heading.split('\t').map((name) => name.trim());
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((name, i) => [name, cells[i]?.trim() ?? '']));
  });
}

/** Rows as such a table; none is the empty text. */
export function textOf(rows: readonly Entry[], columns: readonly string[]): string {
  if (rows.length === 0) return '';
  const lines = rows.map((row) => columns.map((name) => (row[name] ?? '').replace(/[\t\r\n]+/g, ' ').trim()));
  return `${[columns, ...lines].map((cells) => cells.join('\t')).join('\n')}\n`;
}

/** The rows with one more, in the place of the one with its id. */
export function withEntry(rows: readonly Entry[], entry: Entry): Entry[] {
  const at = rows.findIndex(({ id }) => id === entry.id);
  return at < 0 ? [...rows, entry] : rows.with(at, entry);
}

/**
 * Rows that were copied from a spreadsheet: by their first line where that names columns of the table, else in the
 * order of `columns`.
 */
export function pastedRows(pasted: string, columns: readonly string[]): Entry[] {
  const first = (pasted.split(/\r?\n/, 1)[0] ?? '').split('\t').map((cell) => cell.trim().toLowerCase());
  if (first.includes('name') && first.every((name) => columns.includes(name)))
    return rowsOf(pasted.replace(/^.*/, first.join('\t')));
  return rowsOf(`${columns.join('\t')}\n${pasted}`);
}

/** An id made of a name: small letters of the Latin alphabet, digits and hyphens. */
export function idOfName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
