import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
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
