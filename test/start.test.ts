import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

/** `npm start` in a folder that looks like a fresh clone with its packages installed and built. */
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'corroborate-start-'));
const running: ChildProcess[] = [];

afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function makeClone(): void {
  for (const name of ['scripts', 'package.json', 'package-lock.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  for (const name of ['node_modules', 'dist', 'src', 'web', 'data', 'models', 'examples'])
    symlinkSync(join(root, name), join(folder, name));
}

/** Starts the program and waits for the address, its last line. */
function start(
  ...flags: readonly string[]
): Promise<{ readonly child: ChildProcess; readonly url: string; readonly said: string }> {
  const child = spawn(process.execPath, [join(folder, 'scripts', 'start.mjs'), ...flags], { cwd: folder });
  running.push(child);
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (piece: Buffer) => {
      said += piece.toString();
    });
    child.stdout?.on('data', (piece: Buffer) => {
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(piece.toString())?.[0];
      if (url !== undefined) resolve({ child, url, said });
    });
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}: ${said}`)));
  });
}

/** Its exit code once it has let the record go. */
function stop(child: ChildProcess): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  return ended;
}

const statusSchema = z.object({
  example: z.boolean(),
  record: z.string(),
  counts: z.object({ reports: z.number(), events: z.number() }),
});

describe('npm start', () => {
  it('makes the example record, serves the desk, and takes another port if its own is taken', async () => {
    makeClone();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const taken = address !== null && typeof address !== 'string' ? address.port : 0;
    const { child, url, said } = await start('--port', String(taken));
    other.close();
    expect(said).toMatch(/example-record/);
    expect(new URL(url).port).not.toBe(String(taken));
    const status = statusSchema.parse(await (await fetch(new URL('/api/status', url))).json());
    expect(status).toMatchObject({ example: true, record: 'example-record' });
    expect(status.counts.reports).toBeGreaterThanOrEqual(8);
    expect(status.counts.events).toBeGreaterThan(0);
    expect(await (await fetch(url)).text()).toMatch(/<div id="/);
    expect(await stop(child)).toBe(0);
    expect(existsSync(join(folder, 'example-record', 'lock'))).toBe(false);
  }, 180_000);

  it('opens ./record where there is one', async () => {
    cpSync(join(folder, 'example-record'), join(folder, 'record'), { recursive: true });
    const { child, url } = await start('--port', '0');
    const status = statusSchema.parse(await (await fetch(new URL('/api/status', url))).json());
    expect(status).toMatchObject({ example: false, record: 'record' });
    expect(await stop(child)).toBe(0);
  }, 120_000);
});
