import { describe, expect, test } from 'vitest';
import {
  attested,
  type ClaimSpec,
  figure,
  OBSERVATORY,
  ownRules,
  type ReportSpec,
} from '../../../test/corroborate/attested.ts';
import type { AttestedClaim } from '../../records/attested.ts';
import { rootsOf } from './roots.ts';

const rules = await ownRules();

interface Told {
  readonly outlet?: string;
  readonly kind?: NonNullable<ClaimSpec['source']>['kind'];
  readonly words?: string;
  readonly name?: string;
  readonly says?: string;
  /** One of its own, where it is left out. */
  readonly report?: string;
  readonly killed?: number;
}

function rootIds(...told: readonly Told[]): string[] {
  const claims = told.map(({ outlet, kind, words, name, says, report: id, killed }, i) => {
    const report: ReportSpec = { report: id ?? `r-${i}`, publisher: outlet ?? `Outlet ${i}` };
    const source = {
      kind: kind ?? ('reporter' as const),
      name: name ?? null,
      ...(words === undefined ? {} : { words }),
    };
    return attested(report, {
      says: says ?? `Jets hit the town at ${i} o'clock, people there say.`,
      source,
      ...(killed === undefined ? {} : { killed }),
    });
  });
  return rootsOf(claims, rules).roots.map((root) => root.id);
}

describe('roots', () => {
  test.each<[string, readonly Told[], readonly string[]]>([
    ['an outlet alone adds none', [{}], []],
    [
      'two outlets that quote one monitor are one',
      [
        { kind: 'monitor', words: 'the Syrian Observatory for Human Rights' },
        { kind: 'monitor', name: OBSERVATORY.name },
      ],
      ['sohr'],
    ],
    [
      'its director speaks for it',
      [
        { kind: 'monitor', words: 'Rami Abdel Rahman' },
        { kind: 'monitor', words: 'the Observatory' },
      ],
      ['sohr'],
    ],
    [
      'an unnamed monitor counts with the named',
      [
        { kind: 'monitor', words: 'a monitor' },
        { kind: 'monitor', words: 'the Syrian Observatory' },
      ],
      ['sohr'],
    ],
    ['an unnamed monitor alone is one', [{ kind: 'monitor', words: 'a monitor' }], ['monitor:unnamed']],
    [
      'a state and its media are one',
      [
        { kind: 'party', words: 'the Syrian army' },
        { kind: 'media', words: 'state news agency SANA' },
      ],
      ['syrian-government'],
    ],
    [
      "a party's organ speaks for it",
      [{ outlet: 'SANA' }, { kind: 'media', words: 'state television' }],
      ['syrian-government'],
    ],
    ['a channel near a party adds none of its own', [{ outlet: 'manar' }], []],
    [
      'a monitor and rescuers are two',
      [
        { kind: 'monitor', words: 'the Observatory' },
        { kind: 'aid', words: 'White Helmets' },
      ],
      ['sohr', 'syrian-civil-defence'],
    ],
    [
      'activists cannot be told apart',
      [
        { kind: 'unnamed', words: 'local activists' },
        { kind: 'unnamed', words: 'opposition activists' },
      ],
      ['opposition-activists'],
    ],
    [
      "an outlet's people on the spot",
      [{ outlet: 'Daily Post', says: 'A Daily Post correspondent saw jets.' }],
      ['outlet:daily-post'],
    ],
    [
      'a copy has the root of what it copies',
      [
        { says: 'Jets hit the market of the old town at noon.' },
        { kind: 'monitor', words: 'the Observatory', says: 'Jets hit the market of the old town at noon, it said.' },
      ],
      ['sohr'],
    ],
    [
      'a shorter name inside a longer one',
      [{ kind: 'party', words: 'Syrian National Coalition' }],
      ['syrian-national-coalition'],
    ],
    [
      "whom a party's agency quotes speaks through it",
      [{ kind: 'medic', words: 'A doctor', says: 'A doctor told SANA that jets hit the town.' }],
      ['syrian-government'],
    ],
    [
      'who is called a source but stands in the story is none',
      [{ kind: 'party', words: 'Islamic State', says: 'Jets hit a town held by Islamic State, a monitor said.' }],
      ['monitor:unnamed'],
    ],
    [
      'an official of a body and the name that goes on with the telling are one',
      [
        {
          outlet: 'Daily Post',
          report: 'r',
          kind: 'official',
          words: 'a civil defence official',
          says: 'Jets hit it, a civil defence official said.',
        },
        {
          outlet: 'Daily Post',
          report: 'r',
          kind: 'party',
          words: 'Amal Haddad',
          says: 'Ten died, Amal Haddad told the Daily Post.',
        },
      ],
      ['syrian-civil-defence'],
    ],
    [
      'an official whose body stands before the name',
      [{ kind: 'party', words: 'Amal Haddad', says: 'Ten died, civil defence official Amal Haddad said.' }],
      ['syrian-civil-defence'],
    ],
    [
      'the head of a hospital is no second source beside it',
      [{ kind: 'medic', words: 'Amal Haddad', says: 'On Sunday Amal Haddad, the head of a hospital, said ten died.' }],
      ['medic:amal-haddad'],
    ],
    [
      'a surname goes back to the whole name',
      [
        { report: 'r', kind: 'medic', words: 'Dr Amal Haddad', says: 'Ten died, Dr Amal Haddad said.' },
        { report: 'r', kind: 'party', words: 'Haddad', says: 'Haddad said that many more were hurt.' },
      ],
      ['medic:dr-amal-haddad'],
    ],
    [
      'doctors in a report that names one are that one',
      [
        { report: 'r', kind: 'medic', words: 'doctors', says: 'Ten died, doctors said.' },
        { report: 'r', kind: 'medic', words: 'Dr Amal Haddad', says: 'Ten died, Dr Amal Haddad said.' },
      ],
      ['medic:dr-amal-haddad'],
    ],
    [
      'an activist with a name is not the crowd',
      [{ kind: 'witness', words: 'activist Omar al-Masri', says: 'Jets hit it, activist Omar al-Masri said.' }],
      ['witness:activist-omar-al-masri'],
    ],
    [
      'a source that told the outlet itself is its own',
      [
        {
          outlet: 'Daily Post',
          words: 'source',
          kind: 'unnamed',
          says: 'Two died, a source in the town told the Daily Post.',
        },
      ],
      ['source:daily-post'],
    ],
    ['a source that told another cannot be told apart', [{ says: 'Two died, a source told the Daily Post.' }], []],
    [
      'an outlet that names itself adds none',
      [{ outlet: 'Daily Post', kind: 'media', words: 'Daily Post', name: 'Daily Post' }],
      [],
    ],
    [
      'a statesman who was told comments',
      [
        {
          kind: 'party',
          words: 'Foreign Secretary John Doe',
          says: 'Foreign Secretary John Doe said he was shocked by reports that ten died.',
          killed: 10,
        },
      ],
      [],
    ],
    [
      'who owns to it does not attest it',
      [{ kind: 'monitor', words: 'a monitor', says: 'A monitor said ten died in a blast claimed by Islamic State.' }],
      ['monitor:unnamed'],
    ],
    [
      'those who watch from the side say nothing where others say it',
      [
        {
          kind: 'monitor',
          words: 'The Observatory',
          says: 'The Observatory, which relies on activists in the country, said ten died.',
        },
      ],
      ['sohr'],
    ],
    [
      'a surname that no one bears in full is no nameless one of the place',
      [
        { kind: 'monitor', words: 'a monitor' },
        { kind: 'witness', words: 'al-Haddad', says: 'Al-Haddad called it a crime.' },
      ],
      ['monitor:unnamed'],
    ],
    [
      "a party's own media give an account without a number",
      [
        { kind: 'monitor', words: 'the Observatory', killed: 10 },
        { kind: 'media', words: 'state television', says: 'Jets hit the town, state television said.' },
        { kind: 'party', words: 'Hezbollah', says: 'Jets hit the town, Hezbollah said.' },
      ],
      ['sohr', 'syrian-government'],
    ],
    [
      'an agency whose number nobody else gives',
      [
        { kind: 'monitor', words: 'the Observatory', killed: 10 },
        { kind: 'media', words: 'media reports', says: 'Jets killed 14, media reports say.', killed: 14 },
      ],
      ['media:unnamed', 'sohr'],
    ],
    [
      'an agency whose number another gives',
      [
        { kind: 'monitor', words: 'the Observatory', killed: 10 },
        { kind: 'media', words: 'media reports', says: 'Jets killed ten, media reports say.', killed: 10 },
      ],
      ['sohr'],
    ],
    ['a party that is only named says nothing', [{ says: 'Jets hit a town held by Islamic State.' }], []],
    ['a monitor that is only named stands behind it', [{ says: 'Jets hit a town, by the Observatory.' }], ['sohr']],
    [
      'two named doctors are two',
      [
        { kind: 'medic', words: 'Dr Ahmad Laila' },
        { kind: 'medic', words: 'Dr Samir Haddad' },
      ],
      ['medic:dr-ahmad-laila', 'medic:dr-samir-haddad'],
    ],
  ])('%s', (_title, told, expected) => {
    expect(rootIds(...told)).toEqual(expected);
  });
});

test('who numbers its own strikes gives an account; who numbers those of others comments', () => {
  const count = { kind: 'monitor' as const, words: 'the Observatory' };
  const counted = attested({ report: 'r-1' }, { says: 'Ten died, the Observatory said.', source: count, killed: 10 });
  const strikes = [figure('strikes', [16, 16, 16], '16')];
  const says = 'The Russian military said it carried out 16 strikes.';
  const source = { kind: 'party' as const, words: 'The Russian military', actor: 'mil-ru' };
  const own = attested({ report: 'r-2' }, { says, source, figures: strikes, who: [['actor', 'It', 'mil-ru']] });
  const others = attested(
    { report: 'r-2' },
    { says, source, figures: strikes, who: [['actor', 'It', 'islamic-state']] },
  );
  const ids = (...claims: AttestedClaim[]): string[] => rootsOf(claims, rules).roots.map(({ id }) => id);
  expect(ids(counted, own)).toEqual(['russian-government', 'sohr']);
  expect(ids(counted, others)).toEqual(['sohr']);
});
