import { describe, expect, it } from 'vitest';
import { codebook } from '../../test/desk/fixture/desk.ts';
import { events } from '../../test/desk/fixture/record.ts';
import type { ConflictEvent } from '../records/event.ts';
import { nearestOf } from './nearest.ts';

const strike = events.find(({ claims, kind, place }) => kind === 'air-strike' && place !== null && claims.length > 1);
if (strike === undefined) throw new Error('The fixture has no air strike.');
const other = (change: Partial<ConflictEvent>): ConflictEvent => ({
  ...strike,
  id: 'e-other',
  claims: ['c-x'],
  ...change,
});
const later = (days: number) => {
  const day = new Date(Date.parse(`${strike.time.start}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  return { ...strike.time, start: day, end: day };
};
const reasons = (of: ConflictEvent) => nearestOf(strike, [of], [], codebook)[0]?.reasons.map(({ id }) => id);

describe('the nearest other events', () => {
  it('say what they have in common', () => {
    expect(reasons(other({}))).toEqual(expect.arrayContaining(['same-place', 'same-day', 'same-kind', 'same-figure']));
    expect(reasons(other({ kind: 'shelling' }))).toContain('same-family');
    expect(reasons(other({ time: later(2) }))).toContain('near-day');
  });

  it.each([
    ['another kind, place and number', { kind: 'release', place: null, figures: [] }],
    ['the same place alone, much later', { kind: 'release', time: later(300), figures: [] }],
  ])('are none where there is only little in common: %s', (_, change) => {
    expect(reasons(other(change))).toBeUndefined();
  });

  it('never are the event itself, nor one that a person kept apart', () => {
    const apart = { claims: strike.claims, from: ['c-x'] };
    const decision = {
      id: 'd-1',
      coder: 'Ada',
      at: '2026-01-01T00:00:00Z',
      about: { type: 'event', id: strike.id },
      verb: 'never-same',
      value: apart,
    } as const;
    expect(nearestOf(strike, [strike], [], codebook)).toEqual([]);
    expect(nearestOf(strike, [other({})], [decision], codebook)).toEqual([]);
  });
});
