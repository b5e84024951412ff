import { describe, expect, it } from 'vitest';
import { NONE, readFilter, writeFilter } from './filter-query.ts';

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

  it('none is no query', () => {
    expect(writeFilter(NONE)).toBe('');
  });
});
