import { join } from 'node:path';

/** Where things lie in a record's folder: docs/record-format.md. */
export const HISTORY = 'history';
/** What is being written; emptied when the record is opened. */
export const INCOMING = 'incoming';
export const DATABASE = 'database';
export const LOCK = 'lock';
/** Who works on the record: names stand here, and in decisions, never in the history. */
export const CODERS = 'coders.json';
/** The user's own tables and rules: docs/own.md. */
export const OWN = 'own';

/** What file managers leave in folders that they show. */
export const LITTER: readonly string[] = ['.DS_Store', 'Thumbs.db', 'desktop.ini'];

/** The folders whose files are named by the SHA-256 of their bytes, with the ending of those names. */
export const CONTENT = { originals: '', deliveries: '.json', readings: '.json', decisions: '.json', events: '.json' };
export type ContentFolder = keyof typeof CONTENT;
export const CONTENT_FOLDERS = Object.keys(CONTENT).filter((k): k is ContentFolder => k in CONTENT);

const HASH = /^[0-9a-f]{64}$/;

export interface ContentName {
  readonly folder: ContentFolder;
  readonly hash: string;
}

/** The path inside the record: `readings/ab/abcd….json`. */
export function contentPath({ folder, hash }: ContentName): string {
  return join(folder, hash.slice(0, 2), hash + CONTENT[folder]);
}

/** The path of the same file until the history names it. */
export function incomingPath({ folder, hash }: ContentName): string {
  return join(INCOMING, `${folder}-${hash}`);
}

/** The reverse of `incomingPath` for a name in `incoming/`; null where it is none of ours. */
export function incomingName(file: string): ContentName | null {
  const [folder = '', hash = ''] = file.split('-');
  const known = CONTENT_FOLDERS.find((f) => f === folder);
  return known !== undefined && HASH.test(hash) ? { folder: known, hash } : null;
}
