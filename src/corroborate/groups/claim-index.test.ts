import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attested, ownRules, town } from '../../../test/corroborate/attested.ts';
import type { AttestedClaim } from '../../records/attested.ts';
import { type Corroboration, corroborate, eventsAround, type Shelf } from '../corroborate.ts';
import { rulingsOf } from '../rulings.ts';
import { ClaimIndex } from './claim-index.ts';

const rules = await ownRules();
const none = rulingsOf([], []);
const SENTENCES = [
  'Jets bombed the market of Hilltop.',
  'Shells hit a school in Marshes.',
  'Jets struck Hilltop market.',
];

const claim: fc.Arbitrary<AttestedClaim> = fc
  .record({
    report: fc.integer({ min: 1, max: 5 }),
    says: fc.constantFrom(...SENTENCES),
    kind: fc.constantFrom('air-strike', 'shelling', 'armed-clash'),
    day: fc.constantFrom('2019-03-01', '2019-03-02', '2019-03-04', null),
    place: fc.constantFrom(town('Hilltop', 35.5, 36.5), town('Marshes', 33.1, 40.2, 'East'), null),
    killed: fc.constantFrom(3, 17, 20),
    at: fc.constantFrom(0, 100),
  })
  .map(({ report, ...spec }) => attested({ report: `r-${report}` }, spec));
const claims = fc.uniqueArray(claim, { maxLength: 16, selector: (one) => one.claim.id });
const idsOf = (list: readonly AttestedClaim[]) => list.map((one) => one.claim.id);

/** Few enough stories to a part that whatever is linked is cut. */
const FEW = 3;

function indexOf(...batches: readonly (readonly AttestedClaim[])[]): ClaimIndex {
  return indexCutAt(undefined, ...batches);
}

function indexCutAt(limit: number | undefined, ...batches: readonly (readonly AttestedClaim[])[]): ClaimIndex {
  const index = new ClaimIndex(rules, none, undefined, limit);
  for (const batch of batches) index.add(batch);
  return index;
}

describe('index of claims', () => {
  test('batches do not matter', () => {
    fc.assert(
      fc.property(claims, fc.nat(16), (list, cut) => {
        const whole = indexOf(list).groupsAround(idsOf(list));
        expect(indexOf(list.slice(cut), list.slice(0, cut)).groupsAround(idsOf(list))).toEqual(whole);
      }),
      { numRuns: 150 },
    );
  });

  test('what was taken out was never there', () => {
    fc.assert(
      fc.property(claims, fc.nat(16), (list, cut) => {
        const [kept, gone] = [list.slice(cut), list.slice(0, cut)];
        const index = indexOf(list);
        index.remove(idsOf(gone));
        expect(index.groupsAround(idsOf(list))).toEqual(indexOf(kept).groupsAround(idsOf(kept)));
        expect(index.size).toBe(kept.length);
      }),
      { numRuns: 150 },
    );
  });

  test('where parts are cut, neither batches nor what was taken out matter', () => {
    fc.assert(
      fc.property(claims, fc.nat(16), fc.nat(16), (list, cut, some) => {
        const whole = indexCutAt(FEW, list).groupsAround(idsOf(list));
        const index = indexCutAt(FEW, list.slice(cut), list.slice(0, cut));
        expect(index.groupsAround(idsOf(list))).toEqual(whole);
        const [kept, gone] = [list.slice(some), list.slice(0, some)];
        index.remove(idsOf(gone));
        expect(index.groupsAround(idsOf(list))).toEqual(indexCutAt(FEW, kept).groupsAround(idsOf(kept)));
        index.add(gone);
        expect(index.groupsAround(idsOf(list))).toEqual(whole);
      }),
      { numRuns: 150 },
    );
  });

  test('what it answers as changed is all that has changed', () => {
    fc.assert(
      fc.property(claims, fc.nat(16), (list, cut) => {
        const index = indexCutAt(FEW, list.slice(cut));
        const before = index.groupsAround(idsOf(list)).map((group) => group.join());
        const told = new Set(index.add(list.slice(0, cut)));
        for (const group of index.groupsAround(idsOf(list)))
          if (!before.includes(group.join())) expect(group.filter((id) => !told.has(id))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('one that begins with what another held goes on as that would', () => {
    fc.assert(
      fc.property(claims, fc.nat(16), (list, cut) => {
        const held = indexCutAt(FEW, list.slice(cut)).held();
        const index = new ClaimIndex(rules, none, held, FEW);
        index.add(list.slice(0, cut));
        expect(index.groupsAround(idsOf(list))).toEqual(indexCutAt(FEW, list).groupsAround(idsOf(list)));
      }),
      { numRuns: 60 },
    );
  });

  test('a record that grows claim by claim holds the events of one made at once', () => {
    fc.assert(
      fc.property(claims, (list) => {
        const grown = grow(list);
        const partition = (events: Corroboration['events']) => events.map((event) => event.claims.join()).toSorted();
        expect(partition(grown)).toEqual(partition(corroborate(list, [], [], rules).events));
        expect(new Set(grown.map((event) => event.id)).size).toBe(grown.length);
      }),
      { numRuns: 60 },
    );
  });
});

/** Brings claims into a record one at a time and keeps only what each step says has changed. */
function grow(list: readonly AttestedClaim[]): Corroboration['events'] {
  const known = new Map(list.map((one) => [one.claim.id, one]));
  const events = new Map<string, Corroboration['events'][number]>();
  const taken = new Set<string>();
  const shelf: Shelf = {
    claims: (ids) => ids.flatMap((id) => known.get(id) ?? []),
    inReports: () => list,
    minted: (ids) => [...events.values()].filter((event) => event.claims.some((one) => ids.includes(one))),
    taken: (id) => taken.has(id),
  };
  const index = new ClaimIndex(rules, none);
  for (const one of list) {
    const change = eventsAround(index.add([one]), index, none, rules, shelf);
    for (const [from] of change.forwards) events.delete(from);
    for (const event of change.events) events.set(event.id, event);
    for (const id of change.minted) taken.add(id);
  }
  return [...events.values()];
}
