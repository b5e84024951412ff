import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Decision } from '../records/decision.ts';
import { addDecision } from './add-decision.ts';
import { addFailures } from './add-failures.ts';
import { addReports } from './add-reports.ts';
import { counts } from './counts.ts';
import { getEvent } from './get-event.ts';
import { getReport } from './get-report.ts';
import { listDecisions } from './list-decisions.ts';
import { rebuildDatabase } from './rebuild-database.ts';
import { saveEvents } from './save-events.ts';
import type { Store } from './store.ts';
import { dump } from './testing/dump.ts';
import { readAgain } from './testing/read-again.ts';
import { withFolder, withRecord } from './testing/record.ts';
import { claimIds, sampleArrival, sampleEvent, sampleFailure, sampleReading } from './testing/samples.ts';
import { bytesWith, formAround } from './testing/withdrawing.ts';
import { fateOf, tombstoneOf } from './tombstones.ts';
import { turnAway } from './turn-away.ts';
import { verifyRecord } from './verify-record.ts';
import { withdrawReport } from './withdraw-report.ts';

/** The report that goes: its words occur nowhere else. */
const secret = sampleArrival(1, {
  text: 'Qualmberger gunners shelled Zwiebelhausen. A baker called Xanthippe was hurt.',
  title: 'Wrackdorf burns',
  publisher: 'Yodelnachrichten',
  url: 'https://yodelnachrichten.test/1',
});
const WORDS = ['qualmberger', 'zwiebelhausen', 'xanthippe', 'wrackdorf', 'yodelnachrichten'];
const other = sampleArrival(2);
const third = sampleArrival(3);
const [gone = [], stays = [], alsoStays = []] = [secret, other, third].map(claimIds);

function decision(id: string, about: Decision['about'], verb: string, value: unknown, coder = 'Ada'): Decision {
  return { id, coder, at: '2020-01-01T00:00:00.000Z', about, verb, value };
}

async function fill(store: Store): Promise<void> {
  await addReports(store, [secret, other, third]);
  await readAgain(store, secret, sampleReading(secret.report, '0.2.0'));
  await saveEvents(store, {
    events: [
      sampleEvent('e-alone', gone.slice(0, 1)),
      sampleEvent('e-both', [...gone.slice(1), ...stays.slice(0, 1)]),
      sampleEvent('e-other', [...stays.slice(1), ...alsoStays]),
    ],
    whole: true,
  });
}

const request = { report: secret.report.id, by: 'Ada', reason: 'a court order' };

describe('withdrawReport', () => {
  it('leaves no word of the report in any byte of the folder, and a record that is whole', () =>
    withFolder(async (dir) => {
      const rows = await withRecord(dir, async (store) => {
        await fill(store);
        await addFailures(store, [{ delivery: secret.delivery, failure: sampleFailure('Wrackdorf.json') }]);
        await addDecision(store, decision('d-1', about.other, 'note', { text: 'as the Xanthippe report says' }));
        expect(await bytesWith(dir, WORDS)).not.toEqual([]);
        const done = await withdrawReport(store, request, formAround(gone));
        expect(done).toMatchObject({ report: secret.report.id, original: true });
        expect(await bytesWith(dir, WORDS)).toEqual([]);
        expect(await verifyRecord(store)).toMatchObject({ findings: [], unfinished: [] });
        return dump(store);
      });
      expect(await bytesWith(dir, WORDS)).toEqual([]);
      expect(await verifyRecord(dir)).toMatchObject({ findings: [], unfinished: [] });
      await withRecord(dir, async (store) => {
        expect(await dump(store)).toEqual(rows);
        await rebuildDatabase(store);
        expect(await dump(store)).toEqual(rows);
        expect(await counts(store)).toMatchObject({ reports: 2, claims: 4, events: 2, failures: 0 });
      });
    }));

  it('forms the events anew, keeps their ids, and says in their history that a report was withdrawn', () =>
    withFolder((dir) =>
      withRecord(dir, async (store) => {
        await fill(store);
        const done = await withdrawReport(store, request, formAround(gone));
        expect(done?.events).toEqual({ minted: [], changed: ['e-both'], forwarded: [], ended: ['e-alone'] });
        const both = await getEvent(store, 'e-both');
        expect(both?.event.claims).toEqual(stays.slice(0, 1));
        expect(both?.history.map((h) => [h.verb, h.target])).toEqual([
          ['mint', null],
          ['change', null],
          ['withdraw', secret.report.id],
        ]);
        expect((await getEvent(store, 'e-other'))?.history.map((h) => h.verb)).toEqual(['mint']);
        expect(await getEvent(store, 'e-alone')).toBe(null);
        expect(await fateOf(store, 'e-alone')).toMatchObject({ withdrawn: true });
        expect(await fateOf(store, 'e-both')).toBe(null);
        expect(await getReport(store, secret.report.id)).toBe(null);
        const { report: id, ...why } = request;
        expect(await tombstoneOf(store, id)).toMatchObject({ report: id, ...why });
        expect(await tombstoneOf(store, other.report.id)).toBe(null);
        expect(await withdrawReport(store, request, formAround(gone))).toBe(null);
      }),
    ));

  it('follows an id that was forwarded into an event which the report attested', () =>
    withFolder((dir) =>
      withRecord(dir, async (store) => {
        await fill(store);
        const joined = sampleEvent('e-both', [...gone, ...stays, ...alsoStays]);
        const forwards = [
          ['e-alone', 'e-both'],
          ['e-other', 'e-both'],
        ] as const;
        await saveEvents(store, { events: [joined], forwards, whole: true });
        await withdrawReport(store, request, formAround(gone));
        const followed = await getEvent(store, 'e-other');
        expect(followed?.event).toMatchObject({ id: 'e-both', claims: [...stays, ...alsoStays].sort() });
        expect(followed?.history.filter((h) => h.verb === 'withdraw').map((h) => h.event)).toEqual([
          'e-alone',
          'e-both',
        ]);
        expect(await verifyRecord(store)).toMatchObject({ findings: [], unfinished: [] });
      }),
    ));

  it('leaves bytes that another report came as, until that one goes too', () =>
    withFolder((dir) =>
      withRecord(dir, async (store) => {
        const copy = sampleArrival(1, { text: secret.report.text, publisher: 'The Copy' });
        const twin = {
          ...copy,
          delivery: secret.delivery,
          report: { ...copy.report, original: secret.report.original },
        };
        await addReports(store, [secret, twin]);
        expect(await withdrawReport(store, request, formAround([]))).toMatchObject({ original: false });
        expect(await verifyRecord(store)).toMatchObject({ findings: [], unfinished: [], files: 4 });
        expect((await getReport(store, twin.report.id))?.report.text).toBe(secret.report.text);
        const offered = [{ delivery: secret.delivery, report: { ...secret.report, id: 'r-third' } }];
        expect((await turnAway(store, offered, new Set())).out).toEqual([]);
        await withdrawReport(store, { ...request, report: twin.report.id }, formAround([]));
        expect(await bytesWith(dir, ['zwiebelhausen'])).toEqual([]);
        expect((await turnAway(store, offered, new Set())).out).toMatchObject([{ reason: 'withdrawn' }]);
        expect(await verifyRecord(store)).toMatchObject({ findings: [], unfinished: [] });
      }),
    ));

  it('makes the next version the first one', () =>
    withFolder((dir) =>
      withRecord(dir, async (store) => {
        const url = 'https://yodelnachrichten.test/1';
        const later = [4, 5].map((n) => sampleArrival(n, { publisher: 'Yodelnachrichten', url }));
        await addReports(store, [secret, ...later]);
        await withdrawReport(store, request, formAround([]));
        const left = await store.database
          .selectFrom('reports')
          .select(['id', 'version_of'])
          .orderBy('published')
          .execute();
        const [first, second] = later.map(({ report }) => report.id);
        expect(left).toEqual([
          { id: first, version_of: null },
          { id: second, version_of: first },
        ]);
      }),
    ));
});

const about = {
  report: { type: 'report', id: secret.report.id },
  claim: { type: 'claim', id: gone[0] ?? '' },
  alone: { type: 'event', id: 'e-alone' },
  both: { type: 'event', id: 'e-both' },
  other: { type: 'event', id: 'e-other' },
} as const;

describe('a decision', () => {
  const cases: readonly [string, Decision, Partial<Decision> | null][] = [
    ['about the report goes', decision('d-1', about.report, 'note', 'x'), null],
    ['about a claim of it goes', decision('d-2', about.claim, 'take-out', null), null],
    ['about an event that it alone attests goes', decision('d-3', about.alone, 'confirm', null), null],
    ['about an event that others attest too stays', decision('d-4', about.both, 'confirm', null), {}],
    ['about another event stays', decision('d-5', about.other, 'note', 'checked by telephone'), {}],
    [
      'that quotes it stays without the quote',
      decision('d-6', about.other, 'confirm', { note: 'Xanthippe says so', sure: true }),
      { value: { note: null, sure: true } },
    ],
    ['that quotes what others say too stays', decision('d-7', about.both, 'confirm', { note: 'hurt: two' }), {}],
    [
      'that joins claims of it and of others still joins the others',
      decision('d-8', about.claim, 'merge', { claims: [gone[1], ...stays] }),
      { about: { type: 'claim', id: stays[0] ?? '' }, value: { claims: stays } },
    ],
    ['that parts it from another goes', decision('d-9', about.both, 'split', { claims: gone, from: stays }), null],
  ];
  let left: Decision[] = [];
  let seen: readonly Decision[] = [];
  beforeAll(() =>
    withFolder((dir) =>
      withRecord(dir, async (store) => {
        await fill(store);
        for (const [, made] of cases) await addDecision(store, made);
        await withdrawReport(store, request, (left) => {
          seen = left.decisions;
          return formAround(gone)(left);
        });
        left = (await listDecisions(store)).filter((d) => d.verb !== 'withdraw');
        expect(await verifyRecord(store)).toMatchObject({ findings: [], unfinished: [] });
      }),
    ),
  );

  it.each(cases)('%s', (_, before, after) => {
    const now = left.filter((d) => d.id === before.id);
    expect(now).toEqual(after === null ? [] : [{ ...before, ...after }]);
    expect(seen.filter((d) => d.id === before.id)).toEqual(now);
  });
});

describe('a withdrawn report that is offered again', () => {
  it('stays out, which is recorded once and without its words', () =>
    withFolder((dir) =>
      withRecord(dir, async (store) => {
        await fill(store);
        await withdrawReport(store, request, formAround(gone));
        const offered = [secret, other, { delivery: secret.delivery, report: { ...secret.report, id: 'r-disguised' } }];
        for (const _ of [1, 2]) {
          const { inside, out } = await turnAway(store, offered, new Set());
          expect(inside).toEqual([other]);
          expect(out.map((f) => [f.name, f.reason])).toEqual([
            ['sample-1.json', 'withdrawn'],
            ['sample-1.json', 'withdrawn'],
          ]);
        }
        expect(await counts(store)).toMatchObject({ failures: 2 });
        expect(await bytesWith(dir, WORDS)).toEqual([]);
        const unread = await turnAway(store, [{ delivery: secret.delivery, failure: sampleFailure('x') }], new Set());
        expect(unread.inside).toEqual([]);
      }),
    ));

  it('comes in where its id is named, can be withdrawn again, and the record stays whole', () =>
    withFolder(async (dir) => {
      await withRecord(dir, async (store) => {
        await fill(store);
        await withdrawReport(store, request, formAround(gone));
        const { inside, out } = await turnAway(store, [secret], new Set([secret.report.id]));
        expect(out).toEqual([]);
        expect(await addReports(store, inside)).toEqual(['new']);
        await saveEvents(store, { events: [sampleEvent('e-alone', gone)], whole: false });
        expect((await turnAway(store, [secret], new Set())).inside).toEqual([secret]);
        expect(await verifyRecord(store)).toMatchObject({ findings: [], unfinished: [] });
        const rows = await dump(store);
        await rebuildDatabase(store);
        expect(await dump(store)).toEqual(rows);
        await withdrawReport(store, { ...request, reason: 'again' }, formAround(gone));
        expect(await tombstoneOf(store, secret.report.id)).toMatchObject({ reason: 'again' });
        expect(await bytesWith(dir, WORDS)).toEqual([]);
      });
      expect(await verifyRecord(dir)).toMatchObject({ findings: [], unfinished: [] });
    }));
});

describe('a file of a withdrawn report', () => {
  it('that came back from a copy is named by verify and destroyed when the record is opened', () =>
    withFolder(async (dir) => {
      let path = '';
      let bytes = Buffer.alloc(0);
      await withRecord(dir, async (store) => {
        await fill(store);
        const shard = secret.report.original.slice(0, 2);
        path = join('originals', shard, secret.report.original);
        bytes = await readFile(join(dir, path));
        await withdrawReport(store, request, formAround(gone));
      });
      await writeFile(join(dir, path), bytes);
      expect(await verifyRecord(dir)).toMatchObject({
        findings: [],
        unfinished: [{ file: path, what: 'was withdrawn and is still here' }],
      });
      await withRecord(dir, async () => undefined);
      expect(await verifyRecord(dir)).toMatchObject({ findings: [], unfinished: [] });
      expect(await readdir(join(dir, 'originals', secret.report.original.slice(0, 2)))).toEqual([]);
    }));
});
