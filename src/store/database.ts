import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { startEngine } from './engine.ts';
import type { Tables } from './tables.ts';

/** The open database; closing it stops the engine too. */
export interface Database {
  readonly sql: Kysely<Tables>;
  readonly close: () => Promise<void>;
}

/** A database or a transaction of it. */
export type Sql = Kysely<Tables>;
export type Tx = Transaction<Tables>;

/** Opens the embedded database in `folder`. Throws where it is damaged. */
export async function openDatabase(root: string, folder: string): Promise<Database> {
  const engine = await startEngine(root, folder);
  // One session is all that the engine has, so the pool keeps one connection for good.
  const pool = new pg.Pool({ stream: engine.connect, max: 1, idleTimeoutMillis: 0, types: { getTypeParser } });
  const sql = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    sql,
    close: async () => {
      await sql.destroy();
      await engine.stop();
    },
  };
}

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

/** Dates as ISO texts, for a Date would move them by the time zone; big integers, all of them counts, as numbers. */
const OURS: Readonly<Record<number, (text: string) => unknown>> = {
  [INT8]: Number,
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: (text) => new Date(text.replace(' ', 'T').replace(/[+-]\d\d$/, '$&:00')).toISOString(),
};

function getTypeParser(type: number, format?: 'text' | 'binary'): (text: string) => unknown {
  const ours = OURS[type];
  return ours !== undefined && format !== 'binary' ? ours : pg.types.getTypeParser(type, 'text');
}
