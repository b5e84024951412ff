import { open } from 'node:fs/promises';
import type { Hints } from '../records/report.ts';

/** A file to take reports from, on disk or in memory: what every kind of source reads. */
export interface Input {
  /** For messages, and the start of its deliveries' names. */
  readonly name: string;
  /** The bytes from the start, in pieces of any size. Can be asked for more than once. */
  readonly pieces: () => AsyncIterable<Uint8Array>;
  readonly hints: Hints;
}

/** The largest report in bytes, 16 MiB: a novel is one, a disk image is none. Also bounds the memory that one input takes. */
export const LARGEST_REPORT = 16 * 1024 * 1024;

const PIECE = 64 * 1024;

export function fileInput(path: string, name: string, hints: Hints): Input {
  return { name, hints, pieces: () => filePieces(path) };
}

export function memoryInput(bytes: Uint8Array, name: string, hints: Hints): Input {
  return { name, hints, pieces: () => memoryPieces(bytes) };
}

async function* filePieces(path: string): AsyncIterable<Uint8Array> {
  const file = await open(path, 'r');
  try {
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(PIECE), 0, PIECE);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

async function* memoryPieces(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** Up to `limit` bytes from the start; all of the input if it is no longer. */
export async function head(input: Input, limit: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of input.pieces()) {
    pieces.push(piece);
    length += piece.length;
    if (length >= limit) break;
  }
  return Buffer.concat(pieces).subarray(0, limit);
}

/** The whole input, or null where it is larger than a report can be; never holds more than that in memory. */
export async function whole(input: Input): Promise<Uint8Array | null> {
  const bytes = await head(input, LARGEST_REPORT + 1);
  return bytes.length > LARGEST_REPORT ? null : bytes;
}
