import { describe, expect, test } from 'vitest';
import { attested } from '../../test/corroborate/attested.ts';
import { happening, said } from '../../test/corroborate/happening.ts';
import type { Cluster } from './gold.ts';
import { claimAt } from './placement.ts';
import { bCubed, keptFigures, type PlacedMember, pairCounts } from './scores.ts';

const member = (unit_id: string) => ({ unit_id, source: 'x', main: true, evidence: 'e', figures: [] });
const cluster = (id: string, size: number): Cluster => ({
  id,
  kind: 'air-strike',
  members: Array.from({ length: size }, (_, i) => member(`${id}${i}`)),
  independent_roots: 1,
});
const A = cluster('a', 2);
const B = cluster('b', 1);
const placed = (of: Cluster, event: string | null): PlacedMember => ({
  cluster: of,
  member: member('u'),
  event: event === null ? null : happening('air-strike', { id: event }),
});

describe('scores of corroboration', () => {
  test.each<[string, readonly PlacedMember[], number, number]>([
    ['all as the gold has it', [placed(A, 'x'), placed(A, 'x'), placed(B, 'y')], 1, 1],
    ['all apart', [placed(A, 'x'), placed(A, 'y'), placed(B, 'z')], 1, 2 / 3],
    ['all one', [placed(A, 'x'), placed(A, 'x'), placed(B, 'x')], 5 / 9, 1],
    ['an unplaced member is alone', [placed(A, null), placed(A, null), placed(B, 'z')], 1, 2 / 3],
  ])('B³: %s', (_title, members, precision, recall) => {
    const scores = bCubed(members, members);
    expect(scores.precision.part / scores.precision.whole).toBeCloseTo(precision);
    expect(scores.recall.part / scores.recall.whole).toBeCloseTo(recall);
  });

  test('pairs are counted from both sides', () => {
    const members = [placed(A, 'x'), placed(A, 'x'), placed(B, 'x')];
    expect(pairCounts(members, members)).toEqual({ right: 2, joined: 6, wanted: 2 });
  });

  test('a figure is kept by its measure and a bound', () => {
    const event = happening('air-strike', { figures: [said('killed', [17, 17, null])] });
    const figures: [string, number | null, number | null][] = [
      ['killed', 17, 17],
      ['injured', 17, 17],
    ];
    const one = { cluster: A, member: { ...member('u'), figures }, event };
    expect(keptFigures(one)).toEqual({ part: 1, whole: 2 });
  });
});

describe('the claim that stands for a sentence', () => {
  const text = 'First came rain. Then a strike hit the town.';
  const says = 'Then a strike hit the town.';
  const early = attested({ report: 'r' }, { says: text, trigger: 'rain' });
  const late = attested({ report: 'r' }, { says, at: 17 });
  test('is the first whose trigger lies in it', () => {
    expect(claimAt({ text, claims: [early, late] }, says)?.claim.id).toBe(late.claim.id);
  });
  test('else the first that overlaps it', () => {
    expect(claimAt({ text, claims: [early] }, says)?.claim.id).toBe(early.claim.id);
  });
  test('is none where the sentence does not stand in the text, or nothing was read', () => {
    expect(claimAt({ text, claims: [late] }, 'Snow fell.')).toBeNull();
    expect(claimAt(undefined, says)).toBeNull();
  });
});
