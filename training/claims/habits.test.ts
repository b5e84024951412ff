import { expect, test } from 'vitest';
import { scoresOf } from '../../src/claims/model.ts';
import { withHabits, withoutHabits } from './habits.ts';

test('a lesson of practice has each feature a second time, and a model keeps the first alone', () => {
  const features = withHabits(['bias', 'kind:shelling']);
  const model = {
    labels: [''],
    rows: new Map(features.map((name, row) => [name, row])),
    weights: Int16Array.from([100, 20, 7, 5]),
  };
  const kept = withoutHabits(model);
  expect([...kept.rows.keys()]).toEqual(['bias', 'kind:shelling']);
  expect(scoresOf(kept, features)[0]).toBeCloseTo(1.2);
});
