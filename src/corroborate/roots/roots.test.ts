import { describe, expect, test } from 'vitest';
import {
  attested,
  type ClaimSpec,
  OBSERVATORY,
  ownRules,
  type ReportSpec,
} from '../../../test/corroborate/attested.ts';
import { rootsOf } from './roots.ts';

const rules = await ownRules();

interface Told {
  readonly outlet?: string;
  readonly kind?: NonNullable<ClaimSpec['source']>['kind'];
  readonly words?: string;
  readonly name?: string;
  readonly says?: string;
}

function rootIds(...told: readonly Told[]): string[] {
  const claims = told.map(({ outlet, kind, words, name, says }, i) => {
    const report: ReportSpec = { report: `r-${i}`, publisher: outlet ?? `Outlet ${i}` };
    const source = {
      kind: kind ?? ('reporter' as const),
      name: name ?? null,
      ...(words === undefined ? {} : { words }),
    };
    return attested(report, { says: says ?? `Jets hit the town at ${i} o'clock, people there say.`, source });
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
