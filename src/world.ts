import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Effects } from './effects.ts';

/** The project's folder, from `src/` (run by tsx) as from `dist/` (built). */
export function projectRoot(): string {
  return dirname(dirname(fileURLToPath(import.meta.url)));
}

/** The real clock, chance and standard error. */
export function worldEffects(): Effects {
  const terminal = process.stderr.isTTY === true;
  return {
    now: Date.now,
    random: (bytes) => new Uint8Array(randomBytes(bytes)),
    log: (line) => void process.stderr.write(terminal ? `\r\x1b[K${line}\n` : `${line}\n`),
    progress: (line) => {
      if (terminal) process.stderr.write(`\r\x1b[K${line}`);
    },
  };
}

/** Asks on the terminal for a line that is not shown; from a pipe it takes the first line. */
export async function askSecret(question: string): Promise<string> {
  const { stdin, stderr } = process;
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  if (stdin.isTTY) stderr.write(question);
  const reader = createInterface({ input: stdin, output: unseen, terminal: stdin.isTTY });
  for await (const line of reader) {
    if (stdin.isTTY) stderr.write('\n');
    return line;
  }
  return '';
}
