import { expect, test } from 'vitest';
import { addDocument, f1OfCounts, newCounts } from './muc4-score.ts';
import { clean, type Template } from './muc4-templates.ts';

const template = (type: string, Victim: string[][] = [], Weapon: string[][] = []): Template => ({
  type,
  roles: { PerpInd: [], PerpOrg: [], Target: [], Victim, Weapon },
});

function f1(ours: Template[], gold: Template[]): number {
  const counts = newCounts();
  addDocument(counts, ours, gold);
  return f1OfCounts(Object.values(counts));
}

test('a template of the right type with a filler that is one of the mentions is right', () => {
  expect(f1([template('bombing', [], [['bomb']])], [template('bombing', [], [['car bomb', 'bomb']])])).toBe(1);
});

test('a template of another type agrees in nothing', () => {
  expect(f1([template('attack', [['ana ruiz']])], [template('bombing', [['ana ruiz']])])).toBe(0);
});

test('of two templates the one that agrees more is aligned, the other is extra', () => {
  const gold = [template('attack', [['ana ruiz']])];
  expect(f1([template('attack'), template('attack', [['ana ruiz']])], gold)).toBeCloseTo(4 / 5);
});

test.each([
  ['The car', 'car'],
  ['at least  seven soldiers', 'seven soldiers'],
])('“%s” fills a slot as “%s”', (quote, filler) => {
  expect(clean(quote)).toBe(filler);
});
