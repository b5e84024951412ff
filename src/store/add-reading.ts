import { RecordError } from '../errors.ts';
import type { Reading } from '../records/reading.ts';
import { commit } from './commit.ts';
import { jsonFile } from './keep-files.ts';
import type { Store } from './store.ts';

/**
 * Puts a new reading of a report beside its older ones; it becomes the current one. False where the record holds
 * this very reading. Throws RecordError where it does not hold the report.
 */
export function addReading(store: Store, reading: Reading): Promise<boolean> {
  const report = reading.report.id;
  const file = jsonFile('readings', reading);
  return commit(store, async (tx) => {
    const known = await tx.selectFrom('reports').select('id').where('id', '=', report).executeTakeFirst();
    if (known === undefined) throw new RecordError(`The record has no report ${report}.`);
    const same = await tx.selectFrom('readings').select('hash').where('hash', '=', file.hash).executeTakeFirst();
    if (same !== undefined) return { entries: [], files: [], result: false };
    return { entries: [{ type: 'reading', body: { reading: file.hash, report } }], files: [file], result: true };
  });
}
