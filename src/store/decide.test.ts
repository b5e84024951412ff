import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DecisionRequest } from '../records/decision.ts';
import { addReports } from './add-reports.ts';
import { allClaims } from './all-claims.ts';
import { decide, undoDecision } from './decide.ts';
import { getReport } from './get-report.ts';
import { openRecord } from './open-record.ts';
import { queueOf } from './queue.ts';
import { rebuildDatabase } from './rebuild-database.ts';
import { saveEvents } from './save-events.ts';
import type { Store } from './store.ts';
import { dump } from './testing/dump.ts';
import { readAgain } from './testing/read-again.ts';
import { makeFolder, testEffects, testOptions } from './testing/record.ts';
import { claimIds, sampleArrival, sampleEvent, sampleReading } from './testing/samples.ts';
import { bytesWith, formAround } from './testing/withdrawing.ts';
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

const correct = (id: string, value: (DecisionRequest & { verb: 'correct' })['value']): DecisionRequest => ({
  verb: 'correct',
  about: { type: 'claim', id },
  value,
});

const statesOf = async (report: string) =>
  (await getReport(store, report))?.claims.map(({ by, claim, state }) => [claim.id, claim.kind, state, by]);

describe('decide', () => {
  it('shows a claim as it was decided, also by another reading that gives it another id', async () => {
    const arrival = sampleArrival(1);
    await addReports(store, [arrival]);
    const [first = '', second = ''] = claimIds(arrival);
    await decide(store, 'Ada', [
      correct(first, { slot: 'kind', to: 'air-strike' }),
      { verb: 'reject', about: { type: 'claim', id: second } },
    ]);
    expect(await statesOf(arrival.report.id)).toEqual([
      [first, 'air-strike', 'corrected', 'Ada'],
      [second, 'attack-on-civilians', 'rejected', 'Ada'],
    ]);
    expect((await allClaims(store)).map(({ claim }) => claim.id)).toEqual([first]);
    const reading = sampleReading(arrival.report, '0.2.0');
    const renamed = { ...reading, claims: reading.claims.map((claim) => ({ ...claim, id: `${claim.id}-b` })) };
    await readAgain(store, arrival, renamed, {
      moves: [
        [first, `${first}-b`],
        [second, `${second}-b`],
      ],
      open: [],
    });
    expect(await statesOf(arrival.report.id)).toEqual([
      [`${first}-b`, 'air-strike', 'corrected', 'Ada'],
      [`${second}-b`, 'attack-on-civilians', 'rejected', 'Ada'],
    ]);
  });

  it('asks a person where a claim is gone that somebody decided on', async () => {
    const arrival = sampleArrival(11);
    await addReports(store, [arrival]);
    const [first = '', second = ''] = claimIds(arrival);
    await decide(store, 'Ada', [{ verb: 'confirm', about: { type: 'claim', id: first } }]);
    const reading = sampleReading(arrival.report, '0.3.0');
    const lost = { ...reading, claims: reading.claims.filter(({ id }) => id === second) };
    await readAgain(store, arrival, lost, { moves: [], open: [first] });
    const query = { reason: 'decision-lost', coder: null, limit: 10, offset: 0 } as const;
    expect((await queueOf(store, query)).items).toMatchObject([{ type: 'report', id: arrival.report.id }]);
    await readAgain(store, arrival, reading);
    expect((await queueOf(store, query)).items).toEqual([]);
  });

  it('records all that was asked for or nothing', async () => {
    const arrival = sampleArrival(2);
    await addReports(store, [arrival]);
    const [id = ''] = claimIds(arrival);
    const { seq } = store.head;
    const asked = [
      correct(id, { slot: 'kind', to: 'air-strike' }),
      correct('c-none', { slot: 'kind', to: 'air-strike' }),
    ];
    await expect(decide(store, 'Ada', asked)).rejects.toThrow(/claim c-none: not in this record/);
    expect(store.head.seq).toBe(seq);
    expect((await statesOf(arrival.report.id))?.[0]).toEqual([id, 'shelling', 'machine', null]);
  });

  it.each<[string, DecisionRequest, RegExp]>([
    ['an event that is not there', { verb: 'confirm', about: { type: 'event', id: 'e-none' } }, /event e-none: not in/],
    [
      'a merge with itself',
      { verb: 'merge', about: { type: 'event', id: 'e-3' }, value: { events: ['e-3'] } },
      /itself/,
    ],
    [
      'a split of a strange claim',
      { verb: 'split', about: { type: 'event', id: 'e-3' }, value: { claims: ['c-x'] } },
      /c-x/,
    ],
    [
      'a pin on a strange claim',
      { verb: 'pin', about: { type: 'event', id: 'e-3' }, value: { slot: 'kind', claim: 'c-x' } },
      /c-x/,
    ],
  ])('refuses %s', async (_, request, said) => {
    const arrival = sampleArrival(3);
    await addReports(store, [arrival]);
    await saveEvents(store, { events: [sampleEvent('e-3', claimIds(arrival))], whole: false });
    await expect(decide(store, 'Ada', [request])).rejects.toThrow(said);
  });

  it('refuses to split everything off, and to undo twice', async () => {
    const claims = (await allClaims(store)).flatMap(({ claim, report }) =>
      report.id === sampleArrival(3).report.id ? [claim.id] : [],
    );
    const split: DecisionRequest = { verb: 'split', about: { type: 'event', id: 'e-3' }, value: { claims } };
    await expect(decide(store, 'Ada', [split])).rejects.toThrow(/at least one/);
    const { decisions } = await decide(store, 'Ada', [{ verb: 'confirm', about: { type: 'event', id: 'e-3' } }]);
    const id = decisions[0]?.id ?? '';
    expect(await undoDecision(store, 'Ben', { id })).toMatchObject({ verb: 'undo', value: id, coder: 'Ben' });
    await expect(undoDecision(store, 'Ben', { id })).rejects.toThrow(/undone already/);
    expect(await undoDecision(store, 'Ben', { id: 'd-none' })).toBeNull();
  });

  it('makes the same database anew from the files', async () => {
    const before = await dump(store);
    await rebuildDatabase(store);
    expect(await dump(store)).toEqual(before);
  });

  it('goes with a withdrawn report: what was corrected and added, and notes in its words', async () => {
    const words = ['brackwasserdorf', 'quittenmuehle'];
    const secret = sampleArrival(9, {
      text: 'Shells hit Brackwasserdorf. A mill, the Quittenmuehle, burnt.',
      title: 'A report',
    });
    await addReports(store, [secret]);
    const [id = ''] = claimIds(secret);
    const added = secret.reading.claims[1];
    if (added === undefined) throw new Error('no claim');
    const { id: _, because: __, confidence: ___, ...claim } = added;
    const { decisions } = await decide(store, 'Ada', [
      { verb: 'add', about: { type: 'report', id: secret.report.id }, value: { claim } },
      { verb: 'comment', about: { type: 'claim', id }, value: { text: 'see Brackwasserdorf' } },
      {
        verb: 'comment',
        about: { type: 'event', id: 'e-3' },
        value: { text: 'see the other' },
        note: 'as Quittenmuehle',
      },
    ]);
    const value = decisions[0]?.value;
    const own = typeof value === 'object' && value !== null && 'claim' in value ? JSON.stringify(value.claim) : '';
    const addedId = /"id":"(c-\w+)"/.exec(own)?.[1] ?? '';
    await decide(store, 'Ada', [correct(addedId, { slot: 'kind', to: 'explosive-device' })]);
    expect(await bytesWith(store.dir, words)).not.toEqual([]);
    await withdrawReport(
      store,
      { report: secret.report.id, by: null, reason: null },
      formAround([...claimIds(secret), addedId]),
    );
    expect(await bytesWith(store.dir, words)).toEqual([]);
    expect(await bytesWith(store.dir, ['see the other'])).not.toEqual([]);
    expect(await verifyRecord(store)).toMatchObject({ findings: [], unfinished: [] });
  });
});
