import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventFilterSchema } from '../../records/filter.ts';
import { addReports } from '../add-reports.ts';
import { openRecord } from '../open-record.ts';
import { rebuildDatabase } from '../rebuild-database.ts';
import { saveEvents } from '../save-events.ts';
import type { Store } from '../store.ts';
import { makeFolder, testEffects, testOptions } from '../testing/record.ts';
import { claimIds, sampleArrival, sampleEvent } from '../testing/samples.ts';
import { Overview } from './overview.ts';

const arrivals = [sampleArrival(1), sampleArrival(2, { publisher: 'Testabad Radio' }), sampleArrival(3)];
const [first = [], second = [], third = []] = arrivals.map(claimIds);
const EVENTS = [
  sampleEvent('e-1', first, { start: '2019-03-02', grade: 'confirmed' }),
  sampleEvent('e-2', [...second, ...first], { kind: 'air-strike', start: '2019-03-01', end: '2019-03-05' }),
  sampleEvent('e-3', third, { kind: 'attack-on-civilians', start: null, checkedBy: 'Ada' }),
];
const filter = (parts: object) => eventFilterSchema.parse(parts);

let store: Store;
let overview: Overview;
beforeAll(async () => {
  store = await openRecord(await makeFolder(), testEffects(), testOptions);
  await addReports(store, arrivals);
  await saveEvents(store, { events: EVENTS, whole: true });
  overview = new Overview(store);
});
afterAll(async () => {
  await store.close();
  await rm(store.dir, { recursive: true });
});

describe('the overview counts', () => {
  it('by what events are, the most first', async () => {
    const { total, facets } = await overview.counts(filter({}), null);
    expect(total).toBe(3);
    expect(facets).toEqual({
      kind: ['air-strike', 'attack-on-civilians', 'shelling'].map((id) => ({ id, count: 1 })),
      grade: [
        { id: 'fair', count: 2 },
        { id: 'confirmed', count: 1 },
      ],
      modality: [{ id: 'happened', count: 3 }],
      checked: [
        { id: 'no', count: 2 },
        { id: 'yes', count: 1 },
      ],
      country: [{ id: 'TL', count: 3 }],
      root: [{ id: 'A medic', count: 3 }],
      outlet: [
        { id: 'The Sample Post', count: 3 },
        { id: 'Testabad Radio', count: 1 },
      ],
    });
  });

  it('each facet without its own part of the filter, whatever the page', async () => {
    const { total, facets } = await overview.counts(
      filter({ family: ['explosion'], outlet: 'Testabad Radio', limit: 1, offset: 5 }),
      null,
    );
    expect(total).toBe(1);
    expect(facets.kind).toEqual([{ id: 'air-strike', count: 1 }]);
    expect(facets.outlet).toEqual([
      { id: 'The Sample Post', count: 2 },
      { id: 'Testabad Radio', count: 1 },
    ]);
    expect(facets.grade).toEqual([{ id: 'fair', count: 1 }]);
  });

  it('by place, those without one apart', async () => {
    const { places, unplaced } = await overview.places(filter({ family: ['explosion'] }));
    expect(unplaced).toBe(0);
    expect(places).toEqual([
      {
        key: 'settlement|TL|Upper Samples|Testabad|1.5|2.5',
        name: 'Testabad',
        country: 'TL',
        admin1: 'Upper Samples',
        latitude: 1.5,
        longitude: 2.5,
        radius_km: 2,
        precision: 'settlement',
        count: 2,
        families: [{ id: 'explosion', count: 2 }],
      },
    ]);
  });
});

it('the overview follows the record: new, changed, ended and forwarded events, and a rebuilt database', async () => {
  const kinds = async () => (await overview.counts(filter({}), null)).facets.kind;
  await kinds();
  const changed = sampleEvent('e-1', [...first, ...second], { kind: 'air-strike', start: '2019-03-02' });
  const fresh = sampleEvent('e-4', third, { kind: 'shelling', start: '2019-04-01' });
  await saveEvents(store, { events: [changed, fresh], forwards: [['e-2', 'e-1']], whole: true });
  expect(await kinds()).toEqual([
    { id: 'air-strike', count: 1 },
    { id: 'shelling', count: 1 },
  ]);
  expect((await overview.list(filter({}))).events).toEqual([fresh, changed]);
  await rebuildDatabase(store);
  expect((await overview.list(filter({}))).events).toEqual([fresh, changed]);
  await saveEvents(store, { events: EVENTS, whole: true });
  expect((await overview.list(filter({}))).events).toEqual(EVENTS);
  expect(await new Overview(store).list(filter({}))).toEqual(await overview.list(filter({})));
});
