import type { Selectable } from 'kysely';
import type { Decision } from '../records/decision.ts';
import type { Sql } from './database.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

export interface About {
  readonly type: Decision['about']['type'];
  readonly ids: readonly string[];
}

/** All decisions, or those about the given things, the oldest first. */
export function listDecisions({ database }: Store, about?: About): Promise<Decision[]> {
  return decisionsIn(database, (query) =>
    about === undefined
      ? query
      : query.where('about_type', '=', about.type).where('about_id', 'in', ['', ...about.ids]),
  );
}

/** The decisions that a condition finds, the oldest first. */
export async function decisionsIn(
  database: Sql,
  narrow: (query: ReturnType<typeof allDecisions>) => ReturnType<typeof allDecisions>,
): Promise<Decision[]> {
  const rows = await narrow(allDecisions(database)).orderBy('at').orderBy('device').orderBy('seq').execute();
  return rows.map(decisionOf);
}

function allDecisions(database: Sql) {
  return database.selectFrom('decisions').select(COLUMNS);
}

const COLUMNS = ['id', 'coder', 'at', 'about_type', 'about_id', 'verb', 'value', 'note', 'based_on'] as const;

/** A row as the record's noun; what was not said is left out, as in the file. */
export function decisionOf(row: Pick<Selectable<Tables['decisions']>, (typeof COLUMNS)[number]>): Decision {
  const { about_id, about_type, at, based_on, coder, id, note, value, verb } = row;
  return {
    id,
    coder,
    at,
    verb,
    value,
    about: { type: about_type, id: about_id },
    ...(note === null ? {} : { note }),
    ...(based_on === null ? {} : { based_on }),
  };
}
