import { RecordError, UsageError } from '../errors.ts';
import { hasCode } from './files.ts';
import { devicesOf } from './history.ts';
import type { Head } from './history-line.ts';
import { Store } from './store.ts';
import { verifyChain } from './verify-chain.ts';
import { verifyFiles } from './verify-files.ts';

/** Something in the record that is not as the history says. */
export interface Finding {
  /** The path inside the record. */
  readonly file: string;
  /** In a history file, counted from 1. */
  readonly line?: number;
  readonly what: string;
}

export interface Verification {
  /** Damage: altered, missing and stray files, broken lines. Empty: the record is whole. */
  readonly findings: readonly Finding[];
  /** What an interruption left, never acknowledged: opening the record mends it. */
  readonly unfinished: readonly Finding[];
  /** Where each device's chain stands: to be noted elsewhere, for `expect`. */
  readonly heads: readonly (Head & { readonly device: string })[];
  readonly lines: number;
  readonly files: number;
}

export interface VerifyOptions {
  /** The hash of a head that was noted elsewhere: a line with it must be in the history. */
  readonly expect?: string | undefined;
  /** Told how far it is. */
  readonly progress?: (line: string) => void;
}

/**
 * Checks every byte of history, originals, deliveries, readings, decisions and events against the chain; changes
 * nothing. An open record is checked between two changes; a folder should have no writer meanwhile.
 * Throws UsageError for an `expect` that is no hash, RecordError for a folder that is no record.
 */
export function verifyRecord(record: Store | string, options: VerifyOptions = {}): Promise<Verification> {
  const { expect } = options;
  if (expect !== undefined && !/^[0-9a-f]{64}$/.test(expect)) {
    throw new UsageError(`expect: ${expect} is no head; expected 64 hexadecimal digits.`);
  }
  return record instanceof Store
    ? record.alone(() => verifyFolder(record.dir, options))
    : verifyFolder(record, options);
}

async function verifyFolder(dir: string, { expect, progress }: VerifyOptions): Promise<Verification> {
  const devices = await devicesIn(dir);
  const chains = await Promise.all(devices.map((device) => verifyChain(dir, device, expect)));
  const named = new Map(chains.flatMap((c) => [...c.named]));
  const sound = chains.every((c) => c.findings.length === 0);
  const withdrawn = new Set(chains.flatMap((c) => c.withdrawn));
  const files = await verifyFiles(dir, { named, withdrawn }, sound ? devices : null, progress);
  const lost = expect !== undefined && !chains.some((c) => c.expected);
  return {
    findings: [
      ...chains.flatMap((c) => c.findings),
      ...(lost ? [{ file: 'history', what: `no line has the expected head ${expect}` }] : []),
      ...files.findings,
    ],
    unfinished: [...chains.flatMap((c) => c.unfinished), ...files.unfinished],
    heads: chains.flatMap((c) => c.head ?? []),
    lines: chains.reduce((sum, c) => sum + c.lines, 0),
    files: named.size,
  };
}

async function devicesIn(dir: string): Promise<string[]> {
  try {
    return await devicesOf(dir);
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) throw new RecordError(`There is no record in ${dir}.`);
    throw error;
  }
}
