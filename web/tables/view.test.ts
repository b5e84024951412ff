import { describe, expect, it } from 'vitest';
import { askedByList, asking, readView, sortedBy, valuesAsked, writeView } from './view.ts';

describe('a view of a table in the address', () => {
  it.each([
    ['', ''],
    ['?columns=kind,title', 'columns=kind,title'],
    ['?sort=-start_date&columns=id', 'columns=id&sort=-start_date'],
    ['?f=place:Deir+ez-Zor&f=kind:%3Drelease', 'f=kind:%3Drelease&f=place:Deir+ez-Zor'],
    ['?f=says_so:a:b', 'f=says_so:a:b'],
    ['?f=nothing&other=1&f=kind:', ''],
  ])('%s is written as %s', (query, written) => {
    expect(writeView(readView(query))).toBe(written);
    expect(readView(`?${written}`)).toEqual(readView(query));
  });

  it('sorts upwards, downwards, then as before', () => {
    const none = readView('');
    const up = sortedBy(none, 'kind');
    const down = sortedBy(up, 'kind');
    expect([up.sort, down.sort, sortedBy(down, 'kind').sort]).toEqual(['kind', '-kind', null]);
    expect(sortedBy(down, 'place').sort).toBe('place');
  });

  it('asks of a column, and lets it be', () => {
    const asked = asking(readView(''), 'kind', '=release');
    expect(writeView(asked)).toBe('f=kind:%3Drelease');
    expect(writeView(asking(asked, 'kind', ''))).toBe('');
  });

  it.each([
    ['e-1\ne-2', '=e-1\ne-2'],
    ['e-1\tAleppo\t5\r\ne-2\tHoms\t3\r\n', '=e-1\ne-2'],
    [' e-1 \n\n e-1', '=e-1'],
    ['', ''],
    ['\n \n', ''],
  ])('what was copied from a spreadsheet, %j, asks for %j', (pasted, asked) => {
    expect(askedByList(pasted)).toBe(asked);
  });

  it('knows a list of values from words', () => {
    expect(valuesAsked('=a\nb')).toEqual(['a', 'b']);
    expect(valuesAsked('a')).toBeNull();
  });
});
