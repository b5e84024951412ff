import { describe, expect, test } from 'vitest';
import { ownRules } from '../../../test/corroborate/attested.ts';
import type { GradeFacts } from '../rules.ts';
import { gradeBy } from './grade.ts';

const { grades } = await ownRules();
const facts: GradeFacts = {
  roots: 1,
  source_kinds: 1,
  first_hand: false,
  admitted: false,
  denied: false,
  doers_disagree: false,
  only_interested: false,
  doubted: false,
  discounted: false,
};

describe('grades', () => {
  test.each<[string, Partial<GradeFacts>, string, readonly string[]]>([
    ['no root', { roots: 0, source_kinds: 0 }, 'weak', ['no-root']],
    ['one root', {}, 'weak', ['one-root']],
    ['two roots', { roots: 2 }, 'fair', ['two-roots']],
    ['three of one kind', { roots: 3 }, 'fair', ['two-roots']],
    ['three of two kinds, none there', { roots: 3, source_kinds: 2 }, 'fair', ['two-roots']],
    ['three of two kinds, one there', { roots: 3, source_kinds: 2, first_hand: true }, 'confirmed', ['three-roots']],
    ['two sides of the war', { roots: 2, only_interested: true }, 'weak', ['only-interested', 'one-root']],
    ['a side admits it', { roots: 2, admitted: true }, 'confirmed', ['admitted']],
    ['a side alone admits it', { admitted: true, only_interested: true }, 'weak', ['only-interested', 'one-root']],
    [
      'denied, however many roots',
      { roots: 5, source_kinds: 3, first_hand: true, denied: true },
      'contested',
      ['denied'],
    ],
    ['different doers', { roots: 2, doers_disagree: true }, 'contested', ['doers-disagree']],
    ['every outlet doubts it', { roots: 2, doubted: true }, 'weak', ['all-doubted', 'one-root']],
    ['found wrong', { roots: 5, denied: true, discounted: true }, 'discounted', ['discounted']],
  ])('%s', (_title, more, value, rules) => {
    expect(gradeBy({ ...facts, ...more }, grades)).toEqual({ value, rules });
  });

  test('a file whose rules fit nothing grades weak and names no rule', () => {
    expect(gradeBy(facts, { ...grades, rules: [] })).toEqual({ value: 'weak', rules: [] });
  });

  test('every rule has an id of its own and every grade a rule', () => {
    const ids = grades.rules.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(grades.rules.map((rule) => rule.grade)).size).toBe(5);
  });
});
