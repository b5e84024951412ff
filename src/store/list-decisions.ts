import type { Decision } from '../records/decision.ts';
import type { Store } from './store.ts';

export interface About {
  readonly type: Decision['about']['type'];
  readonly ids: readonly string[];
}

/** All decisions, or those about the given things, the oldest first. */
export async function listDecisions({ database }: Store, about?: About): Promise<Decision[]> {
  const rows = await database
    .selectFrom('decisions')
    .select(['id', 'coder', 'at', 'about_type', 'about_id', 'verb', 'value'])
    .$if(about !== undefined, (query) =>
      query.where('about_type', '=', about?.type ?? 'event').where('about_id', 'in', about?.ids ?? []),
    )
    .orderBy('at')
    .orderBy('device')
    .orderBy('seq')
    .execute();
  return rows.map(({ about_type, about_id, ...rest }) => ({ ...rest, about: { type: about_type, id: about_id } }));
}
