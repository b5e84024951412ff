import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readPipeline } from '../src/language/folder.ts';
import { Pool } from '../src/language/pool.ts';

/** What `parse.ts` measures: `parse-run.ts FILE THREADS` analyses every text of a JSONL and prints the figures. */
const [file = '', threads = '1'] = process.argv.slice(2);
const reportSchema = z.object({ text: z.string() });
const texts = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => reportSchema.parse(JSON.parse(line)).text);

function countAlone(): number {
  const pipeline = readPipeline('models/en');
  return texts.reduce((sum, text) => sum + pipeline.analyse(text).tokens.length, 0);
}

async function countTogether(workers: number): Promise<number> {
  const pool = new Pool('models/en', workers);
  const analyses = await pool.analyseAll(texts);
  await pool.close();
  return analyses.reduce((sum, { tokens }) => sum + tokens.length, 0);
}

const tokens = threads === '1' ? countAlone() : await countTogether(Number(threads));
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ tokens, cpu: (user + system) / 1e6, mb: process.resourceUsage().maxRSS / 1000 }));
