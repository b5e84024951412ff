import type { Delivery, Failure, Report } from '../records/report.ts';
import { failure } from '../records/report.ts';
import { addFailures } from './add-failures.ts';
import { sha256 } from './canonical.ts';
import type { Store } from './store.ts';
import { keptOut, type Tombstone } from './tombstones.ts';

/** Something that an import brings: a report, or an input that could not become one. */
interface Offered {
  readonly delivery: Delivery | null;
  readonly report?: Report;
}

export interface TurnedAway<T> {
  readonly inside: readonly T[];
  /** What stays out because it was withdrawn, under the names of this run. */
  readonly out: readonly Failure[];
}

/**
 * Sorts out what was withdrawn, so that the next import of the same folder does not undo a withdrawal. That it was
 * offered is recorded once, without its name, its bytes or what came along with them.
 *
 * @param again ids of reports that are let in although they were withdrawn
 */
export async function turnAway<T extends Offered>(
  store: Store,
  offered: readonly T[],
  again: ReadonlySet<string>,
): Promise<TurnedAway<T>> {
  const stones = await keptOut(
    store,
    offered.map(({ delivery, report }) => ({
      report: report?.id ?? null,
      original: report?.original ?? (delivery === null ? '' : sha256(delivery.bytes)),
    })),
  );
  const judged = offered.map((one, i) => ({
    one,
    stone: again.has(one.report?.id ?? '') ? null : (stones[i] ?? null),
  }));
  const out = judged.flatMap(({ one, stone }) => (stone === null ? [] : [outcome(one, stone)]));
  await addFailures(
    store,
    out.map(({ recorded }) => ({ delivery: null, failure: recorded })),
  );
  return {
    inside: judged.flatMap(({ one, stone }) => (stone === null ? [one] : [])),
    out: out.map(({ told }) => told),
  };
}

function outcome({ delivery, report }: Offered, stone: Tombstone): { recorded: Failure; told: Failure } {
  const id = report?.id ?? stone.report;
  const when = `on ${stone.at.slice(0, 10)}; it stays out`;
  return {
    recorded: failure(id, 'withdrawn', when),
    told: failure(delivery?.name ?? id, 'withdrawn', `${when} (to take it in again: --again ${id})`),
  };
}
