import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addFailures } from './add-failures.ts';
import { addReports } from './add-reports.ts';
import { addRereadings } from './add-rereadings.ts';
import { allClaims } from './all-claims.ts';
import { canonicalJson, sha256 } from './canonical.ts';
import { contentPath } from './folder.ts';
import { getReport } from './get-report.ts';
import { knownReports } from './known-reports.ts';
import { listFailures } from './list-failures.ts';
import { listReports } from './list-reports.ts';
import { openRecord } from './open-record.ts';
import type { Store } from './store.ts';
import { readAgain } from './testing/read-again.ts';
import { makeFolder, testEffects, testOptions } from './testing/record.ts';
import { claimIds, sampleArrival, sampleFailure, sampleReading } from './testing/samples.ts';
import { verifyRecord } from './verify-record.ts';

let store: Store;
beforeAll(async () => {
  store = await openRecord(await makeFolder(), testEffects(), testOptions);
});
afterAll(async () => {
  await store.close();
  await rm(store.dir, { recursive: true });
});

const noise = { name: 'noise.bin', kind: 'text', bytes: Buffer.from([0, 1, 2]), hints: {} } as const;

describe('addReports', () => {
  it('says of each what is new, known, or another report with the same text', async () => {
    const text = 'The bridge fell. Nobody was hurt.';
    const [a, copy, b] = [sampleArrival(10, { text }), sampleArrival(11, { text }), sampleArrival(12)];
    expect(await addReports(store, [a, a, b, copy])).toEqual(['new', 'known', 'new', 'same-text']);
    const { seq } = store.head;
    expect(await addReports(store, [copy, b])).toEqual(['known', 'known']);
    expect(store.head.seq).toBe(seq);
    expect(await knownReports(store, [a.report.id, 'r-none'])).toEqual(new Set([a.report.id]));
    expect((await getReport(store, a.report.id))?.sameText.map((k) => k.id)).toEqual([copy.report.id]);
  });

  it('keeps the bytes as they came and the reading as canonical JSON', async () => {
    const arrival = sampleArrival(20);
    await addReports(store, [arrival]);
    const original = contentPath({ folder: 'originals', hash: arrival.report.original });
    expect(await readFile(join(store.dir, original))).toEqual(Buffer.from(arrival.delivery.bytes));
    const json = canonicalJson(arrival.reading);
    const reading = contentPath({ folder: 'readings', hash: sha256(json) });
    expect(await readFile(join(store.dir, reading), 'utf8')).toBe(json);
  });

  it('gives the report back as it was, with its reading and how it came', async () => {
    const arrival = sampleArrival(30, { url: 'https://sample.test/30', externalId: '30' });
    await addReports(store, [arrival]);
    const found = await getReport(store, arrival.report.id);
    expect(found).toMatchObject({ report: arrival.report, reading: arrival.reading, sameText: [], events: [] });
    expect(found?.delivery).toMatchObject({ name: 'sample-30.json', hints: arrival.delivery.hints });
    expect(found?.versions.map((v) => v.id)).toEqual([arrival.report.id]);
    expect(await getReport(store, 'r-none')).toBe(null);
  });

  it('finds the versions of one report by outlet and address, or outlet and number', async () => {
    const url = 'https://sample.test/changing';
    const same = [40, 41].map((n) => sampleArrival(n, { url, text: `Version ${n}. It changed.` }));
    const elsewhere = sampleArrival(42, { url, publisher: 'The Other Post' });
    const numbered = [43, 44].map((n) => sampleArrival(n, { externalId: '7', url: `https://sample.test/${n}` }));
    await addReports(store, [...same, elsewhere]);
    await addReports(store, numbered);
    const versions = async (n: number) =>
      (await getReport(store, sampleArrival(n).report.id))?.versions.map((v) => v.id);
    expect(await versions(40)).toEqual(same.map((a) => a.report.id));
    expect(await versions(41)).toEqual(same.map((a) => a.report.id));
    expect(await versions(44)).toEqual(numbered.map((a) => a.report.id));
    const other = await getReport(store, elsewhere.report.id);
    expect(other?.versions.map((v) => v.id)).toEqual([elsewhere.report.id]);
  });

  it.each([
    ['a NUL', 'A shell\0 hit. One fell.'],
    ['half a surrogate pair', 'A shell \ud83d hit. One fell.'],
    ['a long word', `${'x'.repeat(100_000)} hit. One fell.`],
    ['a hundred thousand words', `${Array.from({ length: 100_000 }, (_, i) => `word${i}`).join(' ')}. One fell.`],
    ['quotes and backslashes', `It's "here" \\ there' & | ! :*. One fell.`],
  ])('takes a text with %s', async (what, text) => {
    const arrival = sampleArrival(50, { text, title: text.slice(0, 50), publisher: what });
    expect(await addReports(store, [arrival])).toEqual(['new']);
    const found = await getReport(store, arrival.report.id);
    expect(found?.reading).toEqual(arrival.reading);
    expect(found?.report).toEqual(arrival.report);
    expect((await listReports(store, { words: text.slice(0, 20), limit: 5, offset: 0 })).total).toBeGreaterThan(0);
  });

  it('writes nothing where the database refuses one of them', async () => {
    const [good, other] = [sampleArrival(60), sampleArrival(61)];
    const bad = { ...other, reading: { ...other.reading, claims: good.reading.claims } };
    const before = store.head;
    await expect(addReports(store, [good, bad])).rejects.toThrow(/claims_pkey/);
    expect(store.head).toEqual(before);
    expect(await knownReports(store, [good.report.id])).toEqual(new Set());
    expect(await addReports(store, [good])).toEqual(['new']);
  });
});

describe('a reading of another report', () => {
  it('is refused', async () => {
    const mixed = { ...sampleArrival(65), reading: sampleArrival(66).reading };
    await expect(addReports(store, [mixed])).rejects.toThrow(/is not of report r-/);
  });
});

describe('addRereadings', () => {
  const arrival = sampleArrival(70);
  const again = { ...sampleReading(arrival.report, '0.2.0'), claims: arrival.reading.claims.slice(0, 1) };

  it('puts a new reading beside the old; the claims are those of the new one', async () => {
    await addReports(store, [arrival]);
    expect(await readAgain(store, arrival, again)).toBe('taken');
    expect(await readAgain(store, arrival, again)).toBe('known');
    expect((await getReport(store, arrival.report.id))?.reading).toEqual(again);
    const claims = (await allClaims(store)).filter((c) => c.report.id === arrival.report.id);
    expect(claims.map((c) => c.claim.id)).toEqual(claimIds(arrival).slice(0, 1));
  });

  it('makes an older reading the current one again', async () => {
    expect(await readAgain(store, arrival, arrival.reading)).toBe('taken');
    expect((await getReport(store, arrival.report.id))?.reading).toEqual(arrival.reading);
    expect(await verifyRecord(store)).toMatchObject({ findings: [], unfinished: [] });
  });

  it('keeps when a report came, what it is a version of and its id, where it is opened in another way', async () => {
    const before = await getReport(store, arrival.report.id);
    const report = { ...arrival.report, title: 'A better title', published: '2019-09-09' };
    const reading = { ...sampleReading(report, '0.3.0') };
    expect(await readAgain(store, { ...arrival, report }, reading)).toBe('taken');
    const after = await getReport(store, arrival.report.id);
    expect(after?.report).toMatchObject({ id: arrival.report.id, title: 'A better title', published: '2019-09-09' });
    expect(after?.delivery).toEqual(before?.delivery);
  });

  it('leaves a report alone that was read by someone else meanwhile, or is not there', async () => {
    const rereading = { ...arrival, reading: again, after: 'ab'.repeat(32), carry: { moves: [], open: [] } };
    const missing = { ...sampleArrival(71), after: 'ab'.repeat(32), carry: { moves: [], open: [] } };
    expect(await addRereadings(store, [rereading, missing])).toEqual(['moved-on', 'moved-on']);
  });
});

describe('addFailures', () => {
  it('records an outcome once, with and without bytes', async () => {
    const failed = [
      { delivery: noise, failure: sampleFailure('noise.bin') },
      { delivery: null, failure: sampleFailure('gone.txt') },
    ];
    expect(await addFailures(store, failed)).toEqual(['new', 'new']);
    expect(await addFailures(store, failed)).toEqual(['known', 'known']);
    const listed = await listFailures(store);
    expect(listed.map(({ name, reason }) => [name, reason])).toEqual([
      ['gone.txt', 'binary'],
      ['noise.bin', 'binary'],
    ]);
  });

  it('are no longer listed when the same bytes became a report', async () => {
    const { delivery, ...rest } = sampleArrival(80);
    await addFailures(store, [{ delivery, failure: sampleFailure(delivery.name) }]);
    expect((await listFailures(store)).map((f) => f.name)).toContain(delivery.name);
    await addReports(store, [{ delivery, ...rest }]);
    expect((await listFailures(store)).map((f) => f.name)).not.toContain(delivery.name);
  });
});

describe('the history', () => {
  it('holds hashes, ids and times, and no word of what came', async () => {
    const text = await readFile(store.history.path, 'utf8');
    expect(text).not.toMatch(/Testabad|Sample Post|sample-|noise|gone\.txt|shell|Testland/i);
  });
});
