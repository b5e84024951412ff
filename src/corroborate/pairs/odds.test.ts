import { expect, test } from 'vitest';
import { AT, PAIR_FEATURES, type PairFeature } from './features.ts';
import { oddsIn } from './odds.ts';

test.each<[string, readonly PairFeature[], number]>([
  ['nothing', [], 0],
  ['what speaks for it', ['day_same', 'toll_same'], 0],
  ['one thing', ['place_far'], 0],
  ['one thing in two ways', ['first_toll_clash', 'toll_far'], 0],
  ['two things', ['place_far', 'toll_far'], 0.5],
  ['three', ['place_unlike', 'first_toll_clash', 'doer_sort_differs'], 1],
  ['four', ['place_far', 'day_gap_1', 'injured_clash', 'sufferer_differs'], 1],
])('reports at odds in %s', (_title, found, expected) => {
  const facts = new Float64Array(PAIR_FEATURES.length);
  for (const feature of found) facts[AT[feature]] = 0.3;
  expect(oddsIn(facts)).toBe(expected);
});
