import { dirname, join, resolve } from 'node:path';
import type { Effects } from '../effects.ts';
import { RecordError } from '../errors.ts';
import { contentOnDisk } from './content.ts';
import { makeFolders, namesIn, syncFolder } from './files.ts';
import { CODERS, CONTENT_FOLDERS, contentPath, HISTORY, INCOMING, LITTER, LOCK, OWN } from './folder.ts';
import { createHistory, devicesOf, type History, openHistory } from './history.ts';
import { destroyFiles, emptyIncoming, leftInIncoming, placeFiles } from './keep-files.ts';
import { type Lock, takeLock } from './lock.ts';
import { readyDatabase } from './ready-database.ts';
import { Store, type StoreOptions } from './store.ts';
import { noteFiles } from './voids.ts';

/**
 * Opens the record in a folder, or makes a new one where there is none. Takes the record's lock (a dead owner's too),
 * checks the whole chain, mends what a crash left behind and brings the database up to the history.
 * Throws RecordError where the record is in use, says who has it, or is damaged, says where.
 */
export async function openRecord(folder: string, effects: Effects, options: StoreOptions): Promise<Store> {
  const dir = resolve(folder);
  await refuseForeign(dir);
  await makeFolder(dir);
  const lock = await takeLock(dir, effects.log);
  try {
    return await openLocked(dir, effects, options, lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Whether there is a record in a folder. */
export async function hasRecord(folder: string): Promise<boolean> {
  return (await namesIn(join(folder, HISTORY))).some((name) => name.endsWith('.jsonl'));
}

/**
 * Throws RecordError where there is no record in a folder, and says what is there instead: what only reads should ask
 * first, for `openRecord` makes one.
 */
export async function requireRecord(folder: string): Promise<void> {
  if (await hasRecord(folder)) return;
  await refuseForeign(folder);
  await refuseLostHistory(folder);
  throw new RecordError(`${folder}: there is no record; \`corroborate import PATH…\` makes one`);
}

async function openLocked(dir: string, effects: Effects, options: StoreOptions, lock: Lock): Promise<Store> {
  const history = await readyHistory(dir, effects);
  try {
    await finishFiles(dir, history, effects);
    const database = await readyDatabase(dir, options.root, history, contentOnDisk(dir), effects);
    return new Store({ dir, effects, options }, { lock, history, database });
  } catch (error) {
    await history.close();
    throw error;
  }
}

/** A folder that holds other things is no place for a record. */
async function refuseForeign(dir: string): Promise<void> {
  const names = await namesIn(dir);
  const ours: readonly string[] = [HISTORY, INCOMING, LOCK, CODERS, OWN, ...CONTENT_FOLDERS, ...LITTER];
  const foreign = names.find((n) => !ours.includes(n));
  if (foreign !== undefined && !names.includes(HISTORY)) {
    throw new RecordError(`${dir} is not a record: it holds ${foreign}, and no folder ${HISTORY}.`);
  }
}

async function makeFolder(dir: string): Promise<void> {
  // Nobody else's to read: there may be names in it that put people in danger.
  await makeFolders(dir, 0o700);
  for (const name of [HISTORY, INCOMING, ...CONTENT_FOLDERS]) await makeFolders(join(dir, name));
  await syncFolder(dir);
  await syncFolder(dirname(dir));
}

async function readyHistory(dir: string, effects: Effects): Promise<History> {
  const [device, other] = await devicesOf(dir);
  if (other !== undefined) {
    throw new RecordError(`${dir} holds the histories of several devices (${device}, ${other}); they are not merged.`);
  }
  if (device === undefined) {
    await refuseLostHistory(dir);
    return createHistory(dir, effects);
  }
  const history = await openHistory(dir, device, effects);
  // A record whose making was interrupted has a history without lines.
  if (history.head === null) await history.start(effects);
  return history;
}

async function refuseLostHistory(dir: string): Promise<void> {
  for (const folder of CONTENT_FOLDERS) {
    const [file] = await namesIn(join(dir, folder));
    if (file !== undefined)
      throw new RecordError(`${dir} has lost its history: ${folder} holds files, ${HISTORY} none.`);
  }
}

/** Moves files to their places that the history names already, empties `incoming/`, finishes withdrawals. */
async function finishFiles(dir: string, history: History, effects: Effects): Promise<void> {
  const left = await leftInIncoming(dir);
  if (left.length > 0) {
    const named = new Map<string, string>();
    for await (const line of history.after(0)) noteFiles(named, line);
    await placeFiles(
      dir,
      left.filter((name) => named.has(contentPath(name))),
    );
  }
  await emptyIncoming(dir);
  // What a withdrawal did not come to destroy, or someone brought back from a copy.
  const destroyed = await destroyFiles(dir, history.voids.destroyed);
  if (destroyed > 0) effects.log(`${dir}: ${destroyed} files of withdrawn reports were still there; destroyed.`);
}
