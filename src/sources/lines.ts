/** One line of a byte stream: its number from 1, and its bytes without the line's end; null where they are too many. */
export interface Line {
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Cuts a stream into lines. Holds at most `limit` bytes and one piece: the rest of a longer line is passed over. */
export async function* lines(pieces: AsyncIterable<Uint8Array>, limit: number): AsyncIterable<Line> {
  let number = 1;
  let line = newLine();
  for await (const piece of pieces) {
    let start = 0;
    for (let end = piece.indexOf(LINE_FEED); end >= 0; end = piece.indexOf(LINE_FEED, start)) {
      add(line, piece.subarray(start, end), limit);
      yield { number: number++, bytes: finish(line, limit) };
      line = newLine();
      start = end + 1;
    }
    add(line, piece.subarray(start), limit);
  }
  if (line.length > 0) yield { number, bytes: finish(line, limit) };
}

interface OpenLine {
  length: number;
  pieces: Uint8Array[];
}

function newLine(): OpenLine {
  return { length: 0, pieces: [] };
}

function add(line: OpenLine, piece: Uint8Array, limit: number): void {
  line.length += piece.length;
  if (line.length > limit) line.pieces = [];
  else line.pieces.push(piece);
}

function finish(line: OpenLine, limit: number): Uint8Array | null {
  if (line.length > limit) return null;
  const bytes = Buffer.concat(line.pieces);
  return bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes;
}
