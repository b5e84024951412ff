/** Control characters, also those of terminals, and marks that turn the direction of what follows. */
const UNSAFE = /[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu;

/** Text from outside on one line, with nothing in it that a terminal would obey. */
export function plain(text: string): string {
  return text.replace(UNSAFE, ' ').trim();
}

/** Cuts to a width in characters, with an ellipsis where something was lost. */
export function clip(text: string, width: number): string {
  const characters = [...text];
  return characters.length <= width ? text : `${characters.slice(0, Math.max(0, width - 1)).join('')}…`;
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - [...text].length));
}

/**
 * Rows as columns with two spaces between; the column `flexible` gives way where the line is longer than `width`. The
 * last column is not padded.
 */
export function table(rows: readonly (readonly string[])[], width: number, flexible: number): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => [...(row[i] ?? '')].length)));
  const total = widths.reduce((sum, one) => sum + one + GAP, -GAP);
  const wanted = widths[flexible] ?? 0;
  widths[flexible] = Math.max(Math.min(wanted, NARROWEST), wanted - Math.max(0, total - width));
  return rows.map((row) => line(row, widths)).join('\n');
}

const GAP = 2;
const NARROWEST = 20;

function line(row: readonly string[], widths: readonly number[]): string {
  const cells = row.map((cell, i) => pad(clip(cell, widths[i] ?? 0), widths[i] ?? 0));
  return cells.join(' '.repeat(GAP)).trimEnd();
}

/** Breaks at spaces so that no line is wider than `width`, each behind `indent`. */
export function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(/\s+/u)) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && [...longer].length > width - indent.length) {
      lines.push(indent + current);
      current = word;
    } else current = longer;
  }
  return [...lines, indent + current].join('\n');
}
