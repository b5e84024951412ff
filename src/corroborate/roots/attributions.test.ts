import { describe, expect, test } from 'vitest';
import { ownRules } from '../../../test/corroborate/attested.ts';
import { hearerIn, speakersIn } from './attributions.ts';
import { aliasesOf } from './speakers.ts';

const { relations, words } = await ownRules();
const aliases = aliasesOf(relations, words.articles);

describe('who is named as saying it', () => {
  test.each<[string, string, string[]]>([
    ['before the verb', 'Jets hit the market, a monitor said.', ['monitor:unnamed']],
    ['two who say one thing', 'Shells killed four, a monitor and a doctor said.', ['medic:unnamed', 'monitor:unnamed']],
    ['behind the verb', 'Shells killed four, said the Syrian Observatory.', ['sohr']],
    ['behind "according to"', 'According to local activists, ten died.', ['opposition-activists']],
    ['in two clauses', 'The Observatory said ten died while SANA said nobody did.', ['sohr', 'syrian-government']],
    [
      'who shows it',
      'Islamic State posted online a new video of the killing of two men at the bridge.',
      ['islamic-state'],
    ],
    ['who claims that something happened', 'Islamic State claimed ten soldiers died.', ['islamic-state']],
    ['a name that lost its apostrophe', 'SANAs correspondent said two died.', ['syrian-government']],
  ])('%s', (_title, sentence, ids) => {
    expect(
      speakersIn(sentence, aliases, words)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(ids);
  });

  test.each<[string, string]>([
    ['a doer farther from the verb', 'Strikes on a town held by Islamic State killed nine, the villagers said.'],
    ['who owns to a deed', 'Islamic State claims the double suicide bomb attack that, the villagers said, killed two.'],
    ['what took lives', 'The fight with Islamic State claimed the lives of ten, the villagers said.'],
    ['who let people go', 'Islamic State released ten men, the villagers said.'],
    ['who was told', 'The villagers told SANA that nine died.'],
    ['what was said', 'The villagers said that the Syrian army had shelled the bridge over the river at night.'],
  ])('must not match: %s', (_title, sentence) => {
    expect(speakersIn(sentence, aliases, words).map(({ id }) => id)).toEqual(['people-there']);
  });

  test('nobody', () => {
    expect(speakersIn('Jets hit the market of the town.', aliases, words)).toEqual([]);
  });
});

test.each<[string, string | undefined]>([
  ['A police source told SANA that two died.', 'syrian-government'],
  ['A police source told the Daily Post that two died.', undefined],
  ['SANA said that two died.', undefined],
])('the one who was told in "%s"', (sentence, id) => {
  expect(hearerIn(sentence, aliases, words)?.id).toBe(id);
});
