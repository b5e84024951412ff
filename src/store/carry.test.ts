import { describe, expect, it } from 'vitest';
import type { Decision } from '../records/decision.ts';
import { carry } from './carry.ts';

let day = 0;
function decision(id: string, coder: string | null, verb: string, value: unknown, about = 'c-x'): Decision {
  day += 1;
  const at = `2020-01-${String(day).padStart(2, '0')}T00:00:00.000Z`;
  return { id, coder, at, about: { type: about.startsWith('e') ? 'event' : 'claim', id: about }, verb, value };
}

const moved = decision('k-1', null, 'carry', { moves: [['c-a', 'c-b']], open: [] }, 'r-1');
const movedOn = decision('k-2', null, 'carry', { moves: [['c-b', 'c-c']], open: [] }, 'r-1');
const lost = decision('k-3', null, 'carry', { moves: [], open: ['c-gone'] }, 'r-1');
const none: readonly [] = [];

describe('carry', () => {
  it('leaves decisions alone whose claims are there', () => {
    const merge = decision('d', 'Ada', 'merge', { claims: ['c-a', 'c-z'] });
    const { decisions, open } = carry(new Set(['c-a', 'c-z', 'c-x']), none, [merge, moved]);
    expect(decisions).toEqual([merge]);
    expect(open).toEqual([]);
  });

  it('follows claims from reading to reading, in what it is about and in its value', () => {
    const merge = decision('d', 'Ada', 'merge', { claims: ['c-z', 'c-b'], note: 'c-a' }, 'c-a');
    const { decisions, follow } = carry(new Set(['c-c', 'c-z']), none, [merge, movedOn, moved]);
    expect(decisions).toEqual([
      { ...merge, about: { type: 'claim', id: 'c-c' }, value: { claims: ['c-z', 'c-c'], note: 'c-c' } },
    ]);
    expect(follow('c-a')).toBe('c-c');
  });

  it('does not go round in circles, and takes the claim that is there', () => {
    const back = decision('k-4', null, 'carry', { moves: [['c-b', 'c-a']], open: [] }, 'r-1');
    expect(carry(new Set(['c-a']), none, [moved, back]).follow('c-b')).toBe('c-a');
    expect(carry(new Set(['c-z']), none, [moved, back]).follow('c-b')).toBe(null);
  });

  it('hands what it cannot place to a person, and keeps what the rest of it decides', () => {
    const merge = decision('d', 'Ada', 'merge', { claims: ['c-y', 'c-z'] }, 'c-gone');
    const alone = decision('d-2', 'Ben', 'take-out', null, 'c-gone');
    const program = decision('d-3', null, 'take-out', null, 'c-gone');
    const { decisions, open } = carry(new Set(['c-y', 'c-z']), none, [merge, alone, program, lost]);
    expect(decisions).toEqual([{ ...merge, about: { type: 'claim', id: 'c-y' } }]);
    expect(open).toEqual([
      { decision: merge, claims: ['c-gone'] },
      { decision: alone, claims: ['c-gone'] },
    ]);
  });

  it('takes a person’s word for where a claim is, until it is undone', () => {
    const out = decision('d', 'Ada', 'take-out', null, 'c-gone');
    const placed = decision('p', 'Ben', 'carry', { moves: [['c-gone', 'c-z']], open: [] }, 'c-gone');
    const settled = decision('p', 'Ben', 'carry', { moves: [], open: ['c-gone'] }, 'c-gone');
    const undo = decision('u', 'Ada', 'undo', 'p');
    const claims = new Set(['c-z']);
    const there = carry(claims, none, [out, lost, placed]);
    expect(there.decisions.map(({ about }) => about.id)).toEqual(['c-z']);
    expect(there.open).toEqual([]);
    expect(carry(claims, none, [out, lost, settled]).open).toEqual([]);
    expect(carry(claims, none, [out, lost, placed, undo]).open).toHaveLength(1);
    expect(carry(claims, none, [out, lost, decision('u', 'Ada', 'undo', 'd')]).open).toEqual([]);
  });

  it('follows an event’s id that was forwarded, and asks where every claim of an event is lost', () => {
    const events = [
      { id: 'e-1', claims: ['c-a', 'c-z'], to: null },
      { id: 'e-2', claims: [], to: 'e-1' },
      { id: 'e-3', claims: ['c-gone'], to: null },
    ];
    const confirm = decision('d', 'Ada', 'confirm', null, 'e-2');
    const other = decision('d-2', 'Ada', 'confirm', null, 'e-3');
    const { decisions, minted, open } = carry(new Set(['c-b', 'c-z']), events, [confirm, other, moved, lost]);
    expect(decisions.map(({ about }) => about.id)).toEqual(['e-1', 'e-3']);
    expect(minted[0]?.claims).toEqual(['c-b', 'c-z']);
    expect(open).toEqual([{ decision: other, claims: ['c-gone'] }]);
  });
});
