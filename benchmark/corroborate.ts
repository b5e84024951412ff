import { resolve } from 'node:path';
import { loadCodebook } from '../src/codebooks/load.ts';
import { eventsAround, type Shelf } from '../src/corroborate/corroborate.ts';
import { ClaimIndex } from '../src/corroborate/groups/claim-index.ts';
import { loadRules } from '../src/corroborate/load.ts';
import type { Rules } from '../src/corroborate/rules.ts';
import { rulingsOf } from '../src/corroborate/rulings.ts';
import { corroborationWords } from '../src/locales/en/corroboration.ts';
import type { Benchmark } from './benchmark.ts';
import { type SyntheticRecord, syntheticRecord } from './synthetic-claims.ts';

const DEFAULT_CLAIMS = 100_000;
const CLAIMS_PER_REPORT = 10;
/** The record's sizes at which the pace is measured, as parts of the whole. */
const SIZES = [0.01, 0.05, 0.2, 0.5, 1];
/** So many reports come in at each size, in batches as an import has them. */
const MEASURED = 200;
const BATCH = 20;
const SEED = 7;

/**
 * New claims into a synthetic record whose index is in memory: filing, linking, grouping and making the events anew
 * that they touch, without the database.
 */
export const corroborating: Benchmark = {
  name: 'corroborate',
  run: async (options) => {
    const wanted = Number(options.claims ?? DEFAULT_CLAIMS);
    const root = resolve(import.meta.dirname, '..');
    const codebook = await loadCodebook(resolve(root, 'data/codebook.json'));
    return measure(wanted, loadRules(root, codebook, corroborationWords));
  },
};

function measure(wanted: number, rules: Rules) {
  const record = syntheticRecord(SEED);
  const index = new ClaimIndex(rules, rulingsOf([], []));
  const curve: [number, number][] = [];
  const slowest: [number, number][] = [];
  let next = 0;
  for (const size of SIZES) {
    const until = Math.floor((wanted * size) / CLAIMS_PER_REPORT);
    for (; next < until; next++) index.add(record.claimsOf(next));
    const pace = paceOf(record, index, rules, next);
    next += MEASURED;
    curve.push([until * CLAIMS_PER_REPORT, Math.round(pace.claimsPerSecond)]);
    slowest.push([until * CLAIMS_PER_REPORT, pace.p95]);
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
function paceOf(record: SyntheticRecord, index: ClaimIndex, rules: Rules, first: number) {
  const rulings = rulingsOf([], []);
  const shelf: Shelf = {
    claims: (ids) => ids.flatMap((id) => record.claim(id) ?? []),
    inReports: (reports) => [...reports].flatMap((id) => record.claimsOf(Number(id.slice(2)))),
    minted: () => [],
    taken: () => false,
  };
  const times: number[] = [];
  for (let at = first; at < first + MEASURED; at += BATCH) {
    const claims = Array.from({ length: BATCH }, (_, i) => record.claimsOf(at + i)).flat();
    const begin = performance.now();
    eventsAround(index.add(claims), index, rulings, rules, shelf);
    times.push((performance.now() - begin) / claims.length);
  }
  const total = times.reduce((sum, time) => sum + time, 0) / times.length;
  const sorted = times.toSorted((a, b) => a - b);
  return { claimsPerSecond: 1000 / total, p95: Number((sorted[Math.floor(sorted.length * 0.95)] ?? 0).toFixed(3)) };
}
