import { describe, expect, test } from 'vitest';
import { type MintedEvent, nameGroups as nameWith, type Unnamed } from './ids.ts';

const nameGroups = (groups: readonly Unnamed[], minted: readonly MintedEvent[]) =>
  nameWith(groups, minted, (id) => minted.some((event) => event.id === id));
const group = (...claims: string[]) => ({ claims, day: '2019-03-02' });

describe('ids of events', () => {
  test('are minted from the day and the content', () => {
    const { ids, minted } = nameGroups([group('a', 'b')], []);
    expect(ids[0]).toMatch(/^e-2019-0302-[0-9a-f]{4}$/u);
    expect(minted).toEqual(ids);
    expect(nameGroups([group('a', 'b')], []).ids).toEqual(ids);
  });

  test('grow where a shorter one is taken', () => {
    const short = nameGroups([group('a')], []).ids[0] ?? '';
    const { ids } = nameGroups([group('a')], [{ id: short, claims: [] }]);
    expect(ids[0]).toMatch(/^e-2019-0302-[0-9a-f]{5}$/u);
    expect(ids[0]?.startsWith(short)).toBe(true);
  });

  test.each([
    ['stay when a claim is added', [group('a', 'b', 'c')], ['old'], []],
    ['stay with the larger part of a split', [group('a'), group('b', 'c')], ['new', 'old'], []],
    ['stay with nobody when all claims are gone', [group('z')], ['new'], []],
  ])('%s', (_title, groups, expected, forwards) => {
    const naming = nameGroups(groups, [{ id: 'old', claims: ['a', 'b', 'c'] }]);
    expect(naming.ids.map((id) => (id === 'old' ? 'old' : 'new'))).toEqual(expected);
    expect(naming.forwards).toEqual(forwards);
  });

  test('forward to the larger part when events are merged', () => {
    const before = [
      { id: 'small', claims: ['a'] },
      { id: 'large', claims: ['b', 'c'] },
    ];
    const naming = nameGroups([group('a', 'b', 'c')], before);
    expect(naming).toEqual({ ids: ['large'], minted: [], forwards: [['small', 'large']] });
  });
});
