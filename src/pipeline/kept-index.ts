import { type FileHandle, open, rename } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import type { IndexHeld } from '../corroborate/groups/snapshot.ts';
import { isMissing } from '../store/files.ts';

/** What an index was made from: it is used again only for the same. */
export interface Making {
  /** The stamp of the rules. */
  readonly rules: string;
  /** Whose history it follows, and up to which line. */
  readonly device: string;
  readonly seq: number;
}

/** Of what Node writes other versions of it may make something else; and this is the fourth form of the file. */
const FORM = `4, V8 ${process.versions.v8}`;
/** So many reports are written in one piece. */
const REPORTS_AT_ONCE = 500;
const VALUES_AT_ONCE = 5000;
const LENGTH_BYTES = 4;

/**
 * Writes an index of claims into a file, so that a large record need not be filed anew when it is opened. The file is
 * made from the record and can be lost: it lies with the database, and goes when that is made anew, as after a withdrawal.
 */
export async function keepIndex(path: string, made: Making, held: IndexHeld): Promise<void> {
  const unfinished = `${path}.new`;
  const file = await open(unfinished, 'w', 0o600);
  try {
    const { filed, interned, stories } = held;
    await put(file, { form: FORM, ...made, reports: filed.length, stories, interned: interned.length });
    for (const list of listsOf(held)) {
      await put(file, list.length);
      for (const piece of list) await put(file, piece);
    }
    for (let i = 0; i < interned.length; i += VALUES_AT_ONCE) await put(file, interned.slice(i, i + VALUES_AT_ONCE));
    for (let i = 0; i < filed.length; i += REPORTS_AT_ONCE) await put(file, filed.slice(i, i + REPORTS_AT_ONCE));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
}

/** The index in a file; null where there is none, or none of these rules and this history. */
export async function readIndex(
  path: string,
  made: Omit<Making, 'seq'>,
): Promise<{ readonly seq: number; readonly held: IndexHeld } | null> {
  const file = await open(path, 'r').catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (file === null) return null;
  try {
    const head = (await take(file)) as { form: string; reports: number; stories: number; interned: number } & Making;
    if (head.form !== FORM || head.rules !== made.rules || head.device !== made.device) return null;
    const lists = await takeLists(file);
    const interned: unknown[] = [];
    while (interned.length < head.interned) interned.push(...((await take(file)) as unknown[]));
    const filed: IndexHeld['filed'][number][] = [];
    while (filed.length < head.reports) filed.push(...((await take(file)) as IndexHeld['filed']));
    return { seq: head.seq, held: { ...lists, filed, interned, stories: head.stories } };
  } catch {
    // Cut short or altered: the record has all that it was made from.
    return null;
  } finally {
    await file.close();
  }
}

type Lists = Omit<IndexHeld, 'filed' | 'stories' | 'interned'>;

/** Its long lists, each in the pieces in which it is written: in one they would take up as much memory again. */
function listsOf({ drawers, links, parts }: Lists): (readonly (Int32Array | Float64Array)[])[] {
  const { heads, keys, next, things } = drawers;
  return [[heads], [keys], next, things, links.heads, links.next, links.to, links.scores, parts];
}

async function takeLists(file: FileHandle): Promise<Lists> {
  const whole = async (): Promise<Int32Array[]> => (await takeList(file)) as Int32Array[];
  const [heads = new Int32Array(0)] = await whole();
  const [keys = new Int32Array(0)] = await whole();
  const drawers = { heads, keys, next: await whole(), things: await whole() };
  const linked = { heads: await whole(), next: await whole(), to: await whole() };
  const scores = (await takeList(file)) as Float64Array[];
  return { drawers, links: { ...linked, scores }, parts: await whole() };
}

async function takeList(file: FileHandle): Promise<unknown[]> {
  const pieces: unknown[] = [];
  for (let left = Number(await take(file)); left > 0; left--) pieces.push(await take(file));
  return pieces;
}

async function put(file: FileHandle, piece: unknown): Promise<void> {
  const bytes = serialize(piece);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(bytes.length);
  await file.appendFile(length);
  await file.appendFile(bytes);
}

async function take(file: FileHandle): Promise<unknown> {
  const length = (await bytesOf(file, LENGTH_BYTES)).readUInt32LE();
  return deserialize(await bytesOf(file, length));
}

async function bytesOf(file: FileHandle, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length);
  if (bytesRead < length) throw new RangeError('The file ends too soon.');
  return buffer;
}
