import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EventFilter, eventFilterSchema } from '../records/filter.ts';
import { addDecision } from './add-decision.ts';
import { addReports } from './add-reports.ts';
import { counts } from './counts.ts';
import { getEvent } from './get-event.ts';
import { getReport } from './get-report.ts';
import { listEvents } from './list-events.ts';
import { mintedEvents } from './minted-events.ts';
import { openRecord } from './open-record.ts';
import { Overview } from './overview/overview.ts';
import { rebuildDatabase } from './rebuild-database.ts';
import { saveEvents } from './save-events.ts';
import type { Store } from './store.ts';
import { dump } from './testing/dump.ts';
import { makeFolder, testEffects, testOptions } from './testing/record.ts';
import { claimIds, sampleArrival, sampleEvent } from './testing/samples.ts';
import { verifyRecord } from './verify-record.ts';

const arrivals = [
  sampleArrival(1, { text: 'Gunners fired on Süd Testabad. A baker died.', title: 'Morning in Testabad' }),
  sampleArrival(2, { text: 'Planes bombed the hill of قلعة. Nobody was hurt.' }),
  sampleArrival(3),
];
const [first = [], second = [], third = []] = arrivals.map(claimIds);

/** Three events, as they are before and after every test of the filters. */
const EVENTS = [
  sampleEvent('e-1', first, { start: '2019-03-02', grade: 'confirmed' }),
  sampleEvent('e-2', second, { kind: 'air-strike', start: '2019-03-01', end: '2019-03-05' }),
  sampleEvent('e-3', third, { kind: 'attack-on-civilians', start: null, checkedBy: 'Ada' }),
];

let store: Store;
beforeAll(async () => {
  store = await openRecord(await makeFolder(), testEffects(), testOptions);
  await addReports(store, arrivals);
  await saveEvents(store, { events: EVENTS, whole: true });
});
afterAll(async () => {
  await store.close();
  await rm(store.dir, { recursive: true });
});

function filter(parts: Partial<EventFilter>): EventFilter {
  return eventFilterSchema.parse(parts);
}

describe('listEvents', () => {
  it.each<[string, Partial<EventFilter>, string[]]>([
    ['everything, the newest first, undated ones last', {}, ['e-1', 'e-2', 'e-3']],
    ['a kind', { kind: ['air-strike'] }, ['e-2']],
    ['several kinds', { kind: ['air-strike', 'shelling'] }, ['e-1', 'e-2']],
    ['a family', { family: ['explosion'] }, ['e-1', 'e-2']],
    ['a family and a kind of another', { family: ['explosion'], kind: ['attack-on-civilians'] }, []],
    ['a grade', { grade: ['confirmed'] }, ['e-1']],
    ['a country', { country: 'TL' }, ['e-1', 'e-2', 'e-3']],
    ['another country', { country: 'SY' }, []],
    ['days on which it went on', { from: '2019-03-04', to: '2019-03-04' }, ['e-2']],
    ['from a day on', { from: '2019-03-06' }, []],
    ['up to a day', { to: '2019-03-01' }, ['e-2']],
    ['an actor by id', { actor: 'test-army' }, ['e-1', 'e-2', 'e-3']],
    ['an actor by words of its name', { actor: 'army testland' }, ['e-1', 'e-2', 'e-3']],
    ['an actor by words that a report used', { actor: 'testlander' }, ['e-1', 'e-2', 'e-3']],
    ['an actor that is not there', { actor: 'navy' }, []],
    ['words of the place', { place: 'testa' }, ['e-1', 'e-2', 'e-3']],
    ['words of the province', { place: 'upper samples' }, ['e-1', 'e-2', 'e-3']],
    ['its modality', { modality: ['planned', 'happened'] }, ['e-1', 'e-2', 'e-3']],
    ['another modality', { modality: ['denied'] }, []],
    ['what a person has checked', { checked: true }, ['e-3']],
    ['what nobody has checked', { checked: false }, ['e-1', 'e-2']],
    ['a root', { root: 'A medic' }, ['e-1', 'e-2', 'e-3']],
    ['a part of a root’s name', { root: 'medic' }, []],
    ['an outlet', { outlet: 'The Sample Post' }, ['e-1', 'e-2', 'e-3']],
    ['another outlet', { outlet: 'The Other Post' }, []],
    ['words of the evidence, whatever case and accents', { words: 'SUD baker' }, ['e-1']],
    ['words of the title', { words: 'morning' }, ['e-1']],
    ['Arabic words', { words: 'قلعة' }, ['e-2']],
    ['words that stand in two events', { words: 'baker planes' }, []],
    ['nothing but signs', { words: "'&|!:*" }, ['e-1', 'e-2', 'e-3']],
    ['a page', { limit: 1, offset: 1 }, ['e-2']],
  ])('finds by %s', async (_, parts, ids) => {
    const found = await listEvents(store, filter(parts));
    expect(found.events.map((e) => e.id)).toEqual(ids);
    expect(await new Overview(store).list(filter(parts))).toEqual(found);
    if (parts.limit === undefined) expect(found.total).toBe(ids.length);
    else expect(found.total).toBe(3);
  });

  it('gives events as they were saved', async () => {
    expect((await listEvents(store, filter({}))).events).toEqual(EVENTS);
  });

  it('refuses a family that the codebook has not', async () => {
    await expect(listEvents(store, filter({ family: ['weather'] }))).rejects.toThrow(/weather is no family/);
  });
});

describe('saveEvents', () => {
  it('saves nothing where nothing differs', async () => {
    const { seq } = store.head;
    const saved = await saveEvents(store, { events: EVENTS.toReversed(), whole: true });
    expect(saved).toEqual({ minted: [], changed: [], forwarded: [], ended: [] });
    expect(store.head.seq).toBe(seq);
  });

  it('logs what was minted, changed, forwarded and ended, and what is back', async () => {
    const joined = sampleEvent('e-1', [...first, ...second], { grade: 'contested' });
    const fresh = sampleEvent('e-4', third);
    const save = { events: [joined, fresh], forwards: [['e-2', 'e-1']] as const, whole: true };
    expect(await saveEvents(store, save)).toEqual({
      minted: ['e-4'],
      changed: ['e-1'],
      forwarded: ['e-2'],
      ended: ['e-3'],
    });
    const followed = await getEvent(store, 'e-2');
    expect(followed?.event).toEqual(joined);
    expect(followed?.claims.map((c) => c.claim.id)).toEqual([...first, ...second].sort());
    expect(followed?.history.map((h) => [h.event, h.verb, h.target])).toEqual([
      ['e-1', 'mint', null],
      ['e-2', 'mint', null],
      ['e-1', 'change', null],
      ['e-2', 'forward', 'e-1'],
    ]);
    expect(await mintedEvents(store)).toEqual([
      { id: 'e-1', claims: [...first, ...second].sort(), to: null },
      { id: 'e-2', claims: second.toSorted(), to: 'e-1' },
      { id: 'e-3', claims: third.toSorted(), to: null },
      { id: 'e-4', claims: third.toSorted(), to: null },
    ]);
    expect(await getEvent(store, 'e-3')).toBe(null);
    expect(await saveEvents(store, { events: EVENTS, whole: true })).toEqual({
      minted: [],
      changed: ['e-1', 'e-2', 'e-3'],
      forwarded: [],
      ended: ['e-4'],
    });
    expect((await getEvent(store, 'e-2'))?.event.id).toBe('e-2');
  });

  it('leaves the others alone where it is not told of all', async () => {
    const changed = sampleEvent('e-1', first, { grade: 'weak' });
    expect(await saveEvents(store, { events: [changed], whole: false })).toMatchObject({ changed: ['e-1'], ended: [] });
    expect((await listEvents(store, filter({}))).total).toBe(3);
    await saveEvents(store, { events: EVENTS, whole: true });
  });

  it('tells a report which events its claims attest', async () => {
    const found = await getReport(store, arrivals[0]?.report.id ?? '');
    expect(found?.events).toEqual(first.map((claim) => ({ claim, event: 'e-1' })));
  });
});

describe('addDecision', () => {
  it('is kept, stands in the history of its event, and is never overwritten', async () => {
    const about = { type: 'event', id: 'e-1' } as const;
    const at = '2020-02-01T10:00:00.000Z';
    const decision = { id: 'd-1', coder: 'Ada', at, about, verb: 'merge', value: { with: ['e-2'] } };
    await addDecision(store, decision);
    expect((await getEvent(store, 'e-1'))?.decisions).toMatchObject([decision]);
    await expect(addDecision(store, { ...decision, coder: 'Ben' })).rejects.toThrow(/a decision d-1 already/);
  });
});

describe('rebuildDatabase', () => {
  it('makes the database equal to the one before, and the record stays whole', async () => {
    const before = await dump(store);
    await rebuildDatabase(store);
    expect(await dump(store)).toEqual(before);
    expect(before.length).toBeGreaterThan(30);
    expect(await counts(store)).toMatchObject({ reports: 3, claims: 6, events: 3, failures: 0, decisions: 1 });
    expect((await counts(store)).madeBy?.engine).toBe('0.1.0');
    expect(await verifyRecord(store)).toMatchObject({ findings: [], unfinished: [] });
    await addReports(store, [sampleArrival(9)]);
    expect((await counts(store)).reports).toBe(4);
  });
});
