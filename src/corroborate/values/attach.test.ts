import { describe, expect, test } from 'vitest';
import { attested, type ClaimSpec, ownRules } from '../../../test/corroborate/attested.ts';
import { corroborate } from '../corroborate.ts';

const rules = await ownRules();
const REPORT = { report: 'r-1' };
const blast: ClaimSpec = {
  kind: 'explosive-device',
  says: 'A bomb went off in Hilltop.',
  trigger: 'bomb',
  day: '2019-03-02',
};
const release: ClaimSpec = { kind: 'release', says: 'The office freed 40 men.', trigger: 'freed', at: 300 };

function attachedTo(kind: string, ...specs: readonly ClaimSpec[]) {
  const claims = [blast, release, ...specs].map((spec) => attested(REPORT, spec));
  return corroborate(claims, [], [], rules).events.find((e) => e.kind === kind && e.modality !== 'background')
    ?.attached;
}

describe('what is said about an event', () => {
  test('a claim of responsibility stands with the attack before it', () => {
    const claimed: ClaimSpec = {
      kind: 'responsibility-claim',
      says: 'The Red Front said it was behind it.',
      trigger: 'behind',
      at: 60,
      who: [['actor', 'Red Front', 'red-front']],
      source: { kind: 'party', name: 'Red Front', actor: 'red-front' },
    };
    expect(attachedTo('explosive-device', claimed)).toMatchObject([
      { as: 'responsibility', by: 'Red Front', names: 'Red Front', report: 'r-1' },
    ]);
    expect(attachedTo('release', claimed)).toEqual([]);
  });

  test('an accusation names the accused', () => {
    const blamed: ClaimSpec = {
      kind: 'accusation',
      says: 'The governor blamed the Blue Army.',
      trigger: 'blamed',
      at: 60,
      who: [['recipient', 'the Blue Army', null]],
      source: { kind: 'official', words: 'The governor' },
    };
    expect(attachedTo('explosive-device', blamed)).toMatchObject([
      { as: 'accusation', by: 'The governor', names: 'the Blue Army' },
    ]);
  });

  test("a monitor's remark on earlier ones stands as background with its own kind", () => {
    const earlier: ClaimSpec = {
      kind: 'release',
      says: 'It was not the first such release, a monitor said.',
      trigger: 'release',
      at: 400,
      modality: 'background',
      source: { kind: 'monitor', words: 'a monitor' },
    };
    expect(attachedTo('release', earlier)).toMatchObject([{ as: 'background', by: 'a monitor' }]);
    expect(attachedTo('explosive-device', earlier)).toEqual([]);
  });

  test.each<[string, ClaimSpec]>([
    ['what stands far away', { kind: 'accusation', says: 'They were blamed.', trigger: 'blamed', at: 5000 }],
    [
      'a denial of another kind',
      { kind: 'arrest', says: 'Nobody was held.', trigger: 'held', at: 60, modality: 'denied' },
    ],
    ['a plan', { kind: 'release', says: 'More may be freed.', trigger: 'freed', at: 60, modality: 'planned' }],
  ])('%s stands with nothing', (_title, spec) => {
    expect(attachedTo('explosive-device', spec)).toEqual([]);
    expect(attachedTo('release', spec)).toEqual([]);
  });
});
