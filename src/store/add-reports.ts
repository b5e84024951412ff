import type { Reading } from '../records/reading.ts';
import type { Delivery, Report } from '../records/report.ts';
import { type Addition, commit } from './commit.ts';
import type { Tx } from './database.ts';
import { deliveryJson } from './delivery-json.ts';
import type { Entry } from './history-line.ts';
import { bytesFile, jsonFile, type NewFile } from './keep-files.ts';
import type { Store } from './store.ts';

/** A report that came, opened and read. */
export interface Arrival {
  readonly delivery: Delivery;
  readonly report: Report;
  readonly reading: Reading;
}

/** `same-text`: new, and another report in the record has the same text. */
export type ArrivalOutcome = 'new' | 'known' | 'same-text';

/**
 * Takes reports in, each with its original and its reading; answers in the same order. A report that the record
 * knows changes nothing. All of one call share their syncs to disk: hand over many at once where there are many.
 * When the promise is fulfilled none of them can be lost; where it is rejected none was taken in.
 */
export function addReports(store: Store, arrivals: readonly Arrival[]): Promise<ArrivalOutcome[]> {
  return commit(store, async (tx) => {
    const known = await knownAlready(tx, arrivals);
    const parts = arrivals.map((arrival) => take(store, arrival, known));
    const addition: Addition<ArrivalOutcome[]> = {
      entries: parts.flatMap((p) => p.entries),
      files: parts.flatMap((p) => p.files),
      result: parts.map((p) => p.result),
    };
    return addition;
  });
}

interface Known {
  /** Reports of the record, also those that a crash left without a reading. */
  readonly ids: Set<string>;
  readonly read: Set<string>;
  readonly fingerprints: Set<string>;
}

async function knownAlready(tx: Tx, arrivals: readonly Arrival[]): Promise<Known> {
  const rows = await tx
    .selectFrom('reports')
    .leftJoin('readings', (join) =>
      join.onRef('readings.report', '=', 'reports.id').on('readings.is_current', '=', true),
    )
    .select(['reports.id', 'reports.fingerprint', 'readings.hash'])
    .where((eb) =>
      eb.or([
        eb('reports.id', 'in', ['', ...arrivals.map((a) => a.report.id)]),
        eb('reports.fingerprint', 'in', ['', ...arrivals.map((a) => a.report.fingerprint)]),
      ]),
    )
    .execute();
  return {
    ids: new Set(rows.map((r) => r.id)),
    read: new Set(rows.filter((r) => r.hash !== null).map((r) => r.id)),
    fingerprints: new Set(rows.map((r) => r.fingerprint)),
  };
}

/** What one arrival adds; `known` learns it, for the arrivals after it. */
function take(store: Store, { delivery, report, reading }: Arrival, known: Known): Addition<ArrivalOutcome> {
  if (known.read.has(report.id)) return { entries: [], files: [], result: 'known' };
  const files: NewFile[] = [jsonFile('readings', reading)];
  const entries: Entry[] = [{ type: 'reading', body: { reading: files[0]?.hash ?? '', report: report.id } }];
  const result = known.fingerprints.has(report.fingerprint) && !known.ids.has(report.id) ? 'same-text' : 'new';
  if (!known.ids.has(report.id)) {
    const original = bytesFile('originals', delivery.bytes);
    const sidecar = jsonFile('deliveries', deliveryJson(store.effects, delivery, { report }));
    files.push(original, sidecar);
    const body = { delivery: sidecar.hash, original: original.hash, report: report.id };
    entries.unshift({ type: 'import', body });
  }
  known.ids.add(report.id);
  known.read.add(report.id);
  known.fingerprints.add(report.fingerprint);
  return { entries, files, result };
}
