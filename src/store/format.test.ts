import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalJson, sha256 } from './canonical.ts';
import { deliveryFileSchema } from './content.ts';
import { entryTypes, hashOfLine, parseLine } from './history-line.ts';
import { root } from './testing/record.ts';

const page = await readFile(join(root, 'docs', 'record-format.md'), 'utf8');
const [line = '', file = ''] = [...page.matchAll(/```text\n(\{.+\})\n```/g)].map((m) => m[1] ?? '');

describe('docs/record-format.md', () => {
  it('shows a line that this program takes', () => {
    expect(parseLine(line)).toMatchObject({ seq: 2, type: 'import' });
  });

  it('reckons a line by hand as this program does', () => {
    const { hash, ...rest } = JSON.parse(line);
    expect(sha256(canonicalJson(rest))).toBe(hash);
    expect(hashOfLine(line)).toBe(hash);
  });

  it('shows the very delivery that the line names', () => {
    expect(deliveryFileSchema.safeParse(JSON.parse(file)).success).toBe(true);
    expect(parseLine(line)).toMatchObject({ body: { delivery: sha256(file) } });
  });

  it('names every type of line', () => {
    const [, types = ''] = page.split('| meaning');
    const named = [...types.matchAll(/^\| `(\w+)` +\| `\w/gm)].map((m) => m[1]);
    expect(named.sort()).toEqual([...entryTypes].sort());
  });
});
