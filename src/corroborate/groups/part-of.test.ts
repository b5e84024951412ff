import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LinksOf, partOf } from './part-of.ts';

type Link = readonly [number, number, number];

const THINGS = 12;
const link: fc.Arbitrary<Link> = fc.tuple(fc.nat(THINGS - 1), fc.nat(THINGS - 1), fc.integer({ min: 1, max: 6 }));

function linksOf(links: readonly Link[]): LinksOf {
  return (thing, tell) => {
    for (const [a, b, score] of links) {
      if (a === thing) tell(b, score);
      if (b === thing) tell(a, score);
    }
  };
}

/** The same by its definition: what links of a strength connect, for each strength from the weakest. */
function byDefinition(thing: number, links: readonly Link[], limit: number): number[] {
  for (let least = 1; least <= 7; least++) {
    const reached = new Set([thing]);
    for (const one of reached)
      linksOf(links)(one, (other, score) => {
        if (score >= least) reached.add(other);
      });
    if (reached.size <= limit) return [...reached].sort((a, b) => a - b);
  }
  return [];
}

const CASES: readonly (readonly [string, readonly Link[], number, readonly number[]])[] = [
  ['alone', [], 3, [0]],
  [
    'a chain within the limit',
    [
      [0, 1, 1],
      [1, 2, 1],
    ],
    3,
    [0, 1, 2],
  ],
  [
    'a chain beyond it, all links alike',
    [
      [0, 1, 1],
      [1, 2, 1],
      [2, 3, 1],
    ],
    3,
    [0],
  ],
  [
    'the weakest link goes first',
    [
      [0, 1, 2],
      [1, 2, 3],
      [2, 3, 1],
    ],
    3,
    [0, 1, 2],
  ],
  [
    'what people made one stays',
    [
      [0, 1, Infinity],
      [1, 2, Infinity],
      [2, 3, Infinity],
      [3, 4, 9],
    ],
    2,
    [0, 1, 2, 3],
  ],
];

describe('part of a graph', () => {
  test.each(CASES)('%s', (_name, links, limit, part) => {
    expect(partOf(0, linksOf(links), limit)).toEqual(part);
  });

  test('is what its definition says, whatever the links', () => {
    fc.assert(
      fc.property(fc.array(link, { maxLength: 30 }), fc.integer({ min: 1, max: 8 }), (links, limit) => {
        for (let thing = 0; thing < THINGS; thing++)
          expect(partOf(thing, linksOf(links), limit)).toEqual(byDefinition(thing, links, limit));
      }),
      { numRuns: 200 },
    );
  });
});
