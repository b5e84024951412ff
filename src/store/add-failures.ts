import type { Delivery, Failure } from '../records/report.ts';
import { type Addition, commit } from './commit.ts';
import type { Tx } from './database.ts';
import { deliveryJson } from './delivery-json.ts';
import type { Entry } from './history-line.ts';
import { bytesFile, jsonFile, type NewFile } from './keep-files.ts';
import type { Store } from './store.ts';

/** An input that could not become a report, with its bytes where there were any to keep. */
export interface FailedArrival {
  readonly delivery: Delivery | null;
  readonly failure: Failure;
}

/**
 * Records outcomes that failed; answers in the same order. The same input that fails in the same way again is
 * `known` and changes nothing.
 */
export function addFailures(store: Store, failed: readonly FailedArrival[]): Promise<('new' | 'known')[]> {
  return commit(store, async (tx) => {
    const known = await knownAlready(tx, failed);
    const parts = failed.map((f) => take(store, f, known));
    return {
      entries: parts.flatMap((p) => p.entries),
      files: parts.flatMap((p) => p.files),
      result: parts.map((p) => p.result),
    };
  });
}

async function knownAlready(tx: Tx, failed: readonly FailedArrival[]): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('failures')
    .innerJoin('deliveries', 'deliveries.hash', 'failures.delivery')
    .select(['deliveries.original', 'deliveries.name', 'failures.reason'])
    .where('deliveries.name', 'in', ['', ...failed.map((f) => f.failure.name)])
    .execute();
  return new Set(rows.map((r) => keyOf(r.original, r.name, r.reason)));
}

function keyOf(original: string | null, name: string, reason: string): string {
  return JSON.stringify([original, name, reason]);
}

function take(store: Store, { delivery, failure }: FailedArrival, known: Set<string>): Addition<'new' | 'known'> {
  const original = delivery === null ? null : bytesFile('originals', delivery.bytes);
  const key = keyOf(original?.hash ?? null, failure.name, failure.reason);
  if (known.has(key)) return { entries: [], files: [], result: 'known' };
  known.add(key);
  const came = { name: failure.name, kind: delivery?.kind ?? null, hints: delivery?.hints ?? {} };
  const sidecar = jsonFile('deliveries', deliveryJson(store.effects, came, { failure }));
  const files: NewFile[] = original === null ? [sidecar] : [original, sidecar];
  const body = { delivery: sidecar.hash, original: original?.hash ?? null, reason: failure.reason };
  const entry: Entry = { type: 'failure', body };
  return { entries: [entry], files, result: 'new' };
}
