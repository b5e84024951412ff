import { expect, test } from 'vitest';
import { attested, figure, OBSERVATORY, ownRules, town } from '../../test/corroborate/attested.ts';
import { corroborate } from './corroborate.ts';

/**
 * A release of prisoners as its report tells it: a rounded number from the authorities, their own exact one from a
 * statement, and a monitor's remark on earlier releases.
 */
const rules = await ownRules();
const report = { report: 'r-1', published: '2019-03-03' };
const camp = town('Rashan', 36.7, 40.4);
const told = attested(report, {
  kind: 'release',
  says: 'Nearly 200 detainees were freed, the authorities who held them said.',
  trigger: 'freed',
  day: '2019-03-02',
  place: camp,
  figures: [figure('released', [180, 200, 200], 'Nearly 200')],
  source: { kind: 'party', words: 'the authorities', name: 'Northern Administration', actor: 'aanes' },
});
const stated = attested(report, {
  kind: 'release',
  says: 'The administration said in a statement that 187 people had been set free.',
  trigger: 'set free',
  at: 90,
  day: '2019-03-02',
  place: camp,
  figures: [figure('released', [187, 187, 187], '187')],
  source: { kind: 'party', words: 'The administration', name: 'Northern Administration', actor: 'aanes' },
});
const remark = attested(report, {
  kind: 'release',
  says: 'The Observatory said that it was not the first release of this kind.',
  trigger: 'release',
  at: 180,
  modality: 'background',
  source: { ...OBSERVATORY, words: 'The Observatory' },
});

/** The same as its report may tell it: the second sentence names neither day nor place, "their release" ties it. */
const rounded = attested(report, {
  kind: 'release',
  says: 'Nearly 200 detainees were freed, the authorities who held them said.',
  trigger: 'freed',
  figures: [figure('released', [null, 200, 200], 'Nearly 200')],
  source: { kind: 'party', words: 'the authorities', name: 'Northern Administration', actor: 'aanes' },
});
const goesOn = attested(report, {
  kind: 'release',
  says: 'Their release was announced by the administration, which said that 187 people had been set free.',
  trigger: 'set free',
  at: 90,
  figures: [figure('released', [187, 187, 187], '187')],
  source: { kind: 'party', words: 'the administration', name: 'Northern Administration', actor: 'aanes' },
});

test.each([
  ['a rounding and its exact number, "their release"', goesOn, 1],
  [
    'what follows without a word back, and with another number',
    {
      ...goesOn,
      claim: {
        ...goesOn.claim,
        evidence: goesOn.claim.evidence.map((quote) => ({
          ...quote,
          quote: quote.quote.replace('Their release', 'One release'),
        })),
        figures: [figure('released', [60, 60, 60], '60')],
      },
    },
    2,
  ],
])('%s', (_title, second, expected) => {
  const events = corroborate([rounded, second, remark], [], [], rules).events;
  expect(events.filter(({ figures }) => figures.length > 0)).toHaveLength(expected);
});

test('one event, both numbers kept, one root, and the monitor stands beside it', () => {
  const events = corroborate([told, stated, remark], [], [], rules).events.filter(({ figures }) => figures.length > 0);
  expect(events).toHaveLength(1);
  const [event] = events;
  const [released] = event?.figures ?? [];
  expect(released?.sayings.map(({ said }) => said).sort()).toEqual(['187', 'Nearly 200']);
  expect([released?.best, released?.disagrees]).toEqual([187, false]);
  expect(event?.roots).toHaveLength(1);
  expect(event?.attached.map(({ as, by }) => [as, by])).toEqual([['background', OBSERVATORY.name]]);
});
