import { type Delivery, type Failure, failure } from '../records/report.ts';
import { head, type Input, LARGEST_REPORT } from './input.ts';
import type { SourceKind } from './kind.ts';
import { lines } from './lines.ts';
import { tooLarge } from './one-report.ts';
import { looksBinary, utf8Pieces } from './sniff.ts';

/** A file with one report a line, each a JSON object; empty lines are passed over. */
export const jsonl: SourceKind = {
  id: 'jsonl',
  endings: ['.jsonl', '.ndjson'],
  looksLike: (start) => /^(?:ï»¿)?\s*\{[^\n]*(?:\}[ \t]*\r?\n|$)/.test(start),
  read: reports,
};

async function* reports(input: Input): AsyncIterable<Delivery | Failure> {
  const start = await head(input, 4096);
  if (start.length === 0) yield failure(input.name, 'empty', 'the file holds no bytes');
  else if (looksBinary(start)) yield failure(input.name, 'binary', 'the file is no text');
  else yield* linesOf(input, start);
}

async function* linesOf(input: Input, start: Uint8Array): AsyncIterable<Delivery | Failure> {
  for await (const line of lines(utf8Pieces(input.pieces(), start), LARGEST_REPORT)) {
    const name = `${input.name}:${line.number}`;
    if (line.bytes === null) yield tooLarge(name);
    else if (!isBlank(line.bytes)) yield { name, kind: 'json', bytes: line.bytes, hints: input.hints };
  }
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
