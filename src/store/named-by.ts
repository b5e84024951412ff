import { sql } from 'kysely';
import type { Store } from './store.ts';

/** Claims that use one of some names for somebody whom, or a place that, no list knew when they were read. */
export interface NamedBy {
  readonly total: number;
  readonly claims: readonly { readonly claim: string; readonly report: string; readonly quote: string }[];
}

/** As many as anybody looks at. */
const SHOWN = 100;

/** Finds such claims by the words of the reports, whatever their case. */
export async function namedBy(
  { database }: Store,
  what: 'actors' | 'places',
  names: readonly string[],
): Promise<NamedBy> {
  const wanted = names.map((name) => name.toLowerCase());
  const used =
    what === 'actors'
      ? sql`
        select claims.id as claim, report, p->'text'->>'quote' as quote
        from claims cross join lateral json_array_elements(body->'participants') as p
        where unknown_actor and json_typeof(p->'actor') = 'null'`
      : sql`
        select id as claim, report, body->'place'->'text'->>'quote' as quote
        from claims where unknown_place`;
  const { rows } = await sql<{ claim: string; report: string; quote: string; total: number }>`
    select claim, report, quote, count(*) over () as total from (${used}) as used
    where regexp_replace(lower(quote), '^the ', '') = any(${wanted}::text[])
    order by claim collate "C" limit ${SHOWN}
  `.execute(database);
  return { total: rows[0]?.total ?? 0, claims: rows.map(({ claim, quote, report }) => ({ claim, report, quote })) };
}
