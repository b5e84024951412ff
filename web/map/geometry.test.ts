import { describe, expect, it } from 'vitest';
import type { PlaceGroup } from '../../src/server/shapes.ts';
import { circle, drawingOf, isDashed, looseByCountry, spotsOf } from './geometry.ts';
import { lettersOf } from './iso-codes.ts';

const place = (change: Partial<PlaceGroup>): PlaceGroup => ({
  key: 'k',
  name: 'X',
  country: 'SY',
  admin1: null,
  latitude: 35,
  longitude: 39,
  radius_km: 5,
  precision: 'settlement',
  count: 2,
  families: [{ id: 'battle', count: 2 }],
  ...change,
});

describe('a place is drawn no more precisely than it is known', () => {
  it.each([
    ['a site', place({ precision: 'exact', radius_km: null }), 'spot'],
    ['a settlement', place({}), 'spot'],
    ['a district', place({ precision: 'district', radius_km: 20 }), 'ring'],
    ['a province', place({ precision: 'province', radius_km: 60 }), 'ring'],
    ['an area with a middle', place({ precision: 'area', radius_km: 60 }), 'ring'],
    ['an area without one', place({ precision: 'area', latitude: null, longitude: null }), 'loose'],
    ['a province of unknown size', place({ precision: 'province', radius_km: null }), 'loose'],
    ['a country, whatever its middle', place({ precision: 'country' }), 'loose'],
    ['a settlement that was not found', place({ latitude: null, longitude: null }), 'loose'],
  ])('%s', (_, given, drawing) => {
    expect(drawingOf(given)).toBe(drawing);
  });

  it('an edge is dashed unless the radius stands for real borders', () => {
    expect(isDashed(place({ precision: 'district' }))).toBe(false);
    expect(isDashed(place({ precision: 'province' }))).toBe(true);
    expect(isDashed(place({ precision: 'area' }))).toBe(true);
  });

  it('no spot for a country, only a count', () => {
    const country = place({ precision: 'country', count: 7 });
    expect(spotsOf([country])).toEqual([]);
    expect(looseByCountry([country, place({})])).toEqual(new Map([['SY', 7]]));
  });

  it('a circle has its radius in every direction', () => {
    for (const [x = 0, y = 0] of circle(60, 10, 100)) {
      const dy = (y - 60) * 111.32;
      const dx = (x - 10) * 111.32 * Math.cos((60 * Math.PI) / 180);
      expect(Math.hypot(dx, dy)).toBeCloseTo(100, 5);
    }
  });

  it.each([
    ['760', 'SY'],
    [4, 'AF'],
    ['729', 'SD'],
    [undefined, null],
    ['999', null],
  ])('the map’s number %s is %s', (numeric, letters) => {
    expect(lettersOf(numeric)).toBe(letters);
  });
});
