import type { FailureReason } from '../records/report.ts';
import type { Store } from './store.ts';

export interface FailureRow {
  readonly name: string;
  readonly reason: FailureReason;
  readonly detail: string;
  readonly at: string;
}

/** Inputs that could not become a report, the newest first; those whose bytes became one later are left out. */
export function listFailures({ database }: Store): Promise<FailureRow[]> {
  return database
    .selectFrom('failures')
    .innerJoin('deliveries', 'deliveries.hash', 'failures.delivery')
    .select(['name', 'reason', 'detail', 'at'])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('reports')
            .innerJoin('deliveries as later', 'later.hash', 'reports.delivery')
            .select('reports.id')
            .whereRef('later.original', '=', 'deliveries.original'),
        ),
      ),
    )
    .orderBy('at', 'desc')
    .orderBy('device')
    .orderBy('seq', 'desc')
    .execute();
}
