import { constants, existsSync } from 'node:fs';
import { access, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Effects } from '../effects.ts';
import { applyLines } from './apply/lines.ts';
import type { Content } from './content.ts';
import { type Database, openDatabase, type Sql } from './database.ts';
import { hasCode } from './files.ts';
import { DATABASE, INCOMING } from './folder.ts';
import type { History } from './history.ts';
import type { HistoryLine } from './history-line.ts';
import { migrate } from './migrate.ts';
import { createDatabase } from './template.ts';

/** Lines that are replayed in one transaction. */
const REPLAYED_AT_ONCE = 400;

/** The database, holding all that the history says: what it lacks is replayed; damaged or foreign, it is rebuilt. */
export async function readyDatabase(
  dir: string,
  root: string,
  history: History,
  content: Content,
  effects: Effects,
): Promise<Database> {
  if (!existsSync(join(dir, DATABASE))) return freshDatabase(dir, root, history, content, effects);
  const found = await usable(dir, root, history);
  if (typeof found !== 'string') {
    await replay(found.database.sql, history, found.seq, content, effects);
    return found.database;
  }
  effects.log(`${join(dir, DATABASE)} ${found}; it is made anew from the history.`);
  await rm(join(dir, DATABASE), { recursive: true, force: true });
  return freshDatabase(dir, root, history, content, effects);
}

/** A new database with all that the history says. */
export async function freshDatabase(
  dir: string,
  root: string,
  history: History,
  content: Content,
  effects: Effects,
): Promise<Database> {
  const unfinished = join(dir, INCOMING, DATABASE);
  await createDatabase(root, unfinished, effects);
  await rename(unfinished, join(dir, DATABASE));
  const database = await openDatabase(root, join(dir, DATABASE));
  try {
    await migrate(database.sql, root);
    await replay(database.sql, history, 0, content, effects);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

interface Usable {
  readonly database: Database;
  /** The last line that it holds. */
  readonly seq: number;
}

/**
 * The database that is there, or why it cannot be used. Throws what the operating system refuses: a database that may
 * not be read, or finds no room, is not made better by making it anew.
 */
async function usable(dir: string, root: string, history: History): Promise<Usable | string> {
  await access(join(dir, DATABASE), constants.R_OK | constants.W_OK | constants.X_OK);
  let database: Database;
  try {
    database = await openDatabase(root, join(dir, DATABASE));
  } catch (error) {
    return damageOf(error);
  }
  const seq = await position(database.sql, root, history).catch(damageOf);
  if (typeof seq === 'number') return { database, seq };
  await database.close().catch(() => undefined);
  return seq;
}

const REFUSALS = [
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'EMFILE',
  'ENFILE',
  'ENOMEM',
  'ERR_WORKER_OUT_OF_MEMORY',
];

function damageOf(error: unknown): string {
  if (REFUSALS.some((code) => hasCode(error, code))) throw error;
  return 'is damaged';
}

async function position(sql: Sql, root: string, history: History): Promise<number | string> {
  if (!(await migrate(sql, root))) return 'was made by another version of the program';
  const rows = await sql.selectFrom('history_position').selectAll().execute();
  const ours = rows.find((r) => r.device === history.device);
  if (ours === undefined ? rows.length > 0 : (await hashAt(history, ours.seq)) !== ours.hash) {
    return 'belongs to another history';
  }
  const seq = ours?.seq ?? 0;
  // Deleted rows stay in a database's files for a while, so one from before a withdrawal is not mended.
  return seq < history.voids.last ? 'may hold what was withdrawn' : seq;
}

async function hashAt(history: History, seq: number): Promise<string | null> {
  if (history.head?.seq === seq) return history.head.hash;
  for await (const line of history.after(seq - 1)) return line.hash;
  return null;
}

async function replay(sql: Sql, history: History, after: number, content: Content, effects: Effects): Promise<void> {
  const last = history.head?.seq ?? 0;
  if (last === after) return;
  let lines: HistoryLine[] = [];
  const flush = async (): Promise<void> => {
    await sql.transaction().execute((tx) => applyLines(tx, lines, content, history.voids));
    effects.progress(`Database: line ${lines.at(-1)?.seq ?? last} of ${last} of the history`);
    lines = [];
  };
  for await (const line of history.after(after)) {
    lines.push(line);
    if (lines.length === REPLAYED_AT_ONCE) await flush();
  }
  if (lines.length > 0) await flush();
}
