import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { sha256 } from './canonical.ts';
import type { Sql } from './database.ts';

interface Migration {
  readonly number: number;
  readonly name: string;
  readonly text: string;
  readonly hash: string;
}

/**
 * Runs the numbered migrations that the database has not seen, each in a transaction of its own. False where the
 * database was made by other migrations than ours (a newer program's, say): then it has to be made anew.
 */
export async function migrate(database: Sql, root: string): Promise<boolean> {
  const ours = await readMigrations(join(root, 'src', 'store', 'migrations'));
  await sql`create table if not exists migrations (number integer primary key, name text not null, hash text not null)`.execute(
    database,
  );
  const done = await database.selectFrom('migrations').selectAll().orderBy('number').execute();
  if (done.some((row, i) => row.hash !== ours[i]?.hash)) return false;
  for (const migration of ours.slice(done.length)) await run(database, migration);
  return true;
}

async function run(database: Sql, { number, name, text, hash }: Migration): Promise<void> {
  await database.transaction().execute(async (tx) => {
    await sql.raw(text).execute(tx);
    await tx.insertInto('migrations').values({ number, name, hash }).execute();
  });
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((n) => /^\d{3}_\w+\.sql$/.test(n)).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      // Line ends differ between check-outs; the migration does not.
      return { number: Number(name.slice(0, 3)), name, text, hash: sha256(text.replaceAll('\r\n', '\n')) };
    }),
  );
}
