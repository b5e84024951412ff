import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { wordSet } from '../../src/corroborate/pairs/text.ts';
import { corroborationWords } from '../../src/locales/en/corroboration.ts';

/**
 * Counts in how many texts of a `.jsonl` of reports each word stands and writes models/words.json:
 * `tsx training/pairs/words.ts [FILE]`.
 */
const root = join(import.meta.dirname, '..', '..');
const file = process.argv[2] ?? join(root, '..', 'shared', 'bench', 'fakes', 'reports.jsonl');
const lines = readFileSync(file, 'utf8').split('\n');
const record = z.object({ text: z.string() });
const texts = new Set(lines.flatMap((line) => (line.trim() === '' ? [] : [record.parse(JSON.parse(line)).text])));
const counts = new Map<number, number>();
for (const text of texts) {
  const { hashes } = wordSet([text], corroborationWords.stop, () => 1);
  for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
}
const kept = [...counts].filter(([, count]) => count > 1).sort(([a], [b]) => a - b);
const table = {
  version: '1',
  card: { data: 'words of the FA-KES reports (CC BY 4.0), by hash; no text', licence: 'Apache-2.0' },
  texts: texts.size,
  counts: Object.fromEntries(kept.map(([hash, count]) => [hash.toString(36), count])),
};
writeFileSync(join(root, 'models', 'words.json'), `${JSON.stringify(table)}\n`);
console.log(`models/words.json: ${kept.length} words of ${texts.size} texts`);
