import { rm } from 'node:fs/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDecision } from './add-decision.ts';
import { addFailures } from './add-failures.ts';
import { addReports } from './add-reports.ts';
import { canonicalJson } from './canonical.ts';
import { openRecord } from './open-record.ts';
import { rebuildDatabase } from './rebuild-database.ts';
import { saveEvents } from './save-events.ts';
import type { Store } from './store.ts';
import { dump } from './testing/dump.ts';
import { readAgain } from './testing/read-again.ts';
import { makeFolder, testEffects, testOptions } from './testing/record.ts';
import { claimIds, sampleArrival, sampleEvent, sampleFailure, sampleReading } from './testing/samples.ts';
import { bytesWith, formAround } from './testing/withdrawing.ts';
import { tombstoneOf } from './tombstones.ts';
import { verifyRecord } from './verify-record.ts';
import { withdrawReport } from './withdraw-report.ts';

let store: Store;
beforeAll(async () => {
  store = await openRecord(await makeFolder(), testEffects(), testOptions);
});
afterAll(async () => {
  await store.close();
  await rm(store.dir, { recursive: true });
});

/** Few numbers, so that changes meet: the same report again, an event that changes, ends and comes back. */
const number = fc.nat({ max: 7 });
const change = fc.oneof(
  fc.record({ what: fc.constant('reports' as const), of: fc.array(number, { maxLength: 3 }) }),
  fc.record({ what: fc.constant('reading' as const), of: number, engine: number }),
  fc.record({ what: fc.constant('failure' as const), of: number }),
  fc.record({
    what: fc.constant('decision' as const),
    of: number,
    verb: fc.constantFrom('note', 'confirm', 'reject', 'correct', 'undo'),
  }),
  fc.record({
    what: fc.constant('events' as const),
    groups: fc.uniqueArray(fc.tuple(number, fc.subarray([0, 1, 2, 3, 4], { minLength: 1 })), {
      selector: ([id]) => id,
    }),
    forwards: fc.array(fc.tuple(number, number), { maxLength: 2 }),
    whole: fc.boolean(),
  }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** Reports 0 to 7: two addresses, so that there are versions, and texts that recur. */
function arrival(n: number) {
  return sampleArrival(n, { url: `https://sample.test/${n % 2}`, text: `Text ${n % 3} says it. So it is ${n % 3}.` });
}

let decisions = 0;

/** A person's on a claim, which may not be there (yet); an undoing of one that may have been undone before. */
async function makeDecision(of: number, verb: string): Promise<void> {
  decisions += 1;
  const id = claimIds(arrival(of))[0] ?? '';
  const value = { note: { n: of }, correct: { slot: 'kind', to: `kind-${of}` }, undo: `d-${decisions - of - 1}` }[verb];
  const at = new Date(Date.UTC(2020, 0, 1) + decisions * 1000).toISOString();
  await addDecision(store, {
    id: `d-${decisions}`,
    coder: 'Ada',
    at,
    about: { type: 'claim', id },
    verb,
    value: value ?? null,
  });
}

async function make(c: Change): Promise<void> {
  if (c.what === 'reports') await addReports(store, c.of.map(arrival));
  else if (c.what === 'reading') {
    await addReports(store, [arrival(c.of)]);
    await readAgain(store, arrival(c.of), sampleReading(arrival(c.of).report, `0.${c.engine}.0`));
  } else if (c.what === 'failure') {
    await addFailures(store, [{ delivery: arrival(c.of).delivery, failure: sampleFailure(`file-${c.of}`) }]);
  } else if (c.what === 'decision') {
    await makeDecision(c.of, c.verb);
  } else {
    const events = c.groups.map(([id, of]) =>
      sampleEvent(
        `e-${id}`,
        of.flatMap((n) => claimIds(arrival(n))),
      ),
    );
    const forwards = c.forwards.map(([from, to]) => [`e-${from}`, `e-${to}`] as const);
    await saveEvents(store, { events, forwards, whole: c.whole });
  }
}

describe('the database', () => {
  it('made anew equals the one that grew, whatever the changes were', () =>
    fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 10, maxLength: 40 }), async (changes) => {
        for (const c of changes) await make(c);
        const grown = await dump(store);
        await rebuildDatabase(store);
        expect(await dump(store), canonicalJson(changes)).toEqual(grown);
      }),
      { numRuns: 4, endOnFailure: true },
    ));

  it('made anew equals the one that a withdrawal left, whatever came before; nothing of the report is there', () =>
    fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 5, maxLength: 20 }), number, async (changes, n) => {
        const { report } = arrival(n);
        await make({ what: 'reports', of: [n] });
        for (const c of changes) await make(c);
        await withdrawReport(store, { report: report.id, by: null, reason: null }, formAround([]));
        const left = await dump(store);
        const namings = left.filter((row) => row.includes(report.id)).map((row) => row.split(':')[0]);
        expect([...new Set(namings)].sort()).toEqual(expect.arrayContaining(['decisions', 'withdrawals']));
        expect(namings.filter((table) => !['decisions', 'withdrawals', 'event_log'].includes(table ?? ''))).toEqual([]);
        expect(await bytesWith(store.dir, [`Report ${n} from`])).toEqual([]);
        expect(await tombstoneOf(store, report.id)).not.toBe(null);
        expect(await verifyRecord(store)).toMatchObject({ findings: [], unfinished: [] });
        await rebuildDatabase(store);
        expect(await dump(store), canonicalJson(changes)).toEqual(left);
      }),
      { numRuns: 2, endOnFailure: true },
    ));
});
