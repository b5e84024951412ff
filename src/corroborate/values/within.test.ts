import { expect, test } from 'vitest';
import { attested, type ClaimSpec, figure, ownRules, town } from '../../../test/corroborate/attested.ts';
import { wholesIn } from './within.ts';

const rules = await ownRules();
const province = {
  name: 'North',
  id: 'p-north',
  country: 'SY',
  admin1: 'North',
  radius_km: 80,
  precision: 'province' as const,
};
const NORTH = { ...province, latitude: 35.5, longitude: 36.5 };
const HILLTOP = town('Hilltop', 35.6, 36.6);
const MARSHES = town('Marshes', 33.1, 40.2, 'East');

const wave: ClaimSpec = {
  kind: 'air-strike',
  says: 'Jets carried out a wave of 12 strikes in North province on Saturday.',
  trigger: 'strikes',
  day: '2019-03-02',
  place: NORTH,
  figures: [figure('strikes', [12, 12, 12], '12 strikes')],
};
const one: ClaimSpec = {
  kind: 'air-strike',
  says: 'One hit a school in Hilltop, killing four.',
  trigger: 'hit',
  day: '2019-03-02',
  place: HILLTOP,
  killed: 4,
  at: 100,
};
const offensive: ClaimSpec = { ...wave, kind: 'offensive', says: 'The army began an offensive in North.', figures: [] };

test.each<[string, ClaimSpec, ClaimSpec, string | undefined]>([
  ['a strike of a wave', wave, one, 'series'],
  ['a strike in an offensive', offensive, one, 'battle'],
  ['a strike elsewhere', wave, { ...one, place: MARSHES }, undefined],
  ['a strike on another day', wave, { ...one, day: '2019-03-05' }, undefined],
  ['another kind than the wave', wave, { ...one, kind: 'shelling' }, undefined],
  ['another series', wave, { ...one, figures: [figure('strikes', [3, 3, 3], 'three')] }, undefined],
  ['a strike that is only planned', wave, { ...one, modality: 'planned' }, undefined],
  ['a strike beside a single one', { ...wave, figures: [] }, one, undefined],
])('%s', (_title, whole, part, as) => {
  const report = { report: 'r-1' };
  const [outer, inner] = [attested(report, whole), attested(report, part)];
  const found = wholesIn([outer, inner], rules).get(inner.claim.id) ?? [];
  expect(found.map((within) => [within.whole, within.as])).toEqual(as === undefined ? [] : [[outer.claim.id, as]]);
  expect(wholesIn([inner, outer], rules).get(inner.claim.id) ?? []).toEqual(found);
});

test('reports do not tell one another what is part of what', () => {
  expect(wholesIn([attested({ report: 'r-1' }, wave), attested({ report: 'r-2' }, one)], rules).size).toBe(0);
});
