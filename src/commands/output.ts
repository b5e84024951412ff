import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

export const OUT_OPTION = {
  flags: '--out <path>',
  help: 'a folder (one NAME.json a report) or a .json or .jsonl file, instead of standard output',
} as const;

export function outOf(values: Readonly<Record<string, unknown>>): string | undefined {
  return typeof values.out === 'string' ? values.out : undefined;
}

/**
 * Where the results of `read` and `parse` go. Without `--out`: one JSON a line. `--out` names a file when it ends in
 * `.json` or `.jsonl`, else a folder, which gets one `NAME.json` a report.
 */
export type Sink = (name: string, result: unknown) => void;

export function sinkFor(cwd: string, out: string | undefined, print: (text: string) => void): Sink {
  if (out === undefined) return (_, result) => print(`${JSON.stringify(result)}\n`);
  const path = resolve(cwd, out);
  return namesFile(path) ? fileSink(path) : folderSink(path);
}

function namesFile(path: string): boolean {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return !isFolder && /\.jsonl?$/.test(path);
}

function fileSink(path: string): Sink {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '');
  return (_, result) => writeFileSync(path, `${JSON.stringify(result)}\n`, { flag: 'a' });
}

function folderSink(folder: string): Sink {
  mkdirSync(folder, { recursive: true });
  const taken = new Set<string>();
  return (name, result) =>
    writeFileSync(join(folder, `${freeName(taken, name)}.json`), `${JSON.stringify(result, null, 2)}\n`);
}

/** `reports.jsonl:17` → `reports.17`; a second report of one name gets a number behind it. */
function freeName(taken: Set<string>, name: string): string {
  const stem = basename(name)
    .replace(/\.(txt|text|html?|xhtml|jsonl|ndjson)(?=$|:)/i, '')
    .replaceAll(':', '.');
  let free = stem;
  for (let n = 2; taken.has(free); n++) free = `${stem}-${n}`;
  taken.add(free);
  return free;
}
