import { describe, expect, test } from 'vitest';
import { dateLine } from './date-line.ts';

describe('a date line', () => {
  test.each([
    ['Wed 05 Apr 2017 Gas attack kills scores', '2017-04-05'],
    ['5 April 2017\n\nShells fell on the town.', '2017-04-05'],
    ['05-04-2017 Army repels attack', '2017-04-05'],
    ['05.04.2017(updated 1635 05.04.2017) Get short URL', '2017-04-05'],
    ['2017-04-05 Shells fell.', '2017-04-05'],
    ['Date of publication 5 April 2017 Shells fell.', '2017-04-05'],
    ['Posted on April 5, 2017 by Example Staff', '2017-04-05'],
    ['Published April 5th, 2017', '2017-04-05'],
    ['Last updated at Apr 052017 The death toll rose.', '2017-04-05'],
    ['Five dead in market shelling AFP Sunday 25 May 2014 Shells fell.', '2014-05-25'],
    ['Five dead in market shelling\nBy our staff\nSunday, May 25, 2014\nShells fell.', '2014-05-25'],
    ['Army kills dozens in ambush Middle East 07-08-2013 0147 PM The army said', '2013-08-07'],
    ['Shells fall on Aleppo 8 November 2016 Aleppo, SANA – Shells fell', '2016-11-08'],
    ['الأربعاء 5 نيسان 2017 قتل عشرة', '2017-04-05'],
    ['25/04/2017 Shells fell.', '2017-04-25'],
  ])('is found in %j', (text, date) => {
    expect(dateLine(text)).toBe(date);
  });

  test.each([
    ['in a sentence', 'The town was taken on 5 April 2017 after a siege.'],
    ['in a sentence with a weekday', 'Ten people died on Sunday 25 May 2014 in the town.'],
    ['since', 'Besieged since 5 April 2013, the town gave up.'],
    ['ambiguous', '03/04/2017 Shells fell.'],
    ['short of a digit', '6-09-2013 Shells fell.'],
    ['impossible', '31 February 2017 Shells fell.'],
    ['without its year', 'Wed 05 Apr Shells fell.'],
    ['deep in the text', `${'Shells fell on the town again. '.repeat(20)}\nWednesday 5 April 2017`],
    ['a shell count', '122 mm rockets hit the town, 2017 of them.'],
  ])('is none: %s', (_, text) => {
    expect(dateLine(text)).toBeNull();
  });

  test('of publication beats one of a later change', () => {
    expect(dateLine('Updated 7 April 2017. Published 5 April 2017. Shells fell.')).toBe('2017-04-05');
  });
});
