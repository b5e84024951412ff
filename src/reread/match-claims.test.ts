import { describe, expect, it } from 'vitest';
import type { Claim } from '../records/reading.ts';
import { sampleArrival } from '../store/testing/samples.ts';
import { changeOf } from './claim-changes.ts';
import { matchClaims } from './match-claims.ts';

const TEXT = 'Shells hit the mill and the bakery. Later, shells hit the mill again.';
const [sample] = sampleArrival(1, { text: TEXT }).reading.claims;

function claim(id: string, kind: string, evidence: string, trigger: string, text = TEXT) {
  const quote = (words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, quote: words };
  };
  if (sample === undefined) throw new Error('no sample');
  const made: Claim = { ...sample, id, kind, evidence: [quote(evidence)], trigger: quote(trigger) };
  return { claim: made, text };
}

const first = 'Shells hit the mill and the bakery.';
const second = 'Later, shells hit the mill again.';

describe('matchClaims', () => {
  it.each([
    [
      'the same id, whatever else',
      [claim('c', 'shelling', first, 'hit')],
      [claim('c', 'strike', second, 'again')],
      [0],
    ],
    ['kind and trigger', [claim('a', 'shelling', first, 'hit the mill')], [claim('b', 'shelling', first, 'hit')], [0]],
    [
      'the only one of its kind there',
      [claim('a', 'shelling', first, 'Shells')],
      [claim('b', 'shelling', first, 'hit')],
      [0],
    ],
    [
      'the trigger before the order',
      [claim('a', 'shelling', first, 'bakery')],
      [claim('b', 'shelling', first, 'mill'), claim('c', 'shelling', first, 'bakery')],
      [1],
    ],
  ])('takes %s', (_, before, after, expected) => {
    const found = matchClaims(before, after);
    expect(before.map((__, i) => found.get(i))).toEqual(expected);
  });

  it.each([
    ['another kind', [claim('a', 'shelling', first, 'hit')], [claim('b', 'strike', first, 'hit')]],
    ['another sentence', [claim('a', 'shelling', first, 'hit')], [claim('b', 'shelling', second, 'again')]],
    [
      'one of two that could be meant',
      [claim('a', 'shelling', first, 'Shells')],
      [claim('b', 'shelling', first, 'mill'), claim('c', 'shelling', first, 'bakery')],
    ],
    [
      'one that two could have become',
      [claim('a', 'shelling', first, 'mill'), claim('b', 'shelling', first, 'bakery')],
      [claim('c', 'shelling', first, 'Shells')],
    ],
  ])('does not take %s', (_, before, after) => {
    expect([...matchClaims(before, after)]).toEqual([]);
  });

  it('finds the words again where the text is opened in another way', () => {
    const moved = `Menu Search. ${TEXT}`;
    const before = [claim('a', 'shelling', first, 'hit'), claim('b', 'shelling', second, 'again')];
    const after = [claim('c', 'shelling', second, 'again', moved), claim('d', 'shelling', first, 'hit', moved)];
    expect(matchClaims(before, after)).toEqual(
      new Map([
        [0, 1],
        [1, 0],
      ]),
    );
  });
});

describe('changeOf', () => {
  const { claim: before } = claim('a', 'shelling', first, 'hit');

  it.each<[string, Partial<Claim>, string[]]>([
    ['a place', { place: null }, ['place']],
    ['a time and a modality', { time: null, modality: 'planned' }, ['modality', 'time']],
    ['nothing but how sure it is', { confidence: 0.9, because: ['more'] }, []],
    ['nothing but where the words stand', { evidence: [{ start: 90, end: 90 + first.length, quote: first }] }, []],
  ])('tells %s', (_, parts, slots) => {
    expect(changeOf(before, { ...before, ...parts })?.slots.map(({ slot }) => slot) ?? []).toEqual(slots);
  });
});
