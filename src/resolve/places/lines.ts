import { gunzipSync } from 'node:zlib';

/**
 * A table of lines packed in blocks: gzip members one behind the other (so that `zcat` prints them all), and an index
 * with one line for each: the byte where it starts, the number of its first line, that line's first cell.
 */
export interface PackedLines {
  readonly bytes: Buffer;
  readonly index: string;
}

/** Lines looked up by number, or by key where they are sorted. A block is unpacked when the first of its lines is asked for. */
export interface Lines {
  readonly at: (row: number) => string;
  /** The line whose first cell is `key`, in lines sorted by that cell's bytes. */
  readonly find: (key: string) => string | null;
}

interface Block {
  readonly from: number;
  readonly to: number;
  readonly row: number;
  readonly key: Buffer;
}

export function linesOf({ bytes, index }: PackedLines): Lines {
  const blocks = readIndex(index, bytes.length);
  const known = new Map<Block, Buffer>();
  const open = (block: Block): Buffer => {
    const lines = known.get(block) ?? gunzipSync(bytes.subarray(block.from, block.to));
    known.set(block, lines);
    return lines;
  };
  return {
    at: (row) => {
      const block = lastUpTo(blocks, (b) => b.row - row);
      return block === null ? '' : lineFrom(open(block), nthLine(open(block), row - block.row));
    },
    find: (key) => {
      const wanted = Buffer.from(key);
      const block = lastUpTo(blocks, (b) => Buffer.compare(b.key, wanted));
      return block === null ? null : lineOfKey(open(block), `${key}\t`);
    },
  };
}

const NEWLINE = 10;

/** Where line `n` starts. */
function nthLine(lines: Buffer, n: number): number {
  let start = 0;
  for (let i = 0; i < n && start < lines.length; i++) start = lines.indexOf(NEWLINE, start) + 1;
  return start;
}

function lineFrom(lines: Buffer, start: number): string {
  return lines.toString('utf8', start, lines.indexOf(NEWLINE, start));
}

function lineOfKey(lines: Buffer, key: string): string | null {
  if (lines.toString('utf8', 0, Buffer.byteLength(key)) === key) return lineFrom(lines, 0);
  const at = lines.indexOf(`\n${key}`);
  return at < 0 ? null : lineFrom(lines, at + 1);
}

function readIndex(index: string, length: number): Block[] {
  const rows = index
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
  return rows.map(([from, row, key = ''], i) => ({
    from: Number(from),
    to: Number(rows[i + 1]?.[0] ?? length),
    row: Number(row),
    key: Buffer.from(key),
  }));
}

/** The last block, of blocks in order, that `compare` does not put behind what is sought. */
function lastUpTo(blocks: readonly Block[], compare: (block: Block) => number): Block | null {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block && compare(block) <= 0) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1] ?? null;
}
