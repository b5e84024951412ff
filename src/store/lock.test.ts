import { type ChildProcess, spawn } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical.ts';
import { identityOf, liveServer, takeLock } from './lock.ts';
import { thisProcess } from './owner.ts';
import { withFolder } from './testing/record.ts';

const quiet = (): void => undefined;

async function write(dir: string, owner: { pid: number; started: string | null; host: string }): Promise<void> {
  const server = { url: 'http://127.0.0.1:1234/', token: 'secret' };
  await writeFile(join(dir, 'lock'), canonicalJson({ owner, folder: await identityOf(dir), token: 'old', server }));
}

/** A process that did run and has ended. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' });
  await new Promise((resolve) => child.once('exit', resolve));
  return child.pid ?? 0;
}

describe('the lock', () => {
  it('is held by one, and free again after its release', () =>
    withFolder(async (dir) => {
      const lock = await takeLock(dir, quiet);
      await expect(takeLock(dir, quiet)).rejects.toThrow(`in use by process ${process.pid} on ${hostname()}.`);
      await lock.release();
      await (await takeLock(dir, quiet)).release();
    }));

  it('locks nothing in a copy of the folder, and names no desk there', () =>
    withFolder(async (dir) => {
      const lock = await takeLock(dir, quiet);
      await lock.announce({ url: 'http://127.0.0.1:1234/', token: 'secret' });
      expect(await liveServer(dir)).not.toBeNull();
      await withFolder(async (copy) => {
        await cp(dir, copy, { recursive: true });
        expect(await liveServer(copy)).toBeNull();
        await (await takeLock(copy, quiet)).release();
      });
      await lock.release();
    }));

  it('goes to exactly one of many who ask at once, also where a dead owner has it', () =>
    withFolder(async (dir) => {
      await write(dir, { ...thisProcess(), pid: await endedProcess() });
      const asked = await Promise.allSettled(Array.from({ length: 12 }, () => takeLock(dir, quiet)));
      expect(asked.filter((a) => a.status === 'fulfilled')).toHaveLength(1);
    }));

  it('of a dead process is taken over, and it is said whose', () =>
    withFolder(async (dir) => {
      const pid = await endedProcess();
      await write(dir, { ...thisProcess(), pid });
      const logged: string[] = [];
      await takeLock(dir, (line) => logged.push(line));
      expect(logged).toEqual([`The lock of process ${pid}, which has ended, was taken over.`]);
    }));

  it.skipIf(process.platform === 'win32')('of an earlier process with the same number is taken over', () =>
    withFolder(async (dir) => {
      await write(dir, { ...thisProcess(), started: 'another time' });
      await takeLock(dir, quiet);
    }),
  );

  it('of a process on another computer is left alone, with advice', () =>
    withFolder(async (dir) => {
      await write(dir, { pid: 1, started: null, host: 'elsewhere' });
      await expect(takeLock(dir, quiet)).rejects.toThrow(/process 1 on elsewhere. If that computer no longer uses it/);
    }));

  it.skipIf(process.platform !== 'linux')('of a process that was killed and not buried yet is taken over', () =>
    withFolder(async (dir) => {
      // A shell that becomes `sleep` keeps its own child: nobody asks how that ended.
      const parent = spawn('sh', ['-c', 'true & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
      const pid = Number(await firstLine(parent));
      await untilEnded(pid);
      await write(dir, { pid, started: 'when it lived', host: hostname() });
      await takeLock(dir, quiet);
      parent.kill('SIGKILL');
    }),
  );

  it('that was taken away is noticed before anything is written', () =>
    withFolder(async (dir) => {
      const lock = await takeLock(dir, quiet);
      await lock.check();
      await write(dir, thisProcess());
      await expect(lock.check()).rejects.toThrow(/was taken away/);
      await lock.release();
      expect(await readFile(join(dir, 'lock'), 'utf8')).toContain('"token":"old"');
    }));
});

describe('where the desk listens', () => {
  it('is known while its process lives and has said so', () =>
    withFolder(async (dir) => {
      expect(await liveServer(dir)).toBe(null);
      const lock = await takeLock(dir, quiet);
      expect(await liveServer(dir)).toBe(null);
      await lock.announce({ url: 'http://127.0.0.1:8080/', token: 'abc' });
      expect(await liveServer(dir)).toEqual({ url: 'http://127.0.0.1:8080/', token: 'abc' });
      await lock.release();
      expect(await liveServer(dir)).toBe(null);
    }));

  it('is unknown when its process has ended', () =>
    withFolder(async (dir) => {
      await write(dir, { ...thisProcess(), pid: await endedProcess() });
      expect(await liveServer(dir)).toBe(null);
    }));
});

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => child.stdout?.once('data', (data) => resolve(String(data))));
}

async function untilEnded(pid: number): Promise<void> {
  for (;;) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ') gone');
    if (!/\) [RSD] /.test(stat)) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
