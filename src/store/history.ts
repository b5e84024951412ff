import { type FileHandle, open, readdir, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { Effects } from '../effects.ts';
import { RecordError } from '../errors.ts';
import { type ChainStep, readChain } from './chain.ts';
import { syncFolder } from './files.ts';
import { HISTORY } from './folder.ts';
import { readHead, writeHead } from './head.ts';
import { type Entry, type Head, type HistoryLine, lineAfter, type WrittenLine } from './history-line.ts';
import { Voids } from './voids.ts';

/** A device's chain, open for appending. One at a time: whoever appends holds the record's lock. */
export class History {
  readonly device: string;
  readonly #dir: string;
  readonly #file: FileHandle;
  /** What the lines so far took away. */
  readonly voids: Voids;
  #head: Head | null;
  #size: number;

  constructor(dir: string, device: string, file: FileHandle, tail: Tail) {
    this.device = device;
    this.#dir = dir;
    this.#file = file;
    this.voids = tail.voids;
    this.#head = tail.head;
    this.#size = tail.size;
  }

  /** Null only until the first line. */
  get head(): Head | null {
    return this.#head;
  }

  get path(): string {
    return join(this.#dir, historyPath(this.device));
  }

  /** Writes the first line, which names the record. */
  async start(effects: Effects): Promise<void> {
    const record = Buffer.from(effects.random(16)).toString('hex');
    await this.append(this.next([{ type: 'record', body: { record } }], new Date(effects.now()).toISOString()));
    await this.noteHead();
  }

  /** The lines that would say these entries now; nothing is written. */
  next(entries: readonly Entry[], at: string): WrittenLine[] {
    let head = this.#head;
    return entries.map((entry) => {
      const written = lineAfter(head, entry, this.device, at);
      head = written.line;
      return written;
    });
  }

  /** Appends lines that `next` made; when it returns the disk has them. After a failure the file is as before. */
  async append(lines: readonly WrittenLine[]): Promise<void> {
    const last = lines.at(-1);
    if (last === undefined) return;
    const bytes = Buffer.from(lines.map((l) => `${l.text}\n`).join(''));
    try {
      await this.#file.appendFile(bytes);
      await this.#file.sync();
    } catch (error) {
      await this.#file.truncate(this.#size);
      throw error;
    }
    for (const { line } of lines) this.voids.take(line);
    this.#size += bytes.length;
    this.#head = { seq: last.line.seq, hash: last.line.hash };
  }

  /** Notes the head in its own file, so that a chain that lost its tail is found. */
  async noteHead(): Promise<void> {
    if (this.#head !== null) await writeHead(this.#dir, this.device, this.#head);
  }

  /** The lines after number `seq`. */
  async *after(seq: number): AsyncGenerator<HistoryLine> {
    for await (const step of readChain(this.path, this.device)) {
      if (step.number > seq) yield soundLine(this.device, step);
    }
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}

interface Tail {
  readonly head: Head | null;
  /** Bytes of the file. */
  readonly size: number;
  readonly voids: Voids;
}

export function historyPath(device: string): string {
  return join(HISTORY, `${device}.jsonl`);
}

/** The devices that have a chain in this record, in order. */
export async function devicesOf(dir: string): Promise<string[]> {
  const names = await readdir(join(dir, HISTORY));
  return names
    .filter((n) => n.endsWith('.jsonl'))
    .map((n) => n.slice(0, -'.jsonl'.length))
    .sort();
}

export async function createHistory(dir: string, effects: Effects): Promise<History> {
  const device = Buffer.from(effects.random(8)).toString('hex');
  const history = await openForAppending(dir, device, { head: null, size: 0, voids: new Voids() });
  await syncFolder(join(dir, HISTORY));
  await history.start(effects);
  return history;
}

/**
 * Opens a chain after checking all of it. What a crash left behind is mended and reported: lines behind the noted
 * head that are not whole (they were never acknowledged) are cut off, a head behind the tail is moved up.
 * Throws RecordError, with file and line, where the chain is damaged.
 */
export async function openHistory(dir: string, device: string, effects: Effects): Promise<History> {
  const noted = await readHead(dir, device);
  if (typeof noted === 'string') throw new RecordError(`${HISTORY}/${device}.head: ${noted}.`);
  const tail = await checkedTail(dir, device, noted, effects);
  const history = await openForAppending(dir, device, tail);
  if (tail.head !== null && tail.head.seq > (noted?.seq ?? 0)) {
    effects.log(
      `${historyPath(device)}: the head was ${noted?.seq ?? 0}, the last line is ${tail.head.seq}; moved up.`,
    );
    await history.noteHead();
  }
  return history;
}

async function checkedTail(dir: string, device: string, noted: Head | null, effects: Effects): Promise<Tail> {
  const voids = new Voids();
  let tail: Tail = { head: null, size: 0, voids };
  for await (const step of readChain(join(dir, historyPath(device)), device)) {
    if (step.line === null && step.number > (noted?.seq ?? 0)) {
      await cut(dir, device, step, effects);
      break;
    }
    const line = soundLine(device, step);
    const { hash, seq } = line;
    if (seq === noted?.seq && hash !== noted.hash) throw new RecordError(lineFault(device, seq, 'not the noted head'));
    voids.take(line);
    tail = { head: { hash, seq }, size: step.end, voids };
  }
  if ((noted?.seq ?? 0) > (tail.head?.seq ?? 0)) {
    const what = `ends at line ${tail.head?.seq ?? 0}, but its head is ${noted?.seq}: lines are missing`;
    throw new RecordError(`${historyPath(device)} ${what}.`);
  }
  if (noted === null && (tail.head?.seq ?? 0) > 1) throw new RecordError(`${HISTORY}/${device}.head is missing.`);
  return tail;
}

async function cut(dir: string, device: string, step: ChainStep, effects: Effects): Promise<void> {
  const path = join(dir, historyPath(device));
  await truncate(path, step.start);
  effects.log(`${historyPath(device)}: line ${step.number} was never finished (${step.fault}); cut off.`);
}

function soundLine(device: string, step: ChainStep): HistoryLine {
  if (step.line === null) throw new RecordError(lineFault(device, step.number, step.fault ?? 'unreadable'));
  return step.line;
}

function lineFault(device: string, line: number, what: string): string {
  return `${historyPath(device)}, line ${line}: ${what}.`;
}

async function openForAppending(dir: string, device: string, tail: Tail): Promise<History> {
  return new History(dir, device, await open(join(dir, historyPath(device)), 'a', 0o600), tail);
}
