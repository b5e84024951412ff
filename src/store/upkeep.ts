import { sql } from 'kysely';
import type { Sql } from './database.ts';

/** A table that has grown so much since it was last looked over is looked over again. */
const GROWN = 1.5;
/** So many pages (of 8 kB) are read as soon without. */
const FEW_PAGES = 50;

/**
 * Looks over the tables that have grown: the engine plans its queries by what it knows of them, and the embedded one does
 * not look by itself. Without, it reads whole tables where a few rows are asked for. Not within a transaction.
 *
 * @returns the names of the tables
 */
export async function lookOver(database: Sql): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace
      and pg_relation_size(oid) / current_setting('block_size')::int > ${FEW_PAGES} + ${GROWN}::float8 * relpages
    order by 1
  `.execute(database);
  for (const { name } of rows) await sql`vacuum (analyze) ${sql.table(name)}`.execute(database);
  return rows.map(({ name }) => name);
}
