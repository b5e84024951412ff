import { sql } from 'kysely';
import type { Sql } from '../database.ts';

interface Column {
  readonly relation: string;
  readonly text: string;
}

/** The schema as the database has it, as text: tables with their columns and constraints, then the other indexes. */
export async function schemaText(database: Sql): Promise<string> {
  const columns = await rowsOf(database, COLUMNS);
  const constraints = await rowsOf(database, CONSTRAINTS);
  const indexes = await rowsOf(database, INDEXES);
  const tables = [...new Set(columns.map((c) => c.relation))];
  const created = tables.map((table) => {
    const lines = [...columns, ...constraints].filter((c) => c.relation === table).map((c) => `  ${c.text}`);
    return `create table ${table} (\n${lines.join(',\n')}\n);\n`;
  });
  return `${[HEADER, ...created].join('\n')}\n${indexes.map((i) => `${i.text};\n`).join('')}`;
}

const HEADER = '-- What the migrations make, read back from the database. A test compares it; nothing reads it.\n';

async function rowsOf(database: Sql, query: ReturnType<typeof sql<Column>>): Promise<Column[]> {
  return (await query.execute(database)).rows;
}

const COLUMNS = sql<Column>`
  select c.relname as relation,
    concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then 'not null' end) as text
  from pg_attribute a join pg_class c on c.oid = a.attrelid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
  order by c.relname collate "C", a.attnum
`;

const CONSTRAINTS = sql<Column>`
  select c.relname as relation, pg_get_constraintdef(k.oid) as text
  from pg_constraint k join pg_class c on c.oid = k.conrelid
  where c.relnamespace = 'public'::regnamespace and k.contype <> 'n'
  order by c.relname collate "C", k.contype = 'f', pg_get_constraintdef(k.oid) collate "C"
`;

const INDEXES = sql<Column>`
  select tablename as relation, indexdef as text from pg_indexes
  where schemaname = 'public'
    and indexname not in (select conname from pg_constraint where connamespace = 'public'::regnamespace)
  order by indexname collate "C"
`;
