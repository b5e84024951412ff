import type { Reading } from '../../records/reading.ts';
import type { Arrival } from '../add-reports.ts';
import { addRereadings, type RereadingOutcome } from '../add-rereadings.ts';
import type { Carry } from '../carry.ts';
import type { Store } from '../store.ts';

/** Puts another reading beside a report's current one. */
export async function readAgain(
  store: Store,
  { delivery, report }: Pick<Arrival, 'delivery' | 'report'>,
  reading: Reading,
  carry: Carry = { moves: [], open: [] },
): Promise<RereadingOutcome | undefined> {
  const current = await store.database
    .selectFrom('readings')
    .select('hash')
    .where('report', '=', report.id)
    .where('is_current', '=', true)
    .executeTakeFirst();
  const [outcome] = await addRereadings(store, [{ delivery, report, reading, after: current?.hash ?? '', carry }]);
  return outcome;
}
