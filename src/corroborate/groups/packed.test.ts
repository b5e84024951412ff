import { describe, expect, test } from 'vitest';
import { attested, ownRules, town } from '../../../test/corroborate/attested.ts';
import { type Profile, profileOf } from '../pairs/profile.ts';
import { pairScorer } from '../pairs/scorer.ts';
import { rulingsOf } from '../rulings.ts';
import { Interned } from './interned.ts';
import { pack, unpackCommon, unpackStory } from './packed.ts';
import { contextOf, idsIn, type Story, storiesOf } from './story.ts';

const rules = await ownRules();
const scorer = pairScorer(rules, rulingsOf([], []));

const CLAIMS = [
  attested(
    { report: 'r', title: 'Jets bombed a market', published: '2019-03-03' },
    { says: 'Jets bombed the market of Hilltop.', day: '2019-03-01', place: town('Hilltop', 35.5, 36.5), killed: 3 },
  ),
  attested({ report: 'r', title: 'Jets bombed a market' }, { says: 'Shells hit a school.', kind: 'shelling', at: 40 }),
  attested({ report: 'r', title: 'Another title' }, { says: 'Residents fled.', kind: 'displacement', at: 80 }),
];

/** What the numbers say, all stories one after the other. */
function told(numbers: Int32Array, ids: readonly string[], interned: Interned): Story[] {
  const { rarity } = rules;
  const beside = { ...unpackCommon(numbers, rarity), report: 'r', ids, interned, rarity };
  return Array.from({ length: numbers[0] ?? 0 }, (_, i) => unpackStory(numbers, i, beside));
}

function storiesIn(profiles: readonly Profile[]): Story[] {
  const sorted = profiles.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return storiesOf(sorted, contextOf(sorted), scorer);
}

describe('packed stories', () => {
  test('come back as they were', () => {
    const stories = storiesIn(CLAIMS.map((one) => profileOf(one, rules)));
    const interned = new Interned();
    const packed = pack(stories, interned);
    expect(told(packed, stories.flatMap(idsIn), interned)).toEqual(stories);
  });

  test('come back with a table that was kept and begun anew', () => {
    const stories = storiesIn(CLAIMS.map((one) => profileOf(one, rules)));
    const interned = new Interned();
    const packed = pack(stories, interned);
    expect(told(packed, stories.flatMap(idsIn), new Interned(interned.values))).toEqual(stories);
  });

  test('a report without stories has none', () => {
    expect(told(pack([], new Interned()), [], new Interned())).toEqual([]);
  });
});

describe('shared values', () => {
  test('the same has one number, the finite and the infinite have two', () => {
    const interned = new Interned();
    const [open, same, none] = [{ high: Number.POSITIVE_INFINITY }, { high: Number.POSITIVE_INFINITY }, { high: null }];
    expect(interned.numberOf(open)).toBe(interned.numberOf(same));
    expect(interned.numberOf(none)).not.toBe(interned.numberOf(open));
    expect(interned.valueOf(interned.numberOf(same))).toEqual(open);
  });
});
