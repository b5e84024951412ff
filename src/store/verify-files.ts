import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { sha256 } from './canonical.ts';
import { isMissing, namesIn } from './files.ts';
import {
  CODERS,
  CONTENT_FOLDERS,
  contentPath,
  DATABASE,
  HISTORY,
  INCOMING,
  incomingName,
  LITTER,
  LOCK,
  OWN,
} from './folder.ts';
import { headPath } from './head.ts';
import { historyPath } from './history.ts';
import type { Finding } from './verify-record.ts';

const AT_ONCE = 16;

export interface VerifiedFiles {
  readonly findings: readonly Finding[];
  readonly unfinished: readonly Finding[];
}

/** What the history says of files, by path. */
export interface ExpectedFiles {
  /** Path → hash. */
  readonly named: ReadonlyMap<string, string>;
  /** What a withdrawal took away. */
  readonly withdrawn: ReadonlySet<string>;
}

/**
 * Checks that the files which the history names are there, byte by byte, and no others. `devices` is null where some
 * line cannot be read: then nobody knows which files are strays.
 */
export async function verifyFiles(
  dir: string,
  { named, withdrawn }: ExpectedFiles,
  devices: readonly string[] | null,
  progress: (line: string) => void = () => undefined,
): Promise<VerifiedFiles> {
  const incoming = await namesIn(join(dir, INCOMING));
  const waiting = new Map(incoming.map((file) => [placeOf(file), file]));
  const findings = await inPortions(
    [...named],
    ([path, hash]) => verifyFile(dir, path, hash, waiting),
    (done) => progress(`Verifying: ${done} of ${named.size} files`),
  );
  const strays = devices === null ? [] : await straysIn(dir, named, devices);
  return {
    findings: [
      ...findings.filter((f) => f !== null),
      ...strays.filter((file) => !withdrawn.has(file)).map((file) => ({ file, what: 'is not in the history' })),
    ],
    unfinished: [
      ...strays
        .filter((file) => withdrawn.has(file))
        .map((file) => ({ file, what: 'was withdrawn and is still here' })),
      ...incoming.map((file) => ({ file: join(INCOMING, file), what: 'was left unfinished' })),
    ],
  };
}

/** Where a file of `incoming/` belongs; null where it is none that the history could name. */
function placeOf(file: string): string | null {
  const name = incomingName(file);
  return name === null ? null : contentPath(name);
}

async function verifyFile(
  dir: string,
  path: string,
  hash: string,
  waiting: ReadonlyMap<string | null, string>,
): Promise<Finding | null> {
  try {
    const there = await readFile(join(dir, path)).catch((error: unknown) => {
      const file = waiting.get(path);
      if (file === undefined || !isMissing(error)) throw error;
      return readFile(join(dir, INCOMING, file));
    });
    return sha256(there) === hash ? null : { file: path, what: 'is altered: its bytes do not fit its name' };
  } catch (error) {
    return { file: path, what: isMissing(error) ? 'is missing' : `cannot be read: ${String(error)}` };
  }
}

async function straysIn(
  dir: string,
  named: ReadonlyMap<string, string>,
  devices: readonly string[],
): Promise<string[]> {
  const own = [LOCK, CODERS, OWN, DATABASE, INCOMING, HISTORY, ...CONTENT_FOLDERS];
  const chains = devices.flatMap((device) => [historyPath(device), headPath(device)]);
  const inFolders = await Promise.all(CONTENT_FOLDERS.map((folder) => filesUnder(dir, folder)));
  const found = [
    ...(await readdir(dir)).filter((n) => !own.includes(n)),
    ...(await filesUnder(dir, HISTORY)).filter((path) => !chains.includes(path)),
    ...inFolders.flat().filter((path) => !named.has(path)),
  ];
  return found.filter((path) => !LITTER.includes(basename(path))).sort();
}

/** The paths, inside the record, of all files in one of its folders. */
export async function filesUnder(dir: string, folder: string): Promise<string[]> {
  const entries = await entriesIn(join(dir, folder));
  const found = entries.map(async (entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? await filesUnder(dir, path) : [path];
  });
  return (await Promise.all(found)).flat();
}

/** None where there is no folder. A folder that may not be read is an error. */
async function entriesIn(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function inPortions<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  done: (items: number) => void,
): Promise<R[]> {
  const results: R[] = [];
  for (let i = 0; i < items.length; i += AT_ONCE) {
    results.push(...(await Promise.all(items.slice(i, i + AT_ONCE).map(work))));
    done(results.length);
  }
  return results;
}
