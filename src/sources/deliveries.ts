import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Delivery, type Failure, failure, type Hints } from '../records/report.ts';
import { companionHints } from './companion.ts';
import { filesIn } from './folder.ts';
import { fileInput, head, type Input, memoryInput } from './input.ts';
import type { SourceKind } from './kind.ts';
import { KINDS } from './kinds.ts';
import { foreignForm } from './sniff.ts';
import { systemReason } from './system-reason.ts';
import { text } from './text.ts';

/**
 * All reports under a path, in an order that is the same on every machine: a folder's by name, a `.jsonl`'s by line.
 * One report at a time is in memory. Nothing is thrown for what lies there: what cannot be read is a `Failure`.
 *
 * @param given hints for all of them; they win over a `.meta.json` and over what a report says of itself.
 */
export async function* deliveries(path: string, given: Hints = {}): AsyncIterable<Delivery | Failure> {
  const found = await whatIs(path);
  if (typeof found !== 'string') yield found;
  else if (found === 'folder') yield* folder(path, given);
  else yield* file(path, basename(path), given);
}

/**
 * The same for what is not on disk: an upload at the desk, a pasted text or page.
 *
 * @param name its ending tells the kind; without one the first bytes do.
 */
export async function* deliveriesFromMemory(
  content: Uint8Array | string,
  name: string,
  hints: Hints = {},
): AsyncIterable<Delivery | Failure> {
  const bytes = typeof content === 'string' ? marked(content) : content;
  yield* read(memoryInput(bytes, name, hints));
}

/** A string's bytes with a byte order mark: it outranks the charset that a pasted page may still name. */
function marked(content: string): Uint8Array {
  return content === '' ? new Uint8Array() : Buffer.from(`\uFEFF${content}`);
}

async function whatIs(path: string): Promise<'folder' | 'file' | Failure> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? 'file' : failure(path, 'unreadable', 'neither a file nor a folder');
  } catch (error) {
    return failure(path, 'unreadable', systemReason(error));
  }
}

async function* folder(path: string, given: Hints): AsyncIterable<Delivery | Failure> {
  for await (const found of filesIn(path)) {
    if ('failed' in found) yield found;
    else yield* file(found.path, found.name, given);
  }
}

async function* file(path: string, name: string, given: Hints): AsyncIterable<Delivery | Failure> {
  try {
    const hints = await companionHints(path, name);
    if ('failed' in hints) yield hints;
    else yield* read(fileInput(path, name, firstOf(given, hints)));
  } catch (error) {
    yield failure(name, 'unreadable', systemReason(error));
  }
}

async function* read(input: Input): AsyncIterable<Delivery | Failure> {
  const ending = KINDS.find((kind) => kind.endings.some((end) => input.name.toLowerCase().endsWith(end)));
  if (ending !== undefined) yield* ending.read(input);
  else yield* sniffed(input);
}

async function* sniffed(input: Input): AsyncIterable<Delivery | Failure> {
  const start = await head(input, 4096);
  const foreign = foreignForm(start);
  if (foreign !== null) yield failure(input.name, 'unknown-format', `${foreign}: save it as text or as a web page`);
  else yield* kindOf(start).read(input);
}

function kindOf(start: Uint8Array): SourceKind {
  const latin = Buffer.from(start.filter((byte) => byte !== 0)).toString('latin1');
  return KINDS.find((kind) => kind.looksLike(latin)) ?? text;
}

function firstOf(given: Hints, beside: Hints): Hints {
  return {
    published: given.published ?? beside.published ?? null,
    publisher: given.publisher ?? beside.publisher ?? null,
    title: given.title ?? beside.title ?? null,
    url: given.url ?? beside.url ?? null,
  };
}
