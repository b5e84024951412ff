import type { ConflictEvent } from '../../records/event.ts';
import type { Tx } from '../database.ts';
import { searchWords } from '../search-words.ts';
import { portions } from './rows.ts';

/** What an event's claims and their reports say of it that its body does not hold. */
export interface AttestedBy {
  /** The words of the evidence and of the reports' titles. */
  readonly words: readonly string[];
  /** The outlets of the reports, each once. */
  readonly outlets: readonly string[];
}

/** For each event what its claims and reports say. */
export async function attestedBy(tx: Tx, events: readonly ConflictEvent[]): Promise<Map<string, AttestedBy>> {
  const texts = await textsOf(tx, [...new Set(events.flatMap((e) => e.claims))]);
  return new Map(
    events.map((e) => {
      const said = e.claims.flatMap((c) => texts.get(c) ?? []);
      const words = searchWords(...said.flatMap(({ texts: own }) => own));
      return [e.id, { words, outlets: [...new Set(said.flatMap(({ outlet }) => outlet ?? []))] }];
    }),
  );
}

interface Said {
  readonly texts: readonly (string | null)[];
  readonly outlet: string | null;
}

/** For each claim its evidence and its report's title and outlet. */
async function textsOf(tx: Tx, claims: readonly string[]): Promise<Map<string, Said>> {
  const texts = new Map<string, Said>();
  for (const part of portions(claims, 5000)) {
    const rows = await tx
      .selectFrom('claims')
      .innerJoin('reports', 'reports.id', 'claims.report')
      .select(['claims.id', 'claims.body', 'reports.title', 'reports.publisher'])
      .where('claims.id', 'in', part)
      .execute();
    for (const { body, id, publisher, title } of rows)
      texts.set(id, { texts: [title, ...body.evidence.map((e) => e.quote)], outlet: publisher });
  }
  return texts;
}
