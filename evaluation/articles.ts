import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { isFailure } from '../src/records/report.ts';
import { openReport } from '../src/reports/open.ts';
import type { Evaluation, EvaluationOptions, Outcome } from './evaluation.ts';
import { compareShingles, f1Of, type ShingleShares, scoreShingles } from './shingles.ts';

const truthSchema = z.record(z.string(), z.object({ articleBody: z.string(), url: z.string() }));

interface Scored {
  readonly key: string;
  readonly url: string;
  readonly text: string;
  readonly shares: ShingleShares;
}

/** News pages with their article text: how much of it we take, and how little else (the benchmark's own shingle F1). */
export const articles: Evaluation = {
  name: 'articles',
  defaultData: '../shared/bench/article_extraction',
  run,
};

async function run(options: EvaluationOptions): Promise<Outcome> {
  const truth = truthSchema.parse(JSON.parse(await readFile(join(options.data, 'ground-truth.json'), 'utf8')));
  const scored: Scored[] = [];
  for (const [key, { articleBody, url }] of Object.entries(truth)) {
    const page = gunzipSync(await readFile(join(options.data, 'html', `${key}.html.gz`)));
    const text = articleText(page);
    scored.push({ key, url, text, shares: compareShingles(articleBody, text) });
  }
  if (options.predictions !== null) await writePredictions(options.predictions, scored);
  const scores = scoreShingles(scored.map((one) => one.shares));
  return { scores: { ...scores }, lines: options.errors ? worstFirst(scored) : [`${scored.length} pages`] };
}

function articleText(page: Uint8Array): string {
  const report = openReport({ name: 'page', kind: 'html', bytes: page, hints: {} });
  return isFailure(report) ? '' : report.text;
}

async function writePredictions(folder: string, scored: readonly Scored[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const byKey = Object.fromEntries(scored.map(({ key, text }) => [key, { articleBody: text }]));
  await writeFile(join(folder, 'articles.json'), `${JSON.stringify(byKey, null, 1)}\n`);
}

function worstFirst(scored: readonly Scored[]): readonly string[] {
  return [...scored]
    .sort((a, b) => f1Of(a.shares) - f1Of(b.shares))
    .filter((one) => f1Of(one.shares) < 0.97)
    .map(
      ({ key, url, shares }) =>
        `${f1Of(shares).toFixed(3)} wrong ${shares.wrong.toFixed(2)} missed ${shares.missed.toFixed(2)} ${key.slice(0, 8)} ${url}`,
    );
}
