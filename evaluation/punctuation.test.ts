import { describe, expect, it } from 'vitest';
import { byPunctuation, lostPunctuation } from './punctuation.ts';

const LINE = "The army said on Sunday, two days after the raid, that it held the town's bridge. ";
const BARE = LINE.replace(/[,']/gu, '');

describe('lostPunctuation', () => {
  it.each([
    ['long prose with commas', LINE.repeat(6), false],
    ['the same without them', BARE.repeat(6), true],
    ['a headline, which needs none', BARE, false],
    ['typographic apostrophes', BARE.repeat(6).replaceAll('town', 'town’'), false],
    ['no words at all', '', false],
    ['one stray comma in a long text', `Yes, ${BARE.repeat(9)}`, true],
  ])('%s', (_, text, lost) => {
    expect(lostPunctuation(text)).toBe(lost);
  });
});

describe('byPunctuation', () => {
  const score = (required: number) => ({ hits: [], absorbed: [], required, predicted: 0, malformed: 0 });

  it('scores both groups apart', () => {
    const groups = byPunctuation([
      { text: LINE.repeat(6), score: score(0) },
      { text: BARE.repeat(6), score: score(2) },
      { text: BARE.repeat(7), score: score(3) },
    ]);
    expect(groups.map(({ name, reports, totals }) => [name, reports, totals.claims_f1])).toEqual([
      ['full punctuation', 1, 1],
      ['lost punctuation', 2, 0],
    ]);
  });

  it('leaves out a group without reports', () => {
    expect(byPunctuation([{ text: LINE.repeat(6), score: score(1) }])).toHaveLength(1);
  });
});
