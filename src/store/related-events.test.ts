import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConflictEvent } from '../records/event.ts';
import { addReports } from './add-reports.ts';
import { openRecord } from './open-record.ts';
import { kinshipsOf, relatedEvents } from './related-events.ts';
import { saveEvents } from './save-events.ts';
import type { Store } from './store.ts';
import { makeFolder, testEffects, testOptions } from './testing/record.ts';
import { claimIds, sampleArrival, sampleEvent } from './testing/samples.ts';

const arrivals = [sampleArrival(1), sampleArrival(2)];
const [[wave = '', strike = ''] = [], alone = []] = arrivals.map(claimIds);
const whole = sampleEvent('e-1', [wave]);
const part: ConflictEvent = {
  ...sampleEvent('e-2', [strike]),
  within: [{ claim: strike, whole: wave, as: 'series' }],
};
const other = sampleEvent('e-3', alone);

let store: Store;
beforeAll(async () => {
  store = await openRecord(await makeFolder(), testEffects(), testOptions);
  await addReports(store, arrivals);
  await saveEvents(store, { events: [whole, part, other], whole: true });
});
afterAll(async () => {
  await store.close();
  await rm(store.dir, { recursive: true });
});

describe('parts and wholes', () => {
  test('of one event', async () => {
    const { wholes, parts } = await relatedEvents(store.database, whole);
    expect([wholes.length, parts.map(({ id }) => id)]).toEqual([0, ['e-2']]);
  });

  test.each<[string, readonly string[], readonly (readonly [string, unknown])[]]>([
    [
      'all',
      ['e-1', 'e-2', 'e-3'],
      [
        ['e-1', { partOf: [], parts: ['e-2'] }],
        ['e-2', { partOf: ['e-1'], parts: [] }],
      ],
    ],
    ['the part alone', ['e-2'], [['e-2', { partOf: ['e-1'], parts: [] }]]],
    ['one that stands by itself', ['e-3'], []],
    ['none', [], []],
  ])('of many events: %s', async (_title, asked, expected) => {
    expect([...(await kinshipsOf(store.database, asked))].sort()).toEqual(expected);
  });
});
