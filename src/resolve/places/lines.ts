/** The lines of a text kept as bytes: looked up by number, or by key where they are sorted. Decoded one at a time. */
export interface Lines {
  readonly count: number;
  readonly at: (index: number) => string;
  /** The line whose first cell is `key`, in lines sorted by that cell's bytes. */
  readonly find: (key: string) => string | null;
}

const NEWLINE = 10;
const TAB = 9;

export function linesOf(bytes: Buffer): Lines {
  const starts = lineStarts(bytes);
  const at = (index: number): string =>
    bytes.toString('utf8', starts[index] ?? bytes.length, (starts[index + 1] ?? bytes.length + 1) - 1);
  return {
    count: starts.length,
    at,
    find: (key) => {
      const index = search(bytes, starts, Buffer.from(key));
      return index === null ? null : at(index);
    },
  };
}

function lineStarts(bytes: Buffer): Uint32Array {
  const starts: number[] = [];
  for (let start = 0; start < bytes.length; ) {
    starts.push(start);
    const end = bytes.indexOf(NEWLINE, start);
    start = end < 0 ? bytes.length : end + 1;
  }
  return Uint32Array.from(starts);
}

function search(bytes: Buffer, starts: Uint32Array, key: Buffer): number | null {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareCell(bytes, starts[middle] ?? 0, key) < 0) low = middle + 1;
    else high = middle;
  }
  return low < starts.length && compareCell(bytes, starts[low] ?? 0, key) === 0 ? low : null;
}

function compareCell(bytes: Buffer, start: number, key: Buffer): number {
  const end = bytes.indexOf(TAB, start);
  return bytes.compare(key, 0, key.length, start, end < 0 ? bytes.length : end);
}
