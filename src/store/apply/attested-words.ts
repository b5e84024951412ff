import type { ConflictEvent } from '../../records/event.ts';
import type { Tx } from '../database.ts';
import { searchWords } from '../search-words.ts';
import { portions } from './rows.ts';

/** For each event the words of its claims' evidence and of their reports' titles. */
export async function attestedWords(tx: Tx, events: readonly ConflictEvent[]): Promise<Map<string, string[]>> {
  const texts = await textsOf(tx, [...new Set(events.flatMap((e) => e.claims))]);
  return new Map(events.map((e) => [e.id, searchWords(...e.claims.flatMap((c) => texts.get(c) ?? []))]));
}

/** For each claim its evidence and its report's title. */
async function textsOf(tx: Tx, claims: readonly string[]): Promise<Map<string, (string | null)[]>> {
  const texts = new Map<string, (string | null)[]>();
  for (const part of portions(claims, 5000)) {
    const rows = await tx
      .selectFrom('claims')
      .innerJoin('reports', 'reports.id', 'claims.report')
      .select(['claims.id', 'claims.body', 'reports.title'])
      .where('claims.id', 'in', part)
      .execute();
    for (const { id, body, title } of rows) texts.set(id, [title, ...body.evidence.map((e) => e.quote)]);
  }
  return texts;
}
