import { join } from 'node:path';
import { z } from 'zod';
import { canonicalJson } from './canonical.ts';
import { readIfThere, replaceFile } from './files.ts';
import { HISTORY, INCOMING } from './folder.ts';
import type { Head } from './history-line.ts';

const headSchema = z.strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/), seq: z.int().positive() });

export function headPath(device: string): string {
  return join(HISTORY, `${device}.head`);
}

/** The head that was noted for a device; null where none is, a string that says what is wrong where it is damaged. */
export async function readHead(dir: string, device: string): Promise<Head | null | string> {
  const bytes = await readIfThere(join(dir, headPath(device)));
  if (bytes === null) return null;
  const text = bytes.toString('utf8');
  const head = headSchema.safeParse(parse(text));
  if (!head.success) return 'not a head: expected a line with "hash" and "seq"';
  return headText(head.data) === text ? head.data : 'not canonical JSON on one line';
}

export async function writeHead(dir: string, device: string, head: Head): Promise<void> {
  await replaceFile(join(dir, headPath(device)), join(dir, INCOMING, 'head'), headText(head));
}

function headText({ seq, hash }: Head): string {
  return `${canonicalJson({ hash, seq })}\n`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
