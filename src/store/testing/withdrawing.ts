import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FormEvents } from '../withdraw-report.ts';
import { sampleEvent } from './samples.ts';

/** The files of a folder that hold any of the words, whatever their case: every byte of every file is looked at. */
export async function bytesWith(dir: string, words: readonly string[]): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
  const found: string[] = [];
  for (const file of files) {
    const text = (await readFile(file)).toString('latin1').toLowerCase();
    if (words.some((word) => text.includes(word.toLowerCase()) || file.toLowerCase().includes(word))) found.push(file);
  }
  return found;
}

/** Forms each event of what it last held, but for these claims: what corroboration does, in short. */
export function formAround(gone: readonly string[]): FormEvents {
  return ({ claims, minted }) => {
    const there = new Set(claims.map(({ claim }) => claim.id));
    const left = minted
      .filter(({ to }) => to === null)
      .map(({ id, claims: held }) => [id, held.filter((c) => there.has(c) && !gone.includes(c))] as const);
    return { events: left.filter(([, held]) => held.length > 0).map(([id, held]) => sampleEvent(id, held)) };
  };
}
