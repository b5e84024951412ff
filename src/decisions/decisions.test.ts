import { describe, expect, it } from 'vitest';
import type { Decision } from '../records/decision.ts';
import type { Claim } from '../records/reading.ts';
import { decidedClaims } from './claims.ts';
import { clash, clashesAmong } from './clashes.ts';
import { groupRulings } from './rulings.ts';
import { standingDecisions } from './standing.ts';
import { misplaced, placeAgain } from './words.ts';

const TEXT = '🚑 Shells hit the mill. Two died, the mayor said.';

function quote(words: string) {
  const start = [...TEXT.slice(0, TEXT.indexOf(words))].length;
  return { start, end: start + [...words].length, quote: words };
}

function claim(id: string): Claim {
  return {
    id,
    kind: 'shelling',
    evidence: [quote('Shells hit the mill.')],
    trigger: quote('hit'),
    modality: 'happened',
    participants: [],
    time: null,
    place: null,
    figures: [],
    source: { kind: 'reporter', text: null, name: null, actor: null, doubt: false, via: [] },
    weapon: null,
    confidence: 0.4,
    because: ['a test'],
  };
}

let made = 0;
function decision(verb: string, about: string, value: unknown = null, coder: string | null = 'Ada'): Decision {
  made++;
  const type = about.startsWith('e') ? 'event' : about.startsWith('r') ? 'report' : 'claim';
  const at = new Date(Date.UTC(2020, 0, 1) + made * 1000).toISOString();
  return { id: `d-${made}`, coder, at, about: { type, id: about }, verb, value };
}

describe('standingDecisions', () => {
  const first = decision('confirm', 'c-1');
  const undo = decision('undo', 'c-1', first.id);
  const redo = decision('undo', 'c-1', undo.id);

  it.each([
    ['stands', [first], [first.id]],
    ['is gone when undone', [first, undo], []],
    ['stands when the undoing is undone', [first, undo, redo], [first.id]],
    ['whatever their order', [redo, undo, first], [first.id]],
    ['is not undone by the program', [first, { ...undo, coder: null }], [first.id]],
  ])('a decision %s', (_, decisions, expected) => {
    expect(standingDecisions(decisions).map(({ id }) => id)).toEqual(expected);
  });
});

describe('decidedClaims', () => {
  const of = (...decisions: Decision[]) => decidedClaims([claim('c-1'), claim('c-2')], TEXT, decisions);
  const correct = (value: unknown, about = 'c-1') => decision('correct', about, value);

  it.each([
    ['nothing', [], 'machine'],
    ['confirm', [decision('confirm', 'c-1')], 'confirmed'],
    ['reject', [decision('reject', 'c-1')], 'rejected'],
    ['reject, then confirm', [decision('reject', 'c-1'), decision('confirm', 'c-1')], 'confirmed'],
    ['correct, then confirm', [correct({ slot: 'kind', to: 'air-strike' }), decision('confirm', 'c-1')], 'corrected'],
    ['a comment', [decision('comment', 'c-1', { text: 'hm' })], 'machine'],
    ['what the program says', [decision('reject', 'c-1', null, null)], 'machine'],
    ['what is about another claim', [decision('reject', 'c-2')], 'machine'],
  ])('%s makes of a claim', (_, decisions, state) => {
    expect(of(...decisions)[0]).toMatchObject({ state, claim: { id: 'c-1' } });
  });

  it('a correction changes its slot and no other; the later of two counts', () => {
    const [first] = of(
      correct({ slot: 'modality', to: 'possible' }),
      correct({ slot: 'weapon', to: quote('Shells') }),
      correct({ slot: 'modality', to: 'denied' }),
    );
    expect(first?.claim).toEqual({ ...claim('c-1'), modality: 'denied', weapon: quote('Shells') });
  });

  it('an added claim stands behind those of the reading, and can be corrected as they can', () => {
    const added = { ...claim('c-9'), kind: 'explosive-device' };
    const all = of(decision('add', 'r-1', { claim: added }), correct({ slot: 'kind', to: 'air-strike' }, 'c-9'));
    expect(all.map(({ state }) => state)).toEqual(['machine', 'machine', 'added']);
    expect(all[2]?.claim.kind).toBe('air-strike');
  });

  it('finds the words again in a text that was opened in another way, else leaves the slot', () => {
    const moved = `Photo. ${TEXT}`;
    const said = [correct({ slot: 'weapon', to: quote('Shells') })];
    const weapon = decidedClaims([claim('c-1')], moved, said)[0]?.claim.weapon;
    expect([...moved].slice(weapon?.start, weapon?.end).join('')).toBe('Shells');
    expect(decidedClaims([claim('c-1')], 'Another text.', said)[0]).toMatchObject({ state: 'machine' });
  });
});

describe('words', () => {
  it.each([
    ['where they stand', quote('the mill'), 0],
    ['beside where they stand', { ...quote('the mill'), start: 0 }, 1],
    ['an empty stretch', { start: 3, end: 3, quote: '' }, 1],
  ])('%s', (_, said, wrong) => {
    expect(misplaced({ deep: [{ text: said }] }, TEXT)).toHaveLength(wrong);
  });

  it('that stand at two places are not guessed', () => {
    expect(placeAgain(quote('the mill'), 'At the mill, by the mill.')).toBeNull();
  });
});

describe('groupRulings', () => {
  it('says a split as what is kept apart and what stays together, by claims', () => {
    const split = decision('split', 'e-1', { claims: ['c-1', 'c-2'], from: ['c-3'] });
    expect(groupRulings([split]).map(({ about, value, verb }) => ({ verb, id: about.id, value }))).toEqual([
      { verb: 'never-same', id: 'c-1', value: { claims: ['c-1', 'c-2'], from: ['c-3'] } },
      { verb: 'merge', id: 'c-1', value: { claims: ['c-1', 'c-2'] } },
    ]);
  });

  it.each(['comment', 'assign', 'pin', 'correct', 'reject', 'add', 'done'])('%s rules on no group', (verb) => {
    expect(groupRulings([decision(verb, 'c-1', { text: 'x' })])).toEqual([]);
  });
});

describe('clash', () => {
  const correct = (slot: string, to: unknown, about = 'c-1') => decision('correct', about, { slot, to });
  const merge = decision('merge', 'e-1', { events: ['e-2'], claims: ['c-1', 'c-2', 'c-3'] });
  const pin = (claimId: string) => decision('pin', 'e-1', { slot: 'place', claim: claimId, claims: ['c-1', 'c-2'] });

  it.each<[string, Decision, Decision]>([
    ['two values of one slot', correct('kind', 'riot'), correct('kind', 'protest')],
    ['a correction and a rejection', correct('kind', 'riot'), decision('reject', 'c-1')],
    ['a confirmation and a correction', decision('confirm', 'c-1'), correct('kind', 'riot')],
    ['a merge and a split of its claims', merge, decision('split', 'e-9', { claims: ['c-1'], from: ['c-2'] })],
    ['a merge and a never-same', decision('never-same', 'e-2', { claims: ['c-3'], from: ['c-1'] }), merge],
    [
      'a discount and a confirmation',
      decision('discount', 'e-1', { claims: ['c-1'] }),
      decision('confirm', 'e-1', { claims: ['c-1'] }),
    ],
    ['pins of two places', pin('c-1'), pin('c-2')],
    ['two assignments', decision('assign', 'r-1', { to: 'Ben' }), decision('assign', 'r-1', { to: 'Cy' })],
  ])('%s', (_, a, b) => {
    expect(clash(a, b)).toBe(true);
    expect(clash(b, a)).toBe(true);
  });

  it.each<[string, Decision, Decision]>([
    ['the same value twice', correct('kind', 'riot'), correct('kind', 'riot')],
    ['two slots of one claim', correct('kind', 'riot'), correct('modality', 'denied')],
    ['two claims', correct('kind', 'riot'), correct('kind', 'protest', 'c-2')],
    ['two confirmations', decision('confirm', 'c-1'), decision('confirm', 'c-1')],
    ['comments', decision('comment', 'c-1', { text: 'a' }), decision('reject', 'c-1')],
    ['a merge and a split of other claims', merge, decision('split', 'e-9', { claims: ['c-1'], from: ['c-9'] })],
    ['two merges', merge, decision('merge', 'e-1', { claims: ['c-1', 'c-9'] })],
    ['the same pin', pin('c-1'), pin('c-1')],
  ])('not %s', (_, a, b) => {
    expect(clash(a, b)).toBe(false);
    expect(clash(b, a)).toBe(false);
  });

  it('is between people: nobody clashes with themselves, nor with the program', () => {
    const [a, b] = [correct('kind', 'riot'), correct('kind', 'protest')];
    expect(clashesAmong([a, b])).toEqual([]);
    expect(clashesAmong([a, { ...b, coder: 'Ben' }])).toEqual([[a, { ...b, coder: 'Ben' }]]);
    expect(clashesAmong([a, { ...b, coder: null }])).toEqual([]);
  });
});
