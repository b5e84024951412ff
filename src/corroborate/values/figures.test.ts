import { describe, expect, test } from 'vitest';
import { attested, type ClaimSpec, figure, ownRules, type ReportSpec } from '../../../test/corroborate/attested.ts';
import { eventFigures } from './figures.ts';

const { relations } = await ownRules();

type Bounds = readonly [number | null, number | null, number | null];
interface Word {
  readonly root: string | null;
  readonly killed: Bounds;
  readonly day?: string;
  readonly vague?: boolean;
}

function killed(words: readonly Word[]) {
  const claims = words.map(({ killed: bounds, day, vague }, i) => {
    const report: ReportSpec = { report: `r-${i}`, published: day ?? '2019-03-03' };
    const spec: ClaimSpec = { figures: [figure('killed', bounds, String(bounds[1]), { vague: vague ?? false })] };
    return attested(report, spec);
  });
  const roots = new Map(claims.map((one, i) => [one.claim.id, words[i]?.root ?? null]));
  const [only] = eventFigures(claims, (id) => roots.get(id) ?? null, relations);
  return only;
}

const exactly = (n: number): Bounds => [n, n, n];

describe('figures of an event', () => {
  test.each<[string, readonly Word[], Bounds, boolean]>([
    ['one saying is itself', [{ root: 'a', killed: exactly(17) }], [17, 17, 17], false],
    [
      'two sources that differ',
      [
        { root: 'a', killed: exactly(17) },
        { root: 'b', killed: exactly(32) },
      ],
      [17, 17, 32],
      true,
    ],
    ['"at least" leaves the top open', [{ root: 'a', killed: [40, 40, null] }], [40, 40, null], false],
    [
      '"at least 16" does not exclude 32',
      [
        { root: 'a', killed: [16, 16, null] },
        { root: 'b', killed: exactly(32) },
      ],
      [16, 32, null],
      false,
    ],
    [
      '"at least 40" excludes 32',
      [
        { root: 'a', killed: [40, 40, null] },
        { root: 'b', killed: exactly(32) },
      ],
      [32, 32, null],
      true,
    ],
    [
      '"nearly 300" does not exclude 283',
      [
        { root: 'a', killed: [null, 300, 300] },
        { root: 'a', killed: exactly(283) },
      ],
      [283, 283, 300],
      false,
    ],
    [
      'a rounding to tens',
      [
        { root: 'a', killed: exactly(60) },
        { root: 'b', killed: exactly(61) },
      ],
      [60, 60, 61],
      false,
    ],
    [
      'small numbers are never a rounding',
      [
        { root: 'a', killed: exactly(10) },
        { root: 'b', killed: exactly(11) },
      ],
      [10, 10, 11],
      true,
    ],
    [
      "a source's later toll replaces its own",
      [
        { root: 'a', killed: exactly(17), day: '2019-03-02' },
        { root: 'a', killed: exactly(20) },
      ],
      [20, 20, 20],
      false,
    ],
    [
      "a source's later toll leaves another's alone",
      [
        { root: 'b', killed: exactly(17), day: '2019-03-02' },
        { root: 'a', killed: exactly(20) },
      ],
      [17, 20, 20],
      true,
    ],
    [
      'tolls without a source replace nothing',
      [
        { root: null, killed: exactly(17), day: '2019-03-02' },
        { root: null, killed: exactly(19) },
      ],
      [17, 19, 19],
      true,
    ],
    [
      'the number that more roots say is preferred',
      [
        { root: 'a', killed: exactly(17) },
        { root: 'b', killed: exactly(22) },
        { root: 'c', killed: exactly(22) },
      ],
      [17, 22, 22],
      true,
    ],
    [
      '"dozens" gives way to a count',
      [
        { root: 'a', killed: [24, 24, 99], vague: true },
        { root: 'b', killed: exactly(31) },
      ],
      [24, 31, 99],
      false,
    ],
  ])('%s', (_title, words, [low, best, high], disagrees) => {
    expect(killed(words)).toMatchObject({ low, best, high, disagrees });
    expect(killed(words)?.sayings).toHaveLength(words.length);
  });

  test('parts stand beside the whole', () => {
    const claim = attested(
      { report: 'r-1' },
      { figures: [figure('killed', exactly(22), '22'), figure('killed', exactly(6), '6', { population: 'children' })] },
    );
    expect(eventFigures([claim], () => null, relations).map((one) => [one.population, one.best])).toEqual([
      ['children', 6],
      ['people', 22],
    ]);
  });

  test('a saying names its outlet, its source and its words', () => {
    const claim = attested(
      { report: 'r-1', publisher: null },
      { killed: 3, source: { kind: 'medic', words: 'a doctor' } },
    );
    expect(eventFigures([claim], () => null, relations)[0]?.sayings[0]).toMatchObject({
      outlet: null,
      source: 'a doctor',
      source_kind: 'medic',
      said: '3',
      published: '2019-03-03',
    });
  });
});

test("a denial's number stands beside the tellings' and bounds nothing", () => {
  const told = attested({ report: 'r-1' }, { figures: [figure('killed', exactly(17), '17')] });
  const denied = attested({ report: 'r-2' }, { figures: [figure('killed', exactly(2), 'two')], modality: 'denied' });
  const [only] = eventFigures([told, denied], () => null, relations);
  expect([only?.low, only?.high, only?.disagrees]).toEqual([17, 17, false]);
  expect(only?.sayings.map(({ best, denies }) => [best, denies]).sort()).toEqual([
    [17, undefined],
    [2, true],
  ]);
});
