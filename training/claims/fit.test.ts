import { expect, test } from 'vitest';
import { likeliest, probability } from '../../src/claims/model.ts';
import { type Alphabet, encode, encodeChoice, fitClassifier, fitRanker } from './fit.ts';

const settings = { rounds: 60, least: 1, l2: 1e-3 };

function learn(rows: readonly (readonly [string, boolean])[]) {
  const alphabet: Alphabet = new Map();
  const choices = rows.map(([f, yes]) =>
    encodeChoice(alphabet, { options: [[], ['bias', f]], right: [!yes, yes], weight: 1 }),
  );
  return fitRanker(choices, alphabet, settings);
}

test('a ranker learns which features speak for yes', () => {
  const model = learn([
    ['bomb', true],
    ['bomb', true],
    ['cake', false],
    ['cake', false],
  ]);
  expect(probability(model, ['bias', 'bomb'])).toBeGreaterThan(0.7);
  expect(probability(model, ['bias', 'cake'])).toBeLessThan(0.3);
});

test('the same examples give the same weights', () => {
  const rows = [
    ['a', true],
    ['b', false],
    ['c', true],
  ] as const;
  expect(learn(rows)).toEqual(learn(rows));
});

test('a classifier accepts several right labels and rare features are left out', () => {
  const alphabet: Alphabet = new Map();
  const example = (features: string[], ...right: string[]) => ({
    features: encode(alphabet, features),
    right,
    weight: 1,
  });
  const examples = [
    example(['will', 'rare'], 'planned', 'possible'),
    example(['will'], 'planned'),
    example(['did'], 'happened'),
    example(['did'], 'happened'),
  ];
  const model = fitClassifier(['happened', 'planned', 'possible'], examples, alphabet, { ...settings, least: 2 });
  expect(likeliest(model, ['will']).label).toBe('planned');
  expect([...model.rows.keys()]).not.toContain('rare');
});
