import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { englishResolving } from '../locales/en/resolving.ts';
import { loadResources } from '../resolve/resources.ts';
import { root } from '../store/testing/record.ts';
import { lookupIn } from './lookup.ts';

describe('looking up what a person writes', () => {
  let lookup: ReturnType<typeof lookupIn>;
  beforeAll(() => {
    lookup = lookupIn(loadResources(join(root, 'data'), englishResolving));
  });

  it('finds the larger of two places of one name first, with what a claim holds of it', () => {
    const [first] = lookup.places('Raqqa');
    expect(first).toMatchObject({ country: 'SY', precision: expect.any(String), latitude: expect.any(Number) });
    expect(lookup.places('zzzzz')).toEqual([]);
  });

  it('gives a country no point', () => {
    expect(lookup.places('Syria')[0]).toMatchObject({ precision: 'country', latitude: null, longitude: null });
  });

  it('finds actors by a part of their names', () => {
    const found = lookup.actors('democratic forces');
    expect(found.map(({ name }) => name)).toContain('Syrian Democratic Forces');
    expect(lookup.actors('qqqq')).toEqual([]);
  });
});
