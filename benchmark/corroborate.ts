import { resolve } from 'node:path';
import { ClaimIndex } from '../src/corroborate/groups/claim-index.ts';
import type { Rules } from '../src/corroborate/rules.ts';
import { rulingsOf } from '../src/corroborate/rulings.ts';
import type { Benchmark } from './benchmark.ts';
import { type SyntheticRecord, syntheticRecord } from './synthetic/record.ts';
import { syntheticRules } from './synthetic/rules.ts';

const DEFAULT_CLAIMS = 100_000;
/** The record's sizes at which the pace is measured, as parts of the whole. */
const SIZES = [0.01, 0.05, 0.2, 0.5, 1];
/** So many reports come in at each size, in batches as an import has them. */
const MEASURED = 200;
const BATCH = 20;
const SEED = 7;

/**
 * New claims into a synthetic record whose index is in memory: filing, linking and grouping, without
 * the database and without making the events.
 */
export const corroborating: Benchmark = {
  name: 'corroborate',
  run: async (options) => {
    const wanted = Number(options.claims ?? DEFAULT_CLAIMS);
    const root = resolve(import.meta.dirname, '..');
    return measure(wanted, await syntheticRules(root));
  },
};

function measure(wanted: number, rules: Rules) {
  const record = syntheticRecord(SEED);
  const index = new ClaimIndex(rules, rulingsOf([], []));
  const curve: [number, number][] = [];
  const slowest: [number, number][] = [];
  let next = 0;
  for (const size of SIZES) {
    for (; index.size < wanted * size; next++) index.add(record.claimsOf(next));
    const pace = paceOf(record, index, next);
    next += MEASURED;
    curve.push([size * wanted, Math.round(pace.claimsPerSecond)]);
    slowest.push([size * wanted, pace.p95]);
  }
  return {
    claims_per_s: curve.at(-1)?.[1] ?? 0,
    mb: Math.round(process.memoryUsage().rss / 1_048_576),
    curve,
    claim_p95_ms: slowest,
    engine: 'memory',
  };
}

/** Brings reports in and says how many claims a second, and the 95th percentile of a claim's milliseconds. */
function paceOf(record: SyntheticRecord, index: ClaimIndex, first: number) {
  const times: number[] = [];
  for (let at = first; at < first + MEASURED; at += BATCH) {
    const claims = Array.from({ length: BATCH }, (_, i) => record.claimsOf(at + i)).flat();
    const begin = performance.now();
    index.groupsAround(index.add(claims));
    times.push((performance.now() - begin) / claims.length);
  }
  const total = times.reduce((sum, time) => sum + time, 0) / times.length;
  const sorted = times.toSorted((a, b) => a - b);
  return { claimsPerSecond: 1000 / total, p95: Number((sorted[Math.floor(sorted.length * 0.95)] ?? 0).toFixed(3)) };
}
