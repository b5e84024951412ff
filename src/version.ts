import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The program's version, from the project's package.json. */
export function programVersion(root: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}
