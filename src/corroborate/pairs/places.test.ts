import { describe, expect, test } from 'vitest';
import { inTwoProvinces, type PlaceRelation, relatePlaces } from './places.ts';
import type { ProfilePlace } from './profile.ts';

const nowhere: ProfilePlace = {
  id: null,
  names: [],
  country: null,
  admin1: null,
  point: null,
  radiusKm: 0,
  precision: 'unknown',
};
const town = (name: string, admin1: string, latitude: number): ProfilePlace => ({
  ...nowhere,
  id: name,
  names: [name],
  country: 'SY',
  admin1,
  point: { latitude, longitude: 38 },
  precision: 'settlement',
});
const named = (...names: string[]): ProfilePlace => ({ ...nowhere, names, precision: 'area' });
const hilltop = town('hilltop', 'North', 35);
const bridge = town('bridge', 'South', 34.7);
const country: ProfilePlace = { ...named(), country: 'SY', precision: 'country' };

describe('two places', () => {
  test.each<[string, ProfilePlace | null, ProfilePlace | null, PlaceRelation]>([
    ['one town', hilltop, { ...hilltop }, 'same'],
    ['two towns', hilltop, bridge, 'far'],
    ['a name that no list has, and a town', named('al', 'sajour'), hilltop, 'unlike'],
    ['a name with a word of the other', named('hilltop', 'farms'), hilltop, 'near'],
    ['words that are no name', named('al'), hilltop, 'unknown'],
    ['a name and a country', named('sajour'), country, 'within'],
    ['no place', null, hilltop, 'unknown'],
  ])('%s', (_title, a, b, expected) => {
    expect(relatePlaces(a, b)).toBe(expected);
    expect(relatePlaces(b, a)).toBe(expected);
  });

  test.each<[string, ProfilePlace | null, boolean]>([
    ['in one province', town('ford', 'North', 35.3), false],
    ['in two', bridge, true],
    ['of which one is a province', { ...bridge, precision: 'province' }, false],
    ['of which one is not known', named('sajour'), false],
    ['of which one is missing', null, false],
  ])('%s, are in two provinces', (_title, other, expected) => {
    expect(inTwoProvinces(hilltop, other)).toBe(expected);
    expect(inTwoProvinces(other, hilltop)).toBe(expected);
  });
});
