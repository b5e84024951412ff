import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importReports } from '../src/import-reports.ts';
import { loadEngine } from '../src/pipeline.ts';
import { openRecord } from '../src/store/open-record.ts';
import { worldEffects } from '../src/world.ts';
import type { Benchmark } from './benchmark.ts';
import { REPORTS } from './read.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A new record on disk, reading, corroborating and loading included. `--data PATH` imports other reports. */
export const importing: Benchmark = {
  name: 'import',
  run: async ({ data = REPORTS }) => {
    const folder = mkdtempSync(join(tmpdir(), 'corroborate-benchmark-'));
    const start = performance.now();
    const effects = worldEffects();
    const engine = await loadEngine(root);
    const store = await openRecord(folder, effects, { root, kinds: engine.codebook.kinds });
    const {
      failures: _failures,
      events,
      ...counts
    } = await importReports(store, engine, [data], { cwd: root, hints: {}, effects });
    await store.close();
    const seconds = (performance.now() - start) / 1000;
    rmSync(folder, { recursive: true, force: true });
    const reports = counts.new + counts.same_text + counts.known;
    return { ...counts, events, seconds, reports_per_s: reports / seconds, mb: process.resourceUsage().maxRSS / 1024 };
  },
};
