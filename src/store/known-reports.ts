import { sql } from 'kysely';
import type { Store } from './store.ts';

/** Which of these reports the record holds with a reading: what need not be read again. */
export async function knownReports({ database }: Store, ids: readonly string[]): Promise<Set<string>> {
  const rows = await database
    .selectFrom('readings')
    .select('report')
    .where('is_current', '=', true)
    .where(sql<boolean>`report = any(${[...ids]}::text[])`)
    .execute();
  return new Set(rows.map((r) => r.report));
}
