import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { RecordError } from '../errors.ts';
import { canonicalJson } from './canonical.ts';
import { hasCode, isMissing, readIfThere, writeSynced } from './files.ts';
import { INCOMING, LOCK } from './folder.ts';
import { isAlive, type Owner, ownerSchema, thisProcess } from './owner.ts';

const lockSchema = z.object({
  owner: ownerSchema,
  /** The very folder that is locked: in a copy of it the lock was copied too and locks nothing. */
  folder: z.string(),
  /** Tells one taking of the lock from another. */
  token: z.string(),
  /** Where the owner's desk listens, once it does. */
  server: z.object({ url: z.string(), token: z.string() }).nullable(),
});
type LockContent = z.infer<typeof lockSchema>;
export type LiveServer = NonNullable<LockContent['server']>;

/** Owners come and go while we look; this many looks are enough for any but a broken disk. */
const TRIES = 20;

/** The right to write to a record, held by one process at a time. */
export class Lock {
  readonly #dir: string;
  #content: LockContent;

  constructor(dir: string, content: LockContent) {
    this.#dir = dir;
    this.#content = content;
  }

  /** Throws RecordError where the lock is no longer ours: someone deleted or replaced it. */
  async check(): Promise<void> {
    const found = await readLock(this.#dir);
    if (found?.token !== this.#content.token) {
      throw new RecordError(`${join(this.#dir, LOCK)} was taken away while the record was open; nothing was written.`);
    }
  }

  /** Publishes where the owner's desk listens. */
  async announce(server: LiveServer): Promise<void> {
    await this.check();
    this.#content = { ...this.#content, server };
    const temporary = await writeTemporary(this.#dir, this.#content);
    await rename(temporary, join(this.#dir, LOCK));
  }

  async release(): Promise<void> {
    const found = await readLock(this.#dir);
    if (found?.token === this.#content.token) await rm(join(this.#dir, LOCK), { force: true });
  }
}

/** Takes the lock, a dead owner's too. Throws RecordError that says who has it where its owner lives. */
export async function takeLock(dir: string, log: (line: string) => void): Promise<Lock> {
  const folder = await identityOf(dir);
  const content = { owner: thisProcess(), folder, token: randomBytes(16).toString('hex'), server: null };
  for (let i = 0; i < TRIES; i++) {
    if (await create(dir, content)) return new Lock(dir, content);
    const found = await readLock(dir);
    if (found === null) continue;
    const copied = found.folder !== folder;
    if (!copied) refuseLiving(dir, found.owner);
    const why = copied ? 'which was copied along with the folder' : 'which has ended';
    if (await bury(dir, found)) log(`The lock of process ${found.owner.pid}, ${why}, was taken over.`);
  }
  throw new RecordError(`${join(dir, LOCK)} could not be taken: others keep taking it.`);
}

/** Where the desk that has this record open listens; null where none does. */
export async function liveServer(dir: string): Promise<LiveServer | null> {
  const found = await readLock(dir);
  if (found === null || found.folder !== (await identityOf(dir))) return null;
  return isAlive(found.owner) === true ? found.server : null;
}

/** Stays with a folder that is moved, and differs in a copy. */
export async function identityOf(dir: string): Promise<string> {
  const { dev, ino } = await stat(dir, { bigint: true });
  return `${dev}:${ino}`;
}

/** Makes the lock with all its content in one step; false where there is one. */
async function create(dir: string, content: LockContent): Promise<boolean> {
  const temporary = await writeTemporary(dir, content);
  try {
    await linkOrCopy(temporary, join(dir, LOCK));
    return true;
  } catch (error) {
    // ENOENT: a new owner has just emptied the folder that the temporary file lay in.
    if (hasCode(error, 'EEXIST') || isMissing(error)) return false;
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Disks without hard links (exFAT) copy; there, a reader may find the lock half written, and looks again. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (!hasCode(error, 'EPERM') && !hasCode(error, 'ENOTSUP') && !hasCode(error, 'ENOSYS')) throw error;
    await copyFile(from, to, constants.COPYFILE_EXCL);
  }
}

/**
 * Takes a dead owner's lock away. Two may try at once: the file is moved aside first, and put back where it turns
 * out to be the fresh lock of another who was quicker.
 */
async function bury(dir: string, dead: LockContent): Promise<boolean> {
  const aside = join(dir, INCOMING, `lock-${randomBytes(8).toString('hex')}`);
  try {
    await rename(join(dir, LOCK), aside);
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
  const moved = parseLock(await readIfThere(aside));
  if (moved?.token === dead.token) {
    await rm(aside, { force: true });
    return true;
  }
  await linkOrCopy(aside, join(dir, LOCK));
  await rm(aside, { force: true });
  return false;
}

function refuseLiving(dir: string, owner: Owner): void {
  const alive = isAlive(owner);
  if (alive === false) return;
  const who = `process ${owner.pid} on ${owner.host}`;
  const advice = alive ? '' : ` If that computer no longer uses it, delete ${join(dir, LOCK)}.`;
  throw new RecordError(`The record ${dir} is in use by ${who}.${advice}`);
}

async function writeTemporary(dir: string, content: LockContent): Promise<string> {
  await mkdir(join(dir, INCOMING), { recursive: true });
  const path = join(dir, INCOMING, `lock-${randomBytes(8).toString('hex')}`);
  await writeSynced(path, `${canonicalJson(content)}\n`);
  return path;
}

async function readLock(dir: string): Promise<LockContent | null> {
  return parseLock(await readIfThere(join(dir, LOCK)));
}

/** Null for a file that is none of ours, as for none. */
function parseLock(bytes: Buffer | null): LockContent | null {
  try {
    const found = lockSchema.safeParse(JSON.parse(bytes?.toString('utf8') ?? 'null'));
    return found.success ? found.data : null;
  } catch {
    return null;
  }
}
