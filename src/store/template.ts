import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Effects } from '../effects.ts';
import { startEngine } from './engine.ts';

/**
 * Makes an empty database in `folder`. Making one from nothing takes seconds, so it is done once and kept beside
 * the installed packages; every further one is a copy. Where nothing may be kept there, it is made in place.
 */
export async function createDatabase(root: string, folder: string, effects: Pick<Effects, 'progress'>): Promise<void> {
  const template = templateFolder(root);
  if (!existsSync(template)) effects.progress('Preparing the database engine, once');
  if (!existsSync(template) && !(await keepTemplate(root, template))) {
    await makeEmpty(root, folder);
    return;
  }
  // A thousand small files: done at once this takes a quarter of the time.
  cpSync(template, folder, { recursive: true });
}

/** False where the template cannot be kept: an installation that is not ours to write to. */
async function keepTemplate(root: string, template: string): Promise<boolean> {
  const unfinished = `${template}.${randomBytes(4).toString('hex')}`;
  try {
    await mkdir(dirname(template), { recursive: true });
    await makeEmpty(root, unfinished);
    await rename(unfinished, template);
    return true;
  } catch {
    await rm(unfinished, { recursive: true, force: true });
    // Another process may have been quicker.
    return existsSync(template);
  }
}

async function makeEmpty(root: string, folder: string): Promise<void> {
  await (await startEngine(root, folder)).stop();
}

/** Named by the engine's version: another one may lay its files out in another way. */
function templateFolder(root: string): string {
  const engine = createRequire(join(root, 'package.json')).resolve('@electric-sql/pglite');
  const { version }: { version?: unknown } = JSON.parse(readFileSync(join(dirname(engine), '../package.json'), 'utf8'));
  return join(root, 'node_modules', '.cache', 'corroborate', `database-${String(version)}`);
}
