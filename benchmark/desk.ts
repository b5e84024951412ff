import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadCodebook } from '../src/codebooks/load.ts';
import { titleWords } from '../src/locales/en/titles.ts';
import { eventTitle } from '../src/publish/title.ts';
import type { Codebook } from '../src/records/codebook.ts';
import { makeServer } from '../src/server/app.ts';
import { serve } from '../src/server/serve.ts';
import { readsOfStore } from '../src/server/store-reads.ts';
import { workOnStore } from '../src/server/store-work.ts';
import { openRecord } from '../src/store/open-record.ts';
import { saveEvents } from '../src/store/save-events.ts';
import type { Store } from '../src/store/store.ts';
import { worldEffects } from '../src/world.ts';
import type { Benchmark } from './benchmark.ts';
import { inBrowser } from './desk-browser.ts';
import { syntheticEvent } from './desk-events.ts';
import { filterTimes } from './desk-filters.ts';

const root = resolve(import.meta.dirname, '..');
const DEFAULT_EVENTS = 100_000;
const BATCH = 5000;
const SEED = 7;

/**
 * The desk on a synthetic record on the embedded engine: how long filters take to answer, and in Chromium how soon it
 * is there, how soon the list follows a filter, whether scrolling is smooth. `--record DIR` keeps the record there for
 * another run. Needs the desk built.
 */
export const desk: Benchmark = { name: 'desk', run };

async function run(options: Readonly<Record<string, string>>): Promise<Readonly<Record<string, unknown>>> {
  const folder = options.record ?? mkdtempSync(join(tmpdir(), 'corroborate-benchmark-'));
  const codebook = await loadCodebook(join(root, 'data', 'codebook.json'));
  const store = await openRecord(folder, worldEffects(), { root, kinds: codebook.kinds });
  const filled = await timed(() => fill(store, Number(options.events ?? DEFAULT_EVENTS), codebook));
  const server = await serve(serverOn(store, codebook), { port: 0 });
  try {
    const loading = await timed(() => fetch(new URL('/api/events?limit=1', server.url)).then((r) => r.json()));
    const filters = await filterTimes(server.url, codebook, SEED);
    const browser = options['no-browser'] === undefined ? await inBrowser(server.url) : {};
    return {
      events: filled.answer,
      fill_s: Math.round(filled.ms / 1000),
      load_ms: Math.round(loading.ms),
      ...filters,
      ...browser,
      ...scriptSizes(),
      server_mb: Math.round(process.memoryUsage().rss / 1_048_576),
      load_average: loadavg().map((n) => Number(n.toFixed(1))),
    };
  } finally {
    await server.close();
    await store.close();
    if (options.record === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly answer: T; readonly ms: number }> {
  const start = performance.now();
  const answer = await work();
  return { answer, ms: performance.now() - start };
}

/** Brings the record to so many events; returns how many there are. */
async function fill(store: Store, wanted: number, codebook: Codebook): Promise<number> {
  const kinds = codebook.kinds.map((k) => k.id);
  const { n } = await store.database
    .selectFrom('events')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  for (let from = n; from < wanted; from += BATCH) {
    const length = Math.min(BATCH, wanted - from);
    const events = Array.from({ length }, (_, i) => syntheticEvent(SEED, from + i, kinds));
    await saveEvents(store, { events, whole: false });
  }
  return Math.max(n, wanted);
}

function serverOn(store: Store, codebook: Codebook) {
  return makeServer({
    reads: readsOfStore(store, { example: false }),
    work: workOnStore(store, store.effects, async () => ({ minted: [], changed: [], forwarded: [], ended: [] })),
    codebook,
    title: (event) => eventTitle(event, codebook, titleWords),
    drawSentence: () => null,
    bundle: join(root, 'dist', 'web'),
    takeIn: () => Promise.reject(new Error('No reader is loaded here.')),
    token: 'benchmark',
    command: async () => ({ exit: 0, out: '', log: [] }),
    version: 'benchmark',
    onError: (error) => {
      throw error;
    },
  });
}

/** Compressed sizes in kB: of the scripts that the page names, and of the map, which comes later. */
function scriptSizes() {
  const assets = join(root, 'dist', 'web', 'assets');
  const page = readFileSync(join(root, 'dist', 'web', 'index.html'), 'utf8');
  const size = (name: string) => gzipSync(readFileSync(join(assets, name))).length;
  const kb = (names: readonly string[]) => Math.round(names.reduce((sum, n) => sum + size(n), 0) / 1000);
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  return {
    first_script_kb: kb(scripts.filter((name) => page.includes(name))),
    map_script_kb: kb(scripts.filter((name) => name.startsWith('world-map') || name.includes('worker'))),
  };
}
