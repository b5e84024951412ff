import { describe, expect, it } from 'vitest';
import { eventFilterSchema } from '../../src/records/filter.ts';
import { FILTER_PARTS } from './filter-parts.ts';
import { cleared, NONE, questionOf, readFilter, writeFilter } from './filter-query.ts';

describe('the filter in the address', () => {
  it.each([
    ['', ''],
    ['?family=custody', '?family=custody'],
    ['?family=custody,battle', '?family=battle,custody'],
    ['?words=two+words&grade=fair', '?grade=fair&words=two+words'],
    ['?from=2019-03-01&to=', '?from=2019-03-01'],
    ['?unknown=1', ''],
    ['?place=Deir%20ez-Zor', '?place=Deir+ez-Zor'],
  ])('%s is written as %s', (query, written) => {
    expect(writeFilter(readFilter(query))).toBe(written);
    expect(readFilter(written)).toEqual(readFilter(query));
  });

  it('has no part that the server would not understand', () => {
    const known = Object.keys(eventFilterSchema.shape);
    expect(FILTER_PARTS.filter(({ name }) => !known.includes(name))).toEqual([]);
  });

  it('how it is looked at stands in the address, asks for nothing, and outlives the filter', () => {
    const address = '?family=custody&step=month&map=table';
    expect(writeFilter(readFilter(address))).toBe(address);
    expect(questionOf(address)).toBe('?family=custody');
    expect(writeFilter(cleared(readFilter(address)))).toBe('?step=month&map=table');
  });

  it('none is no query', () => {
    expect(writeFilter(NONE)).toBe('');
  });
});
