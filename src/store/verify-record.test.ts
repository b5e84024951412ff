import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDecision } from './add-decision.ts';
import { addFailures } from './add-failures.ts';
import { addReports } from './add-reports.ts';
import { devicesOf } from './history.ts';
import { openRecord } from './open-record.ts';
import { saveEvents } from './save-events.ts';
import { makeFolder, testEffects, testOptions, withFolder } from './testing/record.ts';
import { claimIds, sampleArrival, sampleEvent, sampleFailure } from './testing/samples.ts';
import { verifyRecord } from './verify-record.ts';

/** One record, made once; a test that spoils it mends it again or works on a copy. */
let dir = '';
let device = '';

beforeAll(async () => {
  dir = await makeFolder();
  await fill(dir);
  [device = ''] = await devicesOf(dir);
});
afterAll(() => rm(dir, { recursive: true }));

async function fill(folder: string): Promise<void> {
  const store = await openRecord(folder, testEffects(), testOptions);
  const arrivals = [1, 2, 3].map((n) => sampleArrival(n));
  await addReports(store, arrivals);
  const delivery = { name: 'noise.bin', kind: 'text', bytes: Buffer.from([0, 1, 2]), hints: {} } as const;
  await addFailures(store, [{ delivery, failure: sampleFailure('noise.bin') }]);
  await saveEvents(store, { events: arrivals.map((a, n) => sampleEvent(`e-${n}`, claimIds(a))), whole: true });
  const about = { type: 'event', id: 'e-1' } as const;
  await addDecision(store, {
    id: 'd-1',
    coder: 'Ada',
    at: '2020-01-01T00:00:00Z',
    about,
    verb: 'confirm',
    value: null,
  });
  await store.close();
}

async function filesOfRecord(): Promise<string[]> {
  const names = await readdir(dir, { recursive: true, withFileTypes: true });
  return names
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name).slice(dir.length + 1))
    .filter((path) => !path.startsWith('database'))
    .sort();
}

describe('verifyRecord', () => {
  it('finds nothing in a whole record, and says its head', async () => {
    const found = await verifyRecord(dir);
    expect(found).toMatchObject({ findings: [], unfinished: [], lines: 12 });
    expect(found.heads).toEqual([{ device, seq: 12, hash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  });

  it('finds any altered byte of any file, and names the file', async () => {
    const files = await filesOfRecord();
    expect(new Set(files.map((f) => f.split('/')[0]))).toEqual(
      new Set(['history', 'originals', 'deliveries', 'readings', 'decisions', 'events']),
    );
    const alteration = fc.record({
      file: fc.constantFrom(...files),
      where: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      flip: fc.integer({ min: 1, max: 255 }),
    });
    await fc.assert(
      fc.asyncProperty(alteration, async ({ file, where, flip }) => {
        const path = join(dir, file);
        const before = await readFile(path);
        const after = Buffer.from(before);
        const at = Math.floor(where * before.length);
        after[at] = (after[at] ?? 0) ^ flip;
        await writeFile(path, after);
        const { findings } = await verifyRecord(dir);
        await writeFile(path, before);
        const named = findings.map((f) => f.file);
        // A history and its head can only be told to differ.
        expect(named.some((f) => f === file || (file.endsWith('.head') && f.startsWith('history')))).toBe(true);
      }),
      { numRuns: 150 },
    );
    expect((await verifyRecord(dir)).findings).toEqual([]);
  });

  it('says in which line the history is altered', async () => {
    const path = join(dir, 'history', `${device}.jsonl`);
    const before = await readFile(path, 'utf8');
    const lines = before.split('\n');
    lines[3] = (lines[3] ?? '').replace('"at":"2020', '"at":"2021');
    await writeFile(path, lines.join('\n'));
    const { findings } = await verifyRecord(dir);
    await writeFile(path, before);
    expect(findings).toEqual([{ file: `history/${device}.jsonl`, line: 4, what: 'the hash does not fit the line' }]);
  });

  it.each([
    ['a line taken out', (lines: string[]) => lines.splice(4, 1)],
    ['two lines exchanged', (lines: string[]) => lines.splice(4, 2, lines[5] ?? '', lines[4] ?? '')],
    ['the last lines cut off', (lines: string[]) => lines.splice(8, 4)],
    ['a line said twice', (lines: string[]) => lines.splice(4, 0, lines[4] ?? '')],
  ])('finds %s', async (_, spoil) => {
    const path = join(dir, 'history', `${device}.jsonl`);
    const before = await readFile(path, 'utf8');
    const lines = before.split('\n');
    spoil(lines);
    await writeFile(path, lines.join('\n'));
    const { findings } = await verifyRecord(dir);
    await writeFile(path, before);
    expect(findings).not.toEqual([]);
  });

  it.each(['originals', 'deliveries', 'readings', 'decisions', 'events'])(
    'finds a missing file of %s/',
    async (folder) => {
      const file = (await filesOfRecord()).find((f) => f.startsWith(`${folder}/`)) ?? '';
      const before = await readFile(join(dir, file));
      await rm(join(dir, file));
      const { findings } = await verifyRecord(dir);
      await writeFile(join(dir, file), before);
      expect(findings).toEqual([{ file, what: 'is missing' }]);
    },
  );

  it.each(['readings/stray.json', 'history/old.txt', 'notes.txt'])('finds the stray file %s', async (file) => {
    await writeFile(join(dir, file), 'stray');
    const { findings } = await verifyRecord(dir);
    await rm(join(dir, file));
    expect(findings).toEqual([{ file, what: 'is not in the history' }]);
  });

  it('passes over what file managers leave', async () => {
    await writeFile(join(dir, 'readings', '.DS_Store'), 'x');
    const { findings } = await verifyRecord(dir);
    await rm(join(dir, 'readings', '.DS_Store'));
    expect(findings).toEqual([]);
  });

  it('knows a head that was noted elsewhere, now or earlier, and no other', async () => {
    const lines = (await readFile(join(dir, 'history', `${device}.jsonl`), 'utf8')).trim().split('\n');
    const hashes = lines.map((line) => /"hash":"([0-9a-f]{64})"/.exec(line)?.[1] ?? '');
    for (const expected of [hashes[4], hashes[11]]) {
      expect((await verifyRecord(dir, { expect: expected })).findings).toEqual([]);
    }
    const other = 'ab'.repeat(32);
    const { findings } = await verifyRecord(dir, { expect: other });
    expect(findings).toEqual([{ file: 'history', what: `no line has the expected head ${other}` }]);
    expect(() => verifyRecord(dir, { expect: 'latest' })).toThrow(/latest is no head; expected 64 hex/);
  });

  it('says so where there is no record', () =>
    withFolder(async (folder) => {
      await expect(verifyRecord(folder)).rejects.toThrow(/There is no record in/);
    }));

  it('checks an open record between two changes', () =>
    withFolder(async (folder) => {
      const store = await openRecord(folder, testEffects(), testOptions);
      const adding = [1, 2, 3, 4].map((n) => addReports(store, [sampleArrival(n)]));
      const found = await verifyRecord(store);
      await Promise.all(adding);
      await store.close();
      expect(found).toMatchObject({ findings: [], unfinished: [], lines: 9 });
    }));
});
