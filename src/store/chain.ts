import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { type Head, type HistoryLine, parseLine } from './history-line.ts';

const NEWLINE = 0x0a;

/** One line of a history file as it was found; `start` and `end` are byte offsets, the line's end included. */
export interface ChainStep {
  /** Counted from 1. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** Null where `fault` says what is wrong. */
  readonly line: HistoryLine | null;
  readonly fault: string | null;
}

interface RawLine {
  readonly bytes: Buffer;
  readonly whole: boolean;
}

/** Reads a device's chain and checks each line: its form, its own hash, and its link to the line before. */
export async function* readChain(path: string, device: string): AsyncGenerator<ChainStep> {
  let start = 0;
  let number = 0;
  // After a broken line the link of the next one cannot be judged; undefined says so.
  let before: Head | null | undefined = null;
  for await (const raw of rawLines(path)) {
    number += 1;
    const end = start + raw.bytes.length + (raw.whole ? 1 : 0);
    const found = judge(raw, number, device, before);
    if (typeof found === 'string') {
      before = undefined;
      yield { number, start, end, line: null, fault: found };
    } else {
      before = found;
      yield { number, start, end, line: found, fault: null };
    }
    start = end;
  }
}

function judge(raw: RawLine, number: number, device: string, before: Head | null | undefined): HistoryLine | string {
  if (!raw.whole) return 'the line is not whole';
  if (!isUtf8(raw.bytes)) return 'not UTF-8';
  const line = parseLine(raw.bytes.toString('utf8'));
  if (typeof line === 'string') return line;
  if (line.seq !== number) return `the line's number is ${line.seq}, expected ${number}`;
  if (line.device !== device) return `the line's device is ${line.device}, expected ${device}`;
  if ((line.type === 'record') !== (number === 1)) return 'the line that names the record is not line 1';
  if (before !== undefined && line.previous !== (before?.hash ?? null)) return 'the link to the line before is broken';
  return line;
}

async function* rawLines(path: string): AsyncGenerator<RawLine> {
  let parts: Buffer[] = [];
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    let rest = asBuffer(chunk);
    for (let at = rest.indexOf(NEWLINE); at !== -1; at = rest.indexOf(NEWLINE)) {
      yield { bytes: Buffer.concat([...parts, rest.subarray(0, at)]), whole: true };
      parts = [];
      rest = rest.subarray(at + 1);
    }
    if (rest.length > 0) parts.push(rest);
  }
  if (parts.length > 0) yield { bytes: Buffer.concat(parts), whole: false };
}

function asBuffer(chunk: unknown): Buffer {
  if (Buffer.isBuffer(chunk)) return chunk;
  throw new TypeError('A file is read as bytes.');
}
