import { describe, expect, test } from 'vitest';
import { attested } from '../../test/corroborate/attested.ts';
import { happening, where } from '../../test/corroborate/happening.ts';
import { loadCodebook } from '../codebooks/load.ts';
import type { ConflictEvent } from '../records/event.ts';
import { eventsGeoJson } from './geojson.ts';

const codebook = await loadCodebook('data/codebook.json');
const parsed = (place: ConflictEvent['place']) =>
  JSON.parse(
    eventsGeoJson(
      [{ event: happening('release', { place }), title: 'Release', claims: [attested({ report: 'r-1' }, {})] }],
      codebook,
    ),
  );

describe('events as GeoJSON', () => {
  const point = { latitude: 34.4, longitude: 40.9 };
  test.each<[string, ConflictEvent['place'], readonly number[] | null]>([
    ['no place', null, null],
    ['a place without a point', where('northern Syria', { precision: 'area' }), null],
    ['a town', where('Baghouz', point), [40.9, 34.4]],
    ['a province', where('Raqqa', { ...point, precision: 'province', radius_km: 80 }), [40.9, 34.4]],
    ["a country's middle", where('Syria', { ...point, precision: 'country' }), null],
    ['half a point', where('Baghouz', { latitude: 34.4 }), null],
  ])('%s', (_title, place, coordinates) => {
    const geometry = parsed(place).features[0].geometry;
    expect(geometry?.coordinates ?? null).toEqual(coordinates);
  });

  test('says in the collection and in each feature that it is a working copy', () => {
    const collection = parsed(null);
    expect(collection).toMatchObject({ type: 'FeatureCollection', status: 'working copy' });
    expect(collection.features[0].properties).toMatchObject({
      status: 'working copy',
      checked_by: 'nobody',
      part_of: [],
      evidence: { report: 'r-1', start: 0, quote: 'A strike hit the town.' },
    });
  });
});
