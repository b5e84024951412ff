/** Rows in portions that one statement can carry (65,535 parameters at most). */
export function portions<T>(rows: readonly T[], size = 500): T[][] {
  const parts: T[][] = [];
  for (let i = 0; i < rows.length; i += size) parts.push(rows.slice(i, i + size));
  return parts;
}

/** A text as a column can hold it: PostgreSQL's texts have no NUL. The untouched text stays in the JSON beside it. */
export function column(text: string): string;
export function column(text: string | null): string | null;
export function column(text: string | null): string | null {
  return text === null ? null : text.replaceAll('\0', '');
}
