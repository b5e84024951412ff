import type { Reading } from '../records/reading.ts';
import type { Delivery, Report } from '../records/report.ts';
import { canonicalJson } from './canonical.ts';
import type { Carry } from './carry.ts';
import { type Addition, commit } from './commit.ts';
import type { Tx } from './database.ts';
import { deliveryJson, factsOf } from './delivery-json.ts';
import type { Entry } from './history-line.ts';
import { bytesFile, jsonFile, type NewFile } from './keep-files.ts';
import type { Store } from './store.ts';

/** A report of the record, opened and read once more. */
export interface Rereading {
  readonly delivery: Delivery;
  readonly report: Report;
  readonly reading: Reading;
  /** The file of the reading that this one was compared with. */
  readonly after: string;
  /** What became of the older reading's claims. */
  readonly carry: Carry;
}

/** `moved-on`: the report was read or withdrawn by someone else meanwhile, so that the comparison no longer holds. */
export type RereadingOutcome = 'taken' | 'known' | 'moved-on';

/**
 * Puts new readings beside the older ones; each becomes its report's current one, together with what it makes of the
 * claims that people decided on. Answers in the same order.
 */
export function addRereadings(store: Store, rereadings: readonly Rereading[]): Promise<RereadingOutcome[]> {
  return commit(store, async (tx) => {
    const current = await currentOf(tx, rereadings);
    const parts = rereadings.map((one) => take(store, one, current.get(one.report.id)));
    return {
      entries: parts.flatMap((p) => p.entries),
      files: parts.flatMap((p) => p.files),
      result: parts.map((p) => p.result),
    };
  });
}

interface Current {
  readonly hash: string;
  /** Canonical JSON of what is known about the report. */
  readonly facts: string;
}

async function currentOf(tx: Tx, rereadings: readonly Rereading[]): Promise<Map<string, Current>> {
  const rows = await tx
    .selectFrom('readings')
    .innerJoin('reports', 'reports.id', 'readings.report')
    .select(['reports.id', 'readings.hash', 'reports.body'])
    .where('is_current', '=', true)
    .where('reports.id', 'in', ['', ...rereadings.map(({ report }) => report.id)])
    .execute();
  return new Map(rows.map(({ id, hash, body }) => [id, { hash, facts: canonicalJson(body) }]));
}

function take(store: Store, one: Rereading, current: Current | undefined): Addition<RereadingOutcome> {
  const reading = jsonFile('readings', one.reading);
  if (current?.hash !== one.after) return { entries: [], files: [], result: 'moved-on' };
  if (current.hash === reading.hash) return { entries: [], files: [], result: 'known' };
  const report = one.report.id;
  const files: NewFile[] = [reading];
  const entries: Entry[] = [];
  if (canonicalJson(factsOf(one.report)) !== current.facts) {
    const original = bytesFile('originals', one.delivery.bytes);
    const sidecar = jsonFile('deliveries', deliveryJson(store.effects, one.delivery, { report: one.report }));
    files.push(original, sidecar);
    entries.push({ type: 'import', body: { delivery: sidecar.hash, original: original.hash, report } });
  }
  if (one.carry.moves.length > 0 || one.carry.open.length > 0) {
    const decision = jsonFile('decisions', { salt: hex(store, 16), decision: carryDecision(store, one) });
    files.push(decision);
    entries.push({ type: 'decision', body: { decision: decision.hash } });
  }
  // Last: a crash that tears the lines apart leaves a carrying too early, which says nothing while its claims are there.
  entries.push({ type: 'reading', body: { reading: reading.hash, report } });
  return { entries, files, result: 'taken' };
}

function carryDecision(store: Store, { carry, report }: Rereading) {
  return {
    id: `d-carry-${hex(store, 8)}`,
    coder: null,
    at: new Date(store.effects.now()).toISOString(),
    about: { type: 'report', id: report.id },
    verb: 'carry',
    value: carry,
  } as const;
}

function hex(store: Store, bytes: number): string {
  return Buffer.from(store.effects.random(bytes)).toString('hex');
}
