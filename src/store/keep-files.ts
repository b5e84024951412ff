import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { canonicalJson, sha256 } from './canonical.ts';
import { syncFolder, writeSynced } from './files.ts';
import { type ContentFolder, type ContentName, contentPath, INCOMING, incomingName, incomingPath } from './folder.ts';

/** A file that is named by the hash of its bytes, before it lies in its place. */
export interface NewFile extends ContentName {
  readonly bytes: Uint8Array;
}

export function bytesFile(folder: ContentFolder, bytes: Uint8Array): NewFile {
  return { folder, hash: sha256(bytes), bytes };
}

export function jsonFile(folder: ContentFolder, value: unknown): NewFile {
  return bytesFile(folder, Buffer.from(canonicalJson(value)));
}

/**
 * Writes what the record does not hold yet to `incoming/` and returns it once the disk has it. The history names
 * the files next, then `placeFiles` moves them to their places: a crash leaves no file that nobody accounts for.
 */
export async function stageFiles(dir: string, files: readonly NewFile[]): Promise<ContentName[]> {
  const fresh = new Map<string, NewFile>();
  for (const file of files) if (!existsSync(join(dir, contentPath(file)))) fresh.set(incomingPath(file), file);
  await Promise.all([...fresh].map(([path, file]) => writeSynced(join(dir, path), file.bytes)));
  await syncFolder(join(dir, INCOMING));
  return [...fresh.values()].map(({ folder, hash }) => ({ folder, hash }));
}

/** Moves staged files to their places. */
export async function placeFiles(dir: string, staged: readonly ContentName[]): Promise<void> {
  const folders = new Set(staged.map((name) => dirname(join(dir, contentPath(name)))));
  await Promise.all([...folders].map((folder) => makeFolder(folder)));
  await Promise.all(staged.map((name) => rename(join(dir, incomingPath(name)), join(dir, contentPath(name)))));
  await Promise.all([...folders].map(syncFolder));
}

/** Takes staged files back that the history will not name after all. */
export async function dropFiles(dir: string, staged: readonly ContentName[]): Promise<void> {
  await Promise.all(staged.map((name) => rm(join(dir, incomingPath(name)), { force: true })));
}

/** Destroys files; how many of them were there. */
export async function destroyFiles(dir: string, names: readonly ContentName[]): Promise<number> {
  const there = names.map((name) => join(dir, contentPath(name))).filter((path) => existsSync(path));
  await Promise.all(there.map((path) => rm(path)));
  await Promise.all([...new Set(there.map(dirname))].map(syncFolder));
  return there.length;
}

/** What a crash left in `incoming/`: files of ours, which the history names or not. */
export async function leftInIncoming(dir: string): Promise<ContentName[]> {
  const names = await readdir(join(dir, INCOMING));
  return names.map(incomingName).filter((n) => n !== null);
}

export async function emptyIncoming(dir: string): Promise<void> {
  const folder = join(dir, INCOMING);
  const names = await readdir(folder);
  await Promise.all(names.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first !== undefined) await syncFolder(dirname(folder));
}
