import { sql } from 'kysely';
import type { Store } from '../store.ts';

/** All rows of all tables, in order: two databases with the same dump hold the same. */
export async function dump({ database }: Pick<Store, 'database'>): Promise<string[]> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public' order by 1
  `.execute(database);
  const rows: string[] = [];
  for (const { name } of tables.rows) {
    const found = await sql<{ row: string }>`
      select t::text as row from ${sql.table(name)} t order by t::text collate "C"
    `.execute(database);
    rows.push(...found.rows.map(({ row }) => `${name}: ${row}`));
  }
  return rows;
}
