import { describe, expect, test } from 'vitest';
import { agglomerate } from '../groups/agglomerate.ts';
import { boundedComponents } from '../groups/components.ts';
import { dayNumber } from './calendar.ts';
import { kindLattice } from './kinds.ts';
import { containment, foldedWords, sharedWords, shingles, wordSet } from './text.ts';

const link = (a: number, b: number, score: number) => ({ a, b, score });

describe('linked parts', () => {
  test('small ones stay whole', () => {
    expect(boundedComponents(5, [link(0, 1, 1), link(3, 4, 1)], 3)).toEqual([[0, 1], [2], [3, 4]]);
  });
  test('a large one loses its weakest links first', () => {
    const chain = [link(0, 1, 5), link(1, 2, 4), link(2, 3, 1), link(3, 4, 4), link(4, 5, 5)];
    expect(boundedComponents(6, chain, 3)).toEqual([[0, 1], [2], [3], [4, 5]]);
    expect(boundedComponents(6, chain.toReversed(), 3)).toEqual(boundedComponents(6, chain, 3));
  });
  test('links of one strength all go', () => {
    expect(boundedComponents(3, [link(0, 1, 1), link(1, 2, 1)], 2)).toEqual([[0], [1], [2]]);
  });
});

describe('groups by average link', () => {
  const scores = (table: Readonly<Record<string, number>>) => (i: number, j: number) => table[`${i}${j}`] ?? -1;
  test('the surest pair first, then who fits on average', () => {
    expect(agglomerate(3, scores({ '01': 3, '12': 2, '02': -1 }))).toEqual([[0, 1, 2]]);
    expect(agglomerate(3, scores({ '01': 3, '12': 2, '02': -3 }))).toEqual([[0, 1], [2]]);
  });
  test('never is never', () => {
    expect(agglomerate(3, scores({ '01': 9, '12': 9, '02': Number.NEGATIVE_INFINITY }))).toEqual([[0, 1], [2]]);
  });
  test('a tie goes to the first', () => {
    expect(agglomerate(3, scores({ '01': 2, '12': 2, '02': -9 }))).toEqual([[0, 1], [2]]);
  });
  test('what people joined stays joined and keeps its friends', () => {
    expect(agglomerate(3, scores({ '12': 2, '01': -9, '02': -9 }), [[0, 1]])).toEqual([[0, 1, 2]]);
  });
  test('nothing makes no groups', () => {
    expect(agglomerate(0, () => 1)).toEqual([]);
  });
});

describe('words', () => {
  test('fold case, accents and punctuation', () => {
    expect(foldedWords("Ḥajīn's «market», 3 p.m.")).toEqual(['hajin', 's', 'market', '3', 'p', 'm']);
  });
  test.each([
    ['the same words', 'Jets bombed the market', 'jets, bombed: the market!', 1],
    ['no word in common', 'Jets bombed the market', 'Troops left', 0],
    ['nothing at all', '', '', 0],
  ])('cosine of %s', (_title, a, b, expected) => {
    const hash = (text: string) => wordSet([text], new Set(['the']), () => 1);
    expect(sharedWords(hash(a), hash(b), 0).cosine).toBeCloseTo(expected);
  });
  test('a copied sentence is contained in a longer text', () => {
    const sentence = 'Jets bombed the market of the town on Saturday';
    expect(containment(shingles([sentence], 5), shingles([`${sentence}, a monitor said`], 5))).toBe(1);
  });
});

describe('days', () => {
  test.each([
    ['1970-01-02', 1],
    ['2019-03-03T23:59:00-08:00', 17958],
    ['soon', null],
    [null, null],
  ])('%j is day %j', (iso, expected) => {
    expect(dayNumber(iso)).toBe(expected);
  });
});

const NOBODY = { actors: [], kinds: [], because: 'test' };

test('kinds linked by a chain are one family and only neighbours are near', () => {
  const kinds = (of: [string, string], nearness: number) => ({ of, nearness, because: 'test' });
  const lattice = kindLattice({
    version: '1',
    kinds: [kinds(['a', 'b'], 0.5), kinds(['c', 'b'], 0.4)],
    general: [],
    states_only: { kinds: [], because: 'test' },
    voices: [],
    relays: NOBODY,
    bystanders: NOBODY,
    observers: { kinds: [], because: 'none' },
    battles: { kinds: [], parts: [], because: 'none' },
    best_figure: [],
  });
  expect(lattice.family('c')).toBe(lattice.family('a'));
  expect(lattice.nearness('b', 'c')).toBe(0.4);
  expect(lattice.nearness('a', 'c')).toBe(0);
  expect(lattice.nearness('x', 'x')).toBe(1);
  expect(lattice.family('x')).toBe('x');
});
