import { sql } from 'kysely';
import type { AttestedClaim } from '../records/attested.ts';
import type { Sql } from './database.ts';

/** Claims of the current readings with their reports: all of them, or those with the given ids; in order of ids. */
export async function attestedClaims(database: Sql, ids: readonly string[] | null): Promise<AttestedClaim[]> {
  const rows = await database
    .selectFrom('claims')
    .innerJoin('reports', 'reports.id', 'claims.report')
    .select(['claims.body', 'reports.id', 'publisher', 'url', 'title', 'published', 'fingerprint'])
    .$if(ids !== null, (query) => query.where(sql<boolean>`claims.id = any(${[...(ids ?? [])]}::text[])`))
    .orderBy(sql`claims.id collate "C"`)
    .execute();
  return rows.map(({ body, ...report }) => ({ claim: body, report }));
}
