import { expect, test } from 'vitest';
import { titleEnd } from './title.ts';

test.each([
  ['Shells hit the old port of Arvo Shells hit the port on Monday.', 'Shells hit the old port of Arvo', 31],
  ['3 May 2016 Rebels leave Arvos suburbs Buses came.', 'Rebels leave Arvo’s suburbs', 37],
  ['Buses came to Arvo on Monday.', 'Rebels leave Arvo’s suburbs', null],
  ['War. War went on.', 'War', null],
  ['Buses came.', null, null],
])('the title of %j ends where it is printed', (text, title, end) => {
  expect(titleEnd(text, title)).toBe(end);
});
