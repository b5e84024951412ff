/** A file that was dropped or chosen, by its path in the folder that it came in. */
export interface Given {
  readonly name: string;
  readonly file: File;
}

/** The most that the desk takes in one request, and at once from here: bytes. */
export const MOST = 200 * 1024 * 1024;
const BATCH = 40 * 1024 * 1024;
const BATCH_FILES = 400;

/** What was chosen in a dialog of the browser. */
export function chosenFiles(list: FileList | null): Given[] {
  return [...(list ?? [])].map((file) => ({ name: file.webkitRelativePath || file.name, file })).filter(isWanted);
}

/** What was dropped: files, and everything in folders. */
export async function droppedFiles(transfer: DataTransfer): Promise<Given[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const found = await Promise.all(entries.map((entry) => filesUnder(entry, '')));
  return found.flat().filter(isWanted);
}

async function filesUnder(entry: FileSystemEntry, path: string): Promise<Given[]> {
  const name = path === '' ? entry.name : `${path}/${entry.name}`;
  if (isFile(entry)) return [{ name, file: await new Promise<File>((done, failed) => entry.file(done, failed)) }];
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: Given[] = [];
  // A reader gives a hundred entries at a time.
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (entries.length === 0) return found;
    for (const one of entries) found.push(...(await filesUnder(one, name)));
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** What systems leave lying in folders is no report. */
function isWanted({ name }: Given): boolean {
  return !/(^|\/)(\.[^/]*|Thumbs\.db|desktop\.ini)$/i.test(name);
}

/** Files in batches that fit into one request; a report's `.meta.json` stays with it, for it comes next by name. */
export function batchesOf(given: readonly Given[]): Given[][] {
  const batches: Given[][] = [];
  let size = BATCH;
  for (const one of given.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const last = batches.at(-1);
    if (last === undefined || (isFull(last.length, size + one.file.size) && !belongs(last.at(-1), one))) {
      batches.push([one]);
      size = one.file.size;
    } else {
      last.push(one);
      size += one.file.size;
    }
  }
  return batches;
}

function isFull(files: number, size: number): boolean {
  return files >= BATCH_FILES || size > BATCH;
}

function belongs(before: Given | undefined, one: Given): boolean {
  const stem = (name: string) => name.replace(/(\.meta)?\.[a-z]+$/i, '');
  return before !== undefined && stem(before.name) === stem(one.name);
}

/** What a pasted text is: its name's ending says it to the program. */
export function nameOfPasted(text: string): string {
  const start = text.trimStart().slice(0, 2000);
  return /^(<!doctype html|<html|<head|<body|<article|<div|<p[\s>])/i.test(start) ? 'pasted.html' : 'pasted.txt';
}
