import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type Failure, failure } from '../records/report.ts';
import { KINDS } from './kinds.ts';
import { systemReason } from './system-reason.ts';

/** A file below a folder; `name` is its path from there, with `/` between the parts on every system. */
export interface FoundFile {
  readonly path: string;
  readonly name: string;
}

/** Documents that may well be reports but that nothing here reads yet: their owner must hear of it. */
const NOT_READ_YET = new Set(
  '.csv .doc .docx .eml .epub .gz .mbox .mht .mhtml .msg .odt .pdf .rtf .tsv .warc .xls .xlsx .xml .zip'.split(' '),
);

/** A folder with all of these is a record. */
const RECORD_PARTS = ['history', 'originals', 'readings'];

/**
 * The files below a folder that a kind of source reads, each folder's entries by code point, folders among the files.
 * Documents in a form that is not read yet are failures; anything else (pictures, `.meta.json`, hidden files) is no
 * report and is passed over, and so are installed packages and records of this program, whose own files would be read
 * anew without end. Links are followed; a folder that contains itself is walked once.
 */
export function filesIn(folder: string): AsyncIterable<FoundFile | Failure> {
  return walk(folder, '', []);
}

async function* walk(path: string, prefix: string, above: readonly string[]): AsyncIterable<FoundFile | Failure> {
  try {
    const here = await realpath(path);
    if (above.includes(here)) return;
    const entries = await readdir(path);
    if (RECORD_PARTS.every((part) => entries.includes(part))) return;
    for (const entry of entries.sort(byCodePoint)) {
      if (!entry.startsWith('.') && entry !== 'node_modules')
        yield* visit(join(path, entry), prefix + entry, [...above, here]);
    }
  } catch (error) {
    yield failure(prefix === '' ? path : prefix, 'unreadable', systemReason(error));
  }
}

async function* visit(path: string, name: string, above: readonly string[]): AsyncIterable<FoundFile | Failure> {
  const ending = extname(name).toLowerCase();
  const wanted = KINDS.some((kind) => kind.endings.includes(ending));
  const stats = await stat(path).catch((error: unknown) => systemReason(error));
  if (typeof stats === 'string') {
    if (wanted) yield failure(name, 'unreadable', stats);
  } else if (stats.isDirectory()) yield* walk(path, `${name}/`, above);
  else if (NOT_READ_YET.has(ending))
    yield failure(name, 'unknown-format', `${ending} files are not read yet: save it as text or as a web page`);
  else if (wanted) yield stats.isFile() ? { path, name } : failure(name, 'unreadable', 'not a file');
}

/** The order of Unicode code points; that of `<` on strings differs beyond U+FFFF, that of a locale on every machine. */
function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
