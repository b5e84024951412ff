import { RecordError } from '../errors.ts';
import type { Decision } from '../records/decision.ts';
import { commit } from './commit.ts';
import { jsonFile } from './keep-files.ts';
import type { Store } from './store.ts';

/** Records a decision. Throws RecordError where one with its id is there: a decision is never overwritten. */
export function addDecision(store: Store, decision: Decision): Promise<void> {
  const salt = Buffer.from(store.effects.random(16)).toString('hex');
  const file = jsonFile('decisions', { salt, decision });
  return commit(store, async (tx) => {
    const same = await tx.selectFrom('decisions').select('hash').where('id', '=', decision.id).executeTakeFirst();
    if (same !== undefined) throw new RecordError(`There is a decision ${decision.id} already.`);
    return { entries: [{ type: 'decision', body: { decision: file.hash } }], files: [file], result: undefined };
  });
}
