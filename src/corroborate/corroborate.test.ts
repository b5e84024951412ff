import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  attested,
  type ClaimSpec,
  figure,
  OBSERVATORY,
  ownRules,
  type ReportSpec,
  town,
} from '../../test/corroborate/attested.ts';
import type { AttestedClaim } from '../records/attested.ts';
import type { Decision } from '../records/decision.ts';
import { eventSchema } from '../records/event.ts';
import { corroborate } from './corroborate.ts';
import { profileOf } from './pairs/profile.ts';

const rules = await ownRules();
const HILLTOP = town('Hilltop', 35.5, 36.5);
const MARSHES = town('Marshes', 33.1, 40.2, 'East');

const strike: ClaimSpec = {
  says: 'Warplanes bombed the market of Hilltop on Saturday, killing 17 people.',
  trigger: 'bombed',
  day: '2019-03-02',
  place: HILLTOP,
  killed: 17,
};

function partition(claims: readonly AttestedClaim[]): string[][] {
  return corroborate(claims, [], [], rules)
    .events.map((event) => event.claims)
    .toSorted((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

function countOf(...specs: readonly (readonly [ReportSpec, ClaimSpec])[]): number {
  return partition(specs.map(([report, spec]) => attested(report, spec))).length;
}

const A: ReportSpec = { report: 'r-a' };
const B: ReportSpec = { report: 'r-b', publisher: 'Evening Star' };

describe('claims that are one happening', () => {
  const other = 'At least 17 died when jets struck the Hilltop market.';
  test.each<[string, ClaimSpec]>([
    ['in other words', { ...strike, says: other, trigger: 'struck', killed: [17, 17, null] }],
    ['with no day said', { ...strike, says: other, trigger: 'struck', day: null }],
    ['as shelling, by an outlet that does not know', { ...strike, kind: 'shelling' }],
    [
      'with the province for the town',
      { ...strike, place: { name: 'North', id: 'p-north', country: 'SY', admin1: 'North', precision: 'province' } },
    ],
    ['in the night before', { ...strike, day: '2019-03-01' }],
    ['denied by another', { ...strike, modality: 'denied' }],
    [
      'placed by another in the country where it was said',
      { ...strike, place: { name: 'Neighbour', id: 'p-neighbour', country: 'TR', precision: 'country' } },
    ],
    ['as background whose date is the same', { ...strike, modality: 'background' }],
  ])('%s', (_title, spec) => {
    expect(countOf([A, strike], [B, spec])).toBe(1);
  });
});

test.each<[string, ClaimSpec, boolean]>([
  [
    'more people of the same',
    { says: 'Another 20 people were wounded.', figures: [figure('injured', [20, 20, 20], '20 people')] },
    false,
  ],
  [
    'another happening',
    { says: 'Another strike wounded 20 people.', figures: [figure('injured', [20, 20, 20], '20 people')] },
    true,
  ],
])('"another" before %s', (_title, spec, apart) => {
  const told = attested(A, { ...spec, kind: 'air-strike', trigger: 'wounded' });
  expect(profileOf(told, rules).setApart).toBe(apart);
});

describe('claims that are not one happening', () => {
  test.each<[string, ReportSpec, ClaimSpec]>([
    ['another town', B, { ...strike, place: MARSHES, says: 'Jets hit the bridge in Marshes.', trigger: 'hit' }],
    ['a month before', B, { ...strike, day: '2019-02-02', says: 'Jets hit a school there.', trigger: 'hit' }],
    ['another kind of thing', B, { ...strike, kind: 'release' }],
    ['only planned', B, { ...strike, modality: 'planned' }],
    ['only supposed', B, { ...strike, modality: 'hypothetical' }],
    ['background without a date', B, { ...strike, modality: 'background', day: null }],
    ['as another thing in the same sentence', A, { ...strike, trigger: 'killing', killed: 3 }],
    ['called another by the same report', A, { ...strike, at: 500, says: 'Another strike hit Hilltop.', killed: 3 }],
    ['with another toll in the same report', A, { ...strike, at: 500, says: 'A strike hit Hilltop.', killed: 4 }],
  ])('%s', (_title, report, spec) => {
    expect(countOf([A, strike], [report, spec])).toBe(2);
  });
});

describe('input with little in it', () => {
  test('a claim without time, place, publisher, date or title is an event of its own', () => {
    const bare = attested({ report: 'r-x', publisher: null, published: null }, { source: { kind: 'reporter' } });
    const { events } = corroborate([bare], [], [], rules);
    expect(events).toHaveLength(1);
    expect(events[0]?.id).toMatch(/^e-undated-[0-9a-f]{4}$/u);
    expect(events[0]?.time).toEqual({ start: null, end: null, precision: 'unknown', claims: [] });
    expect(events[0]?.place).toBeNull();
    expect(eventSchema.safeParse(events[0]).success).toBe(true);
  });

  test('no claims make no events', () => {
    expect(corroborate([], [], [], rules)).toEqual({ events: [], minted: [], forwards: [] });
  });

  test('a claim given twice counts once', () => {
    const claim = attested(A, strike);
    expect(corroborate([claim, claim], [], [], rules).events[0]?.claims).toEqual([claim.claim.id]);
  });
});

const specs: fc.Arbitrary<readonly [ReportSpec, ClaimSpec]> = fc.tuple(
  fc.integer({ min: 1, max: 4 }).map((n) => ({ report: `r-${n}`, publisher: `Outlet ${n}` })),
  fc.record({
    kind: fc.constantFrom('air-strike', 'shelling', 'armed-clash'),
    says: fc.constantFrom(strike.says ?? '', 'Shells fell on Marshes.', 'Another raid hit the town.'),
    trigger: fc.constant('hit'),
    modality: fc.constantFrom('happened', 'denied', 'background', 'planned'),
    day: fc.constantFrom('2019-03-01', '2019-03-02', '2019-03-03', null),
    place: fc.constantFrom(HILLTOP, MARSHES, null),
    killed: fc.constantFrom(3, 17, 20),
    at: fc.constantFrom(0, 100, 200),
  }),
);

describe('order', () => {
  test('the events do not depend on the order in which claims came', () => {
    const shuffled = fc
      .array(specs, { maxLength: 14 })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(shuffled, ([first, second]) => {
        const make = (list: typeof first) => list.map(([report, spec]) => attested(report, spec));
        expect(corroborate(make(second), [], [], rules)).toEqual(corroborate(make(first), [], [], rules));
      }),
      { numRuns: 150 },
    );
  });

  test('every claim stands in one event, and no event holds two things that their report tells in one sentence', () => {
    fc.assert(
      fc.property(fc.array(specs, { maxLength: 14 }), (list) => {
        const claims = new Map(list.map(([report, spec]) => attested(report, spec)).map((one) => [one.claim.id, one]));
        const groups = partition([...claims.values()]);
        expect(groups.flat().toSorted()).toEqual([...claims.keys()].toSorted());
        for (const group of groups) {
          const told = group.flatMap((id) => claims.get(id) ?? []).filter(({ claim }) => claim.modality !== 'denied');
          const sentences = told.map((one) => `${one.report.id}|${one.claim.evidence[0]?.start}|${one.claim.modality}`);
          const values = told.map((one, i) => `${sentences[i]}|${one.claim.figures[0]?.best}`);
          expect(new Set(values).size).toBe(new Set(sentences).size);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('background and sums', () => {
  const sum: ClaimSpec = {
    ...strike,
    says: 'Since January air strikes on Hilltop have killed 300 people.',
    trigger: 'strikes',
    day: '2019-01-01',
    until: '2019-03-03',
    killed: 300,
  };
  test.each<[string, ClaimSpec, number]>([
    ['what sums up months is no event of today', sum, 2],
    ['nor is it as background', { ...sum, modality: 'background' }, 2],
    ['background of the same day stands with the news', { ...strike, modality: 'background', killed: 300 }, 1],
  ])('%s', (_title, spec, events) => {
    expect(countOf([A, strike], [B, spec])).toBe(events);
    expect(countOf([B, spec], [A, strike])).toBe(events);
  });

  test('a number of background stands in the list and bounds nothing', () => {
    const background = attested(B, { ...strike, modality: 'background', killed: 300 });
    const [event] = corroborate([attested(A, strike), background], [], [], rules).events;
    expect(event?.figures.map(({ low, best, high }) => [low, best, high])).toEqual([[17, 17, 17]]);
    expect(event?.figures[0]?.sayings).toHaveLength(2);
  });
});

describe('what people decide', () => {
  const one = attested(A, strike);
  const two = attested(B, { ...strike, killed: 18 });
  const far = attested({ report: 'r-c' }, { ...strike, place: MARSHES, day: '2019-03-09', says: 'Marshes burnt.' });
  const decide = (verb: string, id: string, value: unknown, coder: string | null = 'Ada'): Decision => ({
    id: `d-${verb}-${id}`,
    coder,
    at: '2019-03-05T10:00:00Z',
    about: { type: 'claim', id },
    verb,
    value,
  });

  const apart = { claims: [one.claim.id], from: [two.claim.id] };
  test.each<[string, readonly Decision[], number]>([
    ['without a word of theirs', [], 2],
    ['never the same', [decide('never-same', one.claim.id, apart)], 3],
    ['the program may not say so', [decide('never-same', one.claim.id, apart, null)], 2],
    ['merged', [decide('merge', far.claim.id, { claims: [one.claim.id] })], 1],
    ['taken out', [decide('take-out', far.claim.id, null)], 1],
    [
      'undone',
      [decide('never-same', one.claim.id, apart), decide('undo', one.claim.id, `d-never-same-${one.claim.id}`)],
      2,
    ],
  ])('%s', (_title, decisions, events) => {
    expect(corroborate([one, two, far], [], decisions, rules).events).toHaveLength(events);
  });

  test('the event says who last checked it', () => {
    const { events } = corroborate([one], [], [decide('confirm', one.claim.id, null)], rules);
    expect(events[0]?.checked_by).toBe('Ada');
  });

  test('what a person discounts is graded so', () => {
    const { events } = corroborate([one], [], [decide('discount', one.claim.id, null)], rules);
    expect(events[0]?.grade).toEqual({ value: 'discounted', rules: ['discounted'] });
  });
});

describe('values of an event', () => {
  test('a denial contests it and is no root of it', () => {
    const yes = attested(A, { ...strike, source: OBSERVATORY });
    const no = attested(B, { ...strike, modality: 'denied', source: { kind: 'party', words: 'the army' } });
    const event = corroborate([yes, no], [], [], rules).events[0];
    expect(event?.modality).toBe('happened');
    expect(event?.grade).toEqual({ value: 'contested', rules: ['denied'] });
    expect(event?.roots.map((root) => root.id)).toEqual(['sohr']);
    expect(event?.claims).toHaveLength(2);
  });

  test('the town is kept where others say the province', () => {
    const wide = { name: 'North', id: 'p-north', country: 'SY', admin1: 'North', precision: 'province' as const };
    const event = corroborate([attested(A, strike), attested(B, { ...strike, place: wide })], [], [], rules).events[0];
    expect(event?.place?.name).toBe('Hilltop');
    expect(event?.place?.claims).toEqual([attested(A, strike).claim.id]);
  });
});
