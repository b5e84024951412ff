import { join } from 'node:path';
import { type ChainStep, readChain } from './chain.ts';
import { contentPath } from './folder.ts';
import { headPath, readHead } from './head.ts';
import { historyPath } from './history.ts';
import type { Head, HistoryLine } from './history-line.ts';
import type { Finding } from './verify-record.ts';
import { noteFiles, Voids } from './voids.ts';

/** What a chain says, as far as its lines are sound. */
export interface VerifiedChain {
  readonly findings: readonly Finding[];
  readonly unfinished: readonly Finding[];
  readonly head: (Head & { readonly device: string }) | null;
  /** The files that the lines name and no withdrawal took away: path → hash. */
  readonly named: ReadonlyMap<string, string>;
  /** The paths of those that one took away. */
  readonly withdrawn: readonly string[];
  /** Whether a line has the expected head's hash. */
  readonly expected: boolean;
  readonly lines: number;
}

/** Checks one device's chain, line by line to its end, and its head. */
export async function verifyChain(dir: string, device: string, expect: string | undefined): Promise<VerifiedChain> {
  const noted = await readHead(dir, device);
  const walk = await walkChain(dir, device, typeof noted === 'string' ? null : noted);
  const { last } = walk;
  const head = verifyHead(device, noted, walk);
  return {
    findings: [...walk.findings, ...head.findings],
    unfinished: [...walk.unfinished, ...head.unfinished],
    head: last === null ? null : { device, seq: last.seq, hash: last.hash },
    named: walk.named,
    withdrawn: walk.voids.destroyed.map(contentPath),
    expected: walk.hashes.has(expect ?? ''),
    lines: walk.lines,
  };
}

interface Walk {
  readonly findings: Finding[];
  readonly unfinished: Finding[];
  readonly named: Map<string, string>;
  readonly voids: Voids;
  readonly hashes: Set<string>;
  /** The hash of the line that the noted head means; null where that line is not there or not sound. */
  atHead: string | null;
  last: HistoryLine | null;
  lines: number;
}

async function walkChain(dir: string, device: string, noted: Head | null): Promise<Walk> {
  const walk: Walk = {
    findings: [],
    unfinished: [],
    named: new Map(),
    voids: new Voids(),
    hashes: new Set(),
    atHead: null,
    last: null,
    lines: 0,
  };
  for await (const step of readChain(join(dir, historyPath(device)), device)) {
    walk.lines = step.number;
    if (step.line !== null) take(walk, step.line, noted);
    else fault(walk, device, step, noted);
  }
  return walk;
}

function take(walk: Walk, line: HistoryLine, noted: Head | null): void {
  walk.last = line;
  walk.hashes.add(line.hash);
  if (line.seq === noted?.seq) walk.atHead = line.hash;
  noteFiles(walk.named, line);
  walk.voids.take(line);
}

/** A line behind the noted head was never acknowledged; any other that is not sound was altered. */
function fault(walk: Walk, device: string, step: ChainStep, noted: Head | null): void {
  const finding = { file: historyPath(device), line: step.number, what: step.fault ?? 'unreadable' };
  if (noted !== null && step.number > noted.seq) walk.unfinished.push(finding);
  else walk.findings.push(finding);
}

function verifyHead(
  device: string,
  noted: Head | null | string,
  { last, atHead, lines }: Walk,
): Pick<VerifiedChain, 'findings' | 'unfinished'> {
  const file = headPath(device);
  const damage = (what: string) => ({ findings: [{ file, what }], unfinished: [] });
  if (typeof noted === 'string') return damage(noted);
  // The first head is written right after the first line.
  if (noted === null && lines <= 1) return { findings: [], unfinished: [{ file, what: 'is not written yet' }] };
  if (noted === null) return damage('is missing');
  if (noted.seq > lines)
    return damage(`says line ${noted.seq}, but the history ends at line ${lines}: lines are missing`);
  if (atHead !== null && atHead !== noted.hash) return damage(`does not fit line ${noted.seq} of the history`);
  const behind = last !== null && last.seq > noted.seq;
  return { findings: [], unfinished: behind ? [{ file, what: `is behind the last line, ${last.seq}` }] : [] };
}
