// Builds `program` (dist/cli.js and its workers, by esbuild) and `desk` (dist/web, by Vite).
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

/** The command line, and what runs in a thread of its own beside it. */
const ENTRY_POINTS = { cli: 'src/cli.ts', worker: 'src/language/worker.ts' };

async function program() {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: ENTRY_POINTS,
    outdir: 'dist',
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  });
}

async function desk() {
  const { build } = await import('vite');
  rmSync(join(root, 'dist', 'web'), { recursive: true, force: true });
  await build({ root: join(root, 'web'), configFile: join(root, 'web', 'vite.config.ts'), logLevel: 'warn' });
}

const wanted = process.argv.slice(2);
if (wanted.length === 0 || wanted.includes('program')) await program();
if (wanted.length === 0 || wanted.includes('desk')) await desk();
