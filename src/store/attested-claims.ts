import { sql } from 'kysely';
import type { AttestedClaim } from '../records/attested.ts';
import type { Sql } from './database.ts';

/**
 * Claims as they stand, with their reports: all but those that people rejected, or those with the given ids; in order of
 * ids.
 */
export async function attestedClaims(database: Sql, ids: readonly string[] | null): Promise<AttestedClaim[]> {
  const rows = await database
    .selectFrom('claims')
    .innerJoin('reports', 'reports.id', 'claims.report')
    .select(['claims.body', 'reports.id', 'publisher', 'url', 'title', 'published', 'fingerprint'])
    .select(['checked_by', 'checked_at'])
    .$if(ids === null, (query) => query.where('state', '<>', 'rejected'))
    .$if(ids !== null, (query) => query.where(sql<boolean>`claims.id = any(${[...(ids ?? [])]}::text[])`))
    .orderBy(sql`claims.id collate "C"`)
    .execute();
  return rows.map(({ body, checked_at, checked_by, ...report }) => ({
    claim: body,
    report,
    ...(checked_by === null || checked_at === null ? {} : { checked: { by: checked_by, at: checked_at } }),
  }));
}
