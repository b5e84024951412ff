import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';

/** A process, told apart from a later one that got the same number. */
export const ownerSchema = z.object({
  pid: z.int().positive(),
  /** When it started, as its system tells it; null where the system does not. */
  started: z.string().nullable(),
  host: z.string(),
});
export type Owner = z.infer<typeof ownerSchema>;

export function thisProcess(): Owner {
  return { pid: process.pid, started: startOf(process.pid), host: hostname() };
}

/** Whether the process still runs; null where that cannot be known from here (another computer's). */
export function isAlive(owner: Owner): boolean | null {
  if (owner.host !== hostname()) return null;
  if (!exists(owner.pid)) return false;
  const started = startOf(owner.pid);
  return started === null || owner.started === null || started === owner.started;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function startOf(pid: number): string | null {
  if (process.platform === 'linux') return linuxStart(pid);
  if (process.platform === 'win32') return null;
  return psStart(pid);
}

/** Boot and clock ticks since then, from /proc; `ended` for a process that is dead and not yet buried. */
function linuxStart(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field, the command, may hold spaces and parentheses: count from its end.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state = ''] = fields;
    return state === 'Z' || state === 'X' ? 'ended' : `${boot} ${fields[19] ?? ''}`;
  } catch {
    return null;
  }
}

function psStart(pid: number): string | null {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env: { LC_ALL: 'C' } }).trim();
  } catch {
    return null;
  }
}
