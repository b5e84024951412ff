import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { LiveEvents } from '../src/pipeline/live-events.ts';
import { type Arrival, addReports } from '../src/store/add-reports.ts';
import { openRecord } from '../src/store/open-record.ts';
import type { Store } from '../src/store/store.ts';
import { worldEffects } from '../src/world.ts';
import type { Benchmark } from './benchmark.ts';
import { type SyntheticRecord, syntheticRecord } from './synthetic/record.ts';
import { syntheticRules } from './synthetic/rules.ts';

const root = resolve(import.meta.dirname, '..');
const DEFAULT_SIZES = '10000,100000';
/** Reports that come in at once, as an import has them. */
const BATCH = 25;
/** So many batches are measured at each size. */
const MEASURED = 20;
/** To come to a size, so many reports are taken in as one import, whose events are formed when all are there. */
const IMPORT = 1000;
const SEED = 7;

/**
 * New claims into a record on the embedded engine, from opened reports with their readings to saved events: everything
 * that an import does but reading. `--sizes 10000,100000,1000000` are the record's sizes in claims at which it is
 * measured, `--record DIR` keeps the record.
 */
export const growing: Benchmark = {
  name: 'record',
  run: async (options) => {
    const folder = options.record ?? mkdtempSync(join(tmpdir(), 'corroborate-benchmark-'));
    const desk = { record: syntheticRecord(SEED), ...(await opened(folder)) };
    const sizes = (options.sizes ?? DEFAULT_SIZES).split(',').map(Number);
    const points = [];
    for (const size of sizes) {
      points.push(await measureAt(size, desk));
      await desk.live.keep();
    }
    await desk.store.close();
    const again = await timesToOpen(folder);
    if (options.record === undefined) rmSync(folder, { recursive: true, force: true });
    return {
      points,
      ...again,
      max_mb: mb(),
      load_average: loadavg().map((n) => Number(n.toFixed(1))),
      engine: 'embedded',
    };
  },
};

interface Desk {
  readonly store: Store;
  readonly live: LiveEvents;
  readonly record: SyntheticRecord;
  /** Reports and claims that have come in. */
  reports: number;
  claims: number;
}

async function opened(folder: string): Promise<Omit<Desk, 'record'>> {
  const store = await openRecord(folder, worldEffects(), { root });
  const { claims, reports } = await store.database
    .selectNoFrom((eb) => [
      eb
        .selectFrom('claims')
        .select((of) => of.fn.countAll<number>().as('n'))
        .as('claims'),
      eb
        .selectFrom('reports')
        .select((of) => of.fn.countAll<number>().as('n'))
        .as('reports'),
    ])
    .executeTakeFirstOrThrow();
  const live = new LiveEvents(store, await syntheticRules(root));
  await live.settle();
  return { store, live, reports: reports ?? 0, claims: claims ?? 0 };
}

/** How long a record takes until it is open, and until its events are known to be up to date. */
async function timesToOpen(folder: string) {
  const start = performance.now();
  const store = await openRecord(folder, worldEffects(), { root });
  const open = performance.now();
  await new LiveEvents(store, await syntheticRules(root)).settle();
  const ready = performance.now();
  await store.close();
  return { open_ms: Math.round(open - start), ready_ms: Math.round(ready - open) };
}

/** Brings the record to a size, then measures some batches more. */
async function measureAt(size: number, desk: Desk) {
  const start = performance.now();
  await fill(desk, size);
  const filled = performance.now();
  let left = MEASURED;
  const measured = await batches(desk, () => left-- > 0);
  const perClaim = measured.map(({ ms, claims }) => ms / claims).toSorted((a, b) => a - b);
  const total = (of: 'ms' | 'adding' | 'cpu' | 'claims'): number => measured.reduce((sum, one) => sum + one[of], 0);
  const claims = total('claims');
  const point = {
    claims: desk.claims,
    reports: desk.reports,
    claims_per_s: Math.round((1000 * claims) / total('ms')),
    claim_ms: round(total('ms') / claims),
    claim_p95_ms: round(perClaim[Math.floor(perClaim.length * 0.95)] ?? 0),
    adding_ms: round(total('adding') / claims),
    cpu_ms: round(total('cpu') / claims),
    fill_s: Math.round((filled - start) / 1000),
    max_mb: mb(),
  };
  console.error(JSON.stringify(point));
  return point;
}

interface Batch {
  readonly ms: number;
  /** Of it until the reports are in the record, before their events are formed. */
  readonly adding: number;
  /** The processor time of all threads. */
  readonly cpu: number;
  readonly claims: number;
}

/** Takes reports in, as large imports do. */
async function fill(desk: Desk, size: number): Promise<void> {
  while (desk.claims < size) {
    for (let left = IMPORT; left > 0 && desk.claims < size; left -= BATCH) await add(desk, next(desk));
    await desk.live.settle();
    console.error(JSON.stringify({ claims: desk.claims, mb: mb() }));
  }
}

/** The next reports to come. */
function next({ record, reports }: Desk): Arrival[] {
  return Array.from({ length: BATCH }, (_, i) => record.arrival(reports + i));
}

async function add(desk: Desk, arrivals: readonly Arrival[]): Promise<void> {
  await addReports(desk.store, arrivals);
  desk.reports += arrivals.length;
  desk.claims += claimsIn(arrivals);
}

function claimsIn(arrivals: readonly Arrival[]): number {
  return arrivals.reduce((sum, { reading }) => sum + reading.claims.length, 0);
}

async function batches(desk: Desk, more: () => boolean): Promise<Batch[]> {
  const done: Batch[] = [];
  while (more()) {
    const arrivals = next(desk);
    const before = process.cpuUsage();
    const start = performance.now();
    await add(desk, arrivals);
    const added = performance.now();
    await desk.live.settle();
    const end = performance.now();
    const { system, user } = process.cpuUsage(before);
    done.push({ ms: end - start, adding: added - start, cpu: (system + user) / 1000, claims: claimsIn(arrivals) });
  }
  return done;
}

function mb(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

function round(ms: number): number {
  return Number(ms.toFixed(3));
}
