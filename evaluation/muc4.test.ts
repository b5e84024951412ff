import { describe, expect, it } from 'vitest';
import { plainMention, SLOTS, scoreReport, type Template, tallyF1, totalOf } from './muc4-score.ts';

function template(type: string, roles: Partial<Template['roles']> = {}): Template {
  return { type, roles: { PerpInd: [], PerpOrg: [], Target: [], Victim: [], Weapon: [], ...roles } };
}

function f1(predicted: readonly Template[], gold: readonly Template[]): number {
  return tallyF1(totalOf(scoreReport(predicted, gold)));
}

describe('templates scored by CEAF-TF', () => {
  const bombing = template('bombing', { Target: [['the old mill', 'mill']], Weapon: [['bomb']] });

  it('gives all for the same template, one mention of an entity being enough', () => {
    expect(f1([template('bombing', { Target: [['mill']], Weapon: [['a bomb']] })], [bombing])).toBe(1);
  });

  it('gives nothing for another type of incident', () => {
    expect(f1([template('kidnapping', { Target: [['mill']] })], [bombing])).toBe(0);
  });

  it('lets a predicted type count for a gold type that names two', () => {
    expect(f1([template('attack')], [template('bombing / attack')])).toBe(1);
  });

  it('counts an entity wrong where one of its mentions is another entity', () => {
    const { Target } = scoreReport([template('bombing', { Target: [['mill', 'bridge']] })], [bombing]);
    expect(Target).toEqual({ predicted: 1, right: 0, gold: 1, found: 0 });
  });

  it('aligns templates so that most is right, each at most once', () => {
    const first = template('attack', { Victim: [['ana ruiz']] });
    const second = template('attack', { Victim: [['luis mora']] });
    expect(f1([second, first], [first, second])).toBe(1);
    const { type } = scoreReport([first, first], [first]);
    expect(type).toEqual({ predicted: 2, right: 1, gold: 1, found: 1 });
  });

  it('has every slot empty where nothing was predicted or asked', () => {
    const tallies = scoreReport([], []);
    expect(SLOTS.map((slot) => tallies[slot].gold + tallies[slot].predicted)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it.each([
    ['The  "Old" Mill', 'old mill'],
    ['a car-bomb', 'carbomb'],
    ['another', 'another'],
  ])('compares %s as %s', (mention, plain) => {
    expect(plainMention(mention)).toBe(plain);
  });
});
