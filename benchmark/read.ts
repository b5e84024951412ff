import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadEngine, openReports } from '../src/pipeline.ts';
import type { Benchmark } from './benchmark.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const REPORTS = join(root, '../shared/bench/fakes/reports.jsonl');

/** Whole readings on one core, loading included. `--data PATH` reads other reports. */
export const reading: Benchmark = {
  name: 'read',
  run: async ({ data = REPORTS }) => {
    const start = performance.now();
    const engine = await loadEngine(root);
    let reports = 0;
    let claims = 0;
    for await (const opened of openReports(root, [data], {})) {
      if ('failure' in opened) continue;
      claims += engine.read(opened.report).claims.length;
      reports++;
    }
    const seconds = (performance.now() - start) / 1000;
    return { reports, claims, seconds, reports_per_s: reports / seconds, mb: process.resourceUsage().maxRSS / 1024 };
  },
};
