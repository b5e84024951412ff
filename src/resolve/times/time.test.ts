import { describe, expect, it } from 'vitest';
import { englishTimes } from '../../locales/en/times.ts';
import { compileTimes, findTimes } from './grammar.ts';
import { anchorOf, resolveTime, timeContext } from './time.ts';
import { timexOf } from './timex.ts';
import { weekendOf } from './weekend.ts';

const grammar = compileTimes(englishTimes);
const untagged = { tokens: [], sentences: [], names: [] };
/** A Sunday. */
const SUNDAY = '2019-03-03';

function read(text: string, published: string | null = SUNDAY): string[] {
  const context = timeContext(text, untagged, published, grammar);
  return context.mentions.map((mention) => {
    const { choice } = resolveTime(mention, context, null);
    return choice === null
      ? 'unresolved'
      : choice.start === choice.end
        ? choice.start
        : `${choice.start}/${choice.end}`;
  });
}

function values(text: string): string[] {
  const context = timeContext(text, untagged, SUNDAY, grammar);
  return context.mentions.map((mention) => timexOf(mention.meaning, anchorOf(context, mention, null)).value);
}

describe('the forms of times', () => {
  it.each(englishTimes.forms.map((row) => [row.example]))('read their own example "%s" whole', (example) => {
    const text = example.replace(/[[\]]/g, '');
    const from = Math.max(0, example.indexOf('['));
    const to = example.includes(']') ? example.indexOf(']') - 1 : text.length;
    expect(findTimes(text, grammar).map(({ start, end }) => [start, end])).toEqual([[from, to]]);
  });
});

describe('resolveTime', () => {
  const cases: readonly (readonly [text: string, ...dates: string[]])[] = [
    ['Smoke rose over the town on Sunday.', '2019-03-03'],
    ['The convoy left late Saturday.', '2019-03-02'],
    ['They resumed the attack on Friday night.', '2019-03-01'],
    ['They will meet on Tuesday.', '2019-03-05'],
    ['The talks were held last Tuesday.', '2019-02-26'],
    ['Two shells hit the market yesterday morning.', '2019-03-02'],
    ['Overnight, shells fell.', '2019-03-02/2019-03-03'],
    ['In the past 24 hours nine people died.', '2019-03-02/2019-03-03'],
    ['The town has been under siege since June.', '2018-06-01/2019-03-03'],
    ['It fell in early March 2018.', '2018-03-01/2018-03-10'],
    ['It was taken in mid-January.', '2019-01-11/2019-01-20'],
    ['The strike of 15 February 2019 killed six.', '2019-02-15'],
    ['On February 15 a shell killed six.', '2019-02-15'],
    ['The raid was on 3/15/2018.', '2018-03-15'],
    ['Prices rose in the second half of 2018.', '2018-07-01/2018-12-31'],
    ['They met in the summer of 2016.', '2016-06-01/2016-08-31'],
    ['It seized 40 rifles in the first six months of 2018.', '2018-01-01/2018-06-30'],
    ['The agency condemned weekend raids on the clinic.', '2019-03-02/2019-03-03'],
    ['They left last week.', '2019-02-18/2019-02-24'],
    ['This month alone 40 died.', '2019-03-01/2019-03-03'],
    ['In March 40 died.', '2019-03-01/2019-03-03'],
    ['The vote will be in March.', '2019-03-01/2019-03-31'],
    ['Prices fell in 2019.', '2019-01-01/2019-03-03'],
    ['He left in June of last year.', '2018-06-01/2018-06-30'],
    ['At 19:40 on Friday a mine went off.', '2019-03-03', '2019-03-01'],
    ['The war began eight years ago.', '2011-01-01/2011-12-31'],
    ['Between 11-13 Dec they hit a depot.', '2018-12-11/2018-12-13'],
    ['From Thursday to Saturday it rained.', '2019-02-28/2019-03-02'],
    ['On Thursday a mine killed two. A day earlier a bus burnt.', '2019-02-28', '2019-02-27'],
    ['He left on Thursday, a day after the vote.', '2019-02-28', '2019-02-27'],
    ['It stopped on Friday night after a two-week pause.', '2019-03-01', '2019-02-15/2019-03-01'],
    ['Fasting ended the fighting during Ramadan.', '2018-05-16/2018-06-14'],
    ['Six died over the weekend.', '2019-03-02/2019-03-03'],
    ['The radio told of the fighting of 4 February to 9 February.', '2019-02-04/2019-02-09'],
    ['Mortars fell on Wednesday night and into Thursday.', '2019-02-27/2019-02-28'],
    ['It left on Thursday to return on Friday.', '2019-02-28', '2019-03-01'],
    ['He moved the vote of 9 January into February.', '2019-01-09', '2019-02-01/2019-02-28'],
  ];
  it.each(cases)('dates "%s"', (text, ...dates) => {
    expect(read(text)).toEqual(dates);
  });

  it.each([
    'It may rain.',
    'They march on the town.',
    'A second car was hit.',
    'The sun sat low.',
    'He paid $2019.',
    'They sent 2000 fighters.',
  ])('finds no time in "%s"', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('leaves relative times unresolved where nobody knows when the report was published', () => {
    expect(read('Shells fell on Friday and on 3 May 2018.', null)).toEqual(['unresolved', '2018-05-03']);
  });
});

describe('the weekend', () => {
  const dates = (text: string, country: string): string => {
    const context = timeContext(text, untagged, SUNDAY, grammar, weekendOf(country, SUNDAY));
    return context.mentions
      .map((m) => resolveTime(m, context, null).choice)
      .map((c) => `${c?.start}/${c?.end}`)
      .join();
  };

  it.each([
    ['Six died over the weekend.', 'SY', '2019-03-01/2019-03-02'],
    ['Six died over the weekend.', 'GB', '2019-03-02/2019-03-03'],
    ['Six died over the weekend.', 'IR', '2019-02-28/2019-03-01'],
    ['They left last week.', 'SY', '2019-02-18/2019-02-24'],
    ['They left last week.', 'GB', '2019-02-18/2019-02-24'],
  ])('"%s" in %s is %s', (text, country, expected) => {
    expect(dates(text, country)).toBe(expected);
  });

  it('changed in some countries', () => {
    expect(weekendOf('SA', '2013-06-01')).toEqual([4, 5]);
    expect(weekendOf('SA', '2013-07-01')).toEqual([5, 6]);
    expect(weekendOf('AE', '2023-01-01')).toEqual([6, 7]);
  });
});

describe('timexOf', () => {
  const cases: readonly (readonly [text: string, ...values: string[]])[] = [
    ['He was shot on Friday night.', '2019-03-01TNI'],
    ['It lasted three weeks.', 'P3W'],
    ['It lasted half an hour.', 'PT30M'],
    ['The last few months were calm.', 'PXM'],
    ['They fire every day.', 'P1D'],
    ['They pray every Friday.', 'XXXX-WXX-5'],
    ['He is now in prison.', 'PRESENT_REF'],
    ['They recently left.', 'PAST_REF'],
    ['It fell last week.', '2019-W08'],
    ['It began in the 1990s.', '199'],
    ['Growth slowed in the third quarter of 2018.', '2018-Q3'],
    ['He left three years ago.', '2016'],
    ['It rained over the weekend.', '2019-W09-WE'],
  ];
  it.each(cases)('values "%s"', (text, ...expected) => {
    expect(values(text)).toEqual(expected);
  });
});
