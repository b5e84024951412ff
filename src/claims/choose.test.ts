import { expect, test } from 'vitest';
import { chosenOf } from './choose.ts';
import type { Happening } from './frames.ts';

function proposal(kind: string, ...words: number[]): { readonly happening: Happening } {
  const candidates = words.map((first) => ({
    first,
    last: first + 1,
    head: first,
    sentence: 0,
    kinds: [kind],
    open: false,
    word: '',
    rows: [],
  }));
  return { happening: { kind, sentence: 0, candidates, p: words.map(() => 0.5), rank: 0, rival: 0 } };
}

const kinds = (ps: readonly { readonly happening: Happening }[]) => ps.map((p) => p.happening.kind);

test('what does not reach the threshold is left out, and the order stays', () => {
  const all = [proposal('arrest', 1), proposal('talks', 4), proposal('siege', 7)];
  expect(kinds(chosenOf(all, [0.5, 0.2, 0.9], 0.4))).toEqual(['arrest', 'siege']);
});

test('words that name a likelier claim tell no second one', () => {
  const all = [proposal('territory-gained', 1), proposal('arrest', 1)];
  expect(kinds(chosenOf(all, [0.5, 0.7], 0.4))).toEqual(['arrest']);
});

test('a claim with a word of its own stays beside a likelier one', () => {
  const all = [proposal('air-strike', 1, 3), proposal('attack-on-civilians', 3, 5)];
  expect(kinds(chosenOf(all, [0.9, 0.6], 0.4))).toEqual(['air-strike', 'attack-on-civilians']);
});
