import { sql } from 'kysely';
import type { AttestedClaim } from '../records/attested.ts';
import type { Sql } from './database.ts';

/** Which claims are asked for: those with some ids, or of some reports. */
export type ClaimsOf = { readonly ids: readonly string[] } | { readonly reports: readonly string[] };

/**
 * Claims as they stand, with their reports: all but those that people rejected, the same of some reports, or those with
 * some ids; in order of ids.
 */
export async function attestedClaims(database: Sql, of: ClaimsOf | null): Promise<AttestedClaim[]> {
  const rows = await database
    .selectFrom('claims')
    .innerJoin('reports', 'reports.id', 'claims.report')
    .select(['claims.body', 'reports.id', 'publisher', 'url', 'title', 'published', 'fingerprint'])
    .select(['checked_by', 'checked_at'])
    .where(asked(of))
    .orderBy(sql`claims.id collate "C"`)
    .execute();
  return rows.map(({ body, checked_at, checked_by, ...report }) => ({
    claim: body,
    report,
    ...(checked_by === null || checked_at === null ? {} : { checked: { by: checked_by, at: checked_at } }),
  }));
}

function asked(of: ClaimsOf | null) {
  if (of === null) return sql<boolean>`state <> 'rejected'`;
  return 'ids' in of
    ? sql<boolean>`claims.id = any(${[...of.ids]}::text[])`
    : sql<boolean>`state <> 'rejected' and claims.report = any(${[...of.reports]}::text[])`;
}
