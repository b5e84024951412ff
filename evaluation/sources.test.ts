import { expect, test } from 'vitest';
import { readBrat } from './sources.ts';

test('brat spans come by label, in pieces, in UTF-16', () => {
  const text = '😀 Ann said so.';
  const spans = readBrat('T1\tSource 2 5\tAnn\nT2\tContent 0 1;11 13\t😀 so\nR1\tX Arg1:T1 Arg2:T2\n', text);
  const quotes = (label: string) => (spans.get(label) ?? []).map((s) => text.slice(s.start, s.end));
  expect(quotes('Source')).toEqual(['Ann']);
  expect(quotes('Content')).toEqual(['😀', 'so']);
});
