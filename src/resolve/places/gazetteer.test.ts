import { describe, expect, it } from 'vitest';
import { packLines } from '../../../training/gazetteer/pack.ts';
import { foldName, likeness, skeletonOf, soundOf, withoutArticles } from '../fold.ts';
import { openGazetteer } from './gazetteer.ts';
import { parseDump } from './geonames.ts';
import { linesOf } from './lines.ts';
import { distanceKm, type Place } from './place.ts';
import { readPlaceTable } from './tables.ts';

describe('spellings', () => {
  it.each([
    ['Ḩajīn', 'Hajin'],
    ['Deir ez-Zor', 'Deir ez Zor'],
    ["Dar'a", 'Dara'],
    ['الباغوز', 'الباغوز'],
    ['Łódź', 'Lodz'],
  ])('fold %s and %s to one', (a, b) => {
    expect(foldName(a)).toBe(foldName(b));
  });

  it.each([
    ['Massudiyeh', 'Al-Masudiyah'],
    ['Dayr az Zawr', 'Deir ez-Zor'],
    ['Baghouz', 'Baghuz'],
    ['Hodeidah', 'Al Ḩudaydah'],
  ])('let %s and %s sound alike', (a, b) => {
    expect(soundOf(a)).toBe(soundOf(b));
    expect(skeletonOf(a)).toBe(skeletonOf(b));
  });

  it.each([
    ['Aleppo', 'Homs'],
    ['Kharkiv', 'Kherson'],
    ['Idlib', 'Jableh'],
  ])('keep %s and %s apart', (a, b) => {
    expect(likeness(soundOf(a), soundOf(b))).toBeLessThan(0.75);
  });

  it('keeps a name that is nothing but an article', () => {
    expect(withoutArticles('al')).toBe('al');
  });
});

describe('openGazetteer', () => {
  const places = [
    'gn:1\tRaqqa\tsettlement\tSY\tSY.04\t35.95\t39\t177636\t6',
    'adm1:SY.04\tRaqqa Governorate\tprovince\tSY\tSY.04\t36\t39\t1\t60',
  ];
  const names = ['raqqa\t0', 'raqqa governorate\t1', '~hjn\t0'];
  const packed = { places: packLines(places), names: packLines(names), divisions: 'SY.04\tRaqqa Governorate\n' };
  const heading = 'id\tname\tkind\tcountry\tlatitude\tlongitude\tnames';
  const own = readPlaceTable(`${heading}\nown:hill\tBlack Hill\tsite\tSY\t35.1\t38.2\tTell Aswad`);
  const gazetteer = openGazetteer(packed, own, 'test');

  it('finds a place by a name in any spelling, and not by another', () => {
    expect(gazetteer.named('ar-Raqqa').map(({ id }) => id)).toEqual(['gn:1']);
    expect(gazetteer.named('Raqq')).toEqual([]);
    expect(gazetteer.named('Zzz')).toEqual([]);
  });

  it('lays the user’s own places over the packed ones', () => {
    expect(gazetteer.named('tell aswad').map(({ name }) => name)).toEqual(['Black Hill']);
  });

  it('knows the names of divisions', () => {
    expect(gazetteer.divisionName('SY.04')).toBe('Raqqa Governorate');
    expect(gazetteer.divisionName('XX.99')).toBeNull();
  });
});

describe('lines in blocks', () => {
  const keys = Array.from({ length: 2500 }, (_, i) => `k${String(i).padStart(4, '0')}`);
  const lines = linesOf(packLines(keys.map((key, i) => `${key}\t${i}`)));

  it.each([0, 999, 1000, 1001, 2499])('find line %i by number and by key', (row) => {
    expect(lines.at(row)).toBe(`${keys[row]}\t${row}`);
    expect(lines.find(keys[row] ?? '')).toBe(`${keys[row]}\t${row}`);
  });

  it('find nothing before, behind and between', () => {
    expect(['a', 'k0999x', 'k9999', 'k099'].map((key) => lines.find(key))).toEqual([null, null, null, null]);
    expect(lines.at(2500)).toBe('');
  });
});

describe('tables', () => {
  it.each([
    ['a kind that there is not', 'own:a\tA\tcastle\tSY\t1\t2', 'castle'],
    ['a latitude beyond the pole', 'own:a\tA\tsite\tSY\t91\t2', '91'],
    ['no longitude', 'own:a\tA\tsite\tSY\t1\t', 'degrees'],
  ])('refuse %s and name it', (_, row, word) => {
    expect(() => readPlaceTable(`id\tname\tkind\tcountry\tlatitude\tlongitude\n${row}`, 'places.tsv')).toThrow(word);
  });

  it('read settlements, divisions and sites of a GeoNames dump, and nothing else', () => {
    const row = (id: string, cls: string, code: string): string =>
      [id, 'Name', 'Name', 'Other', '10', '20', cls, code, 'ML', '', '01', '', '', '', '500', '', '', '', ''].join(
        '\t',
      );
    const dump = [
      row('1', 'P', 'PPL'),
      row('2', 'A', 'ADM1'),
      row('3', 'S', 'CMP'),
      row('4', 'H', 'STM'),
      'torn\tline',
    ].join('\n');
    expect(parseDump(dump).map(({ place }) => place.kind)).toEqual(['settlement', 'province', 'site']);
  });
});

describe('distanceKm', () => {
  const at = (latitude: number, longitude: number): Pick<Place, 'latitude' | 'longitude'> => ({ latitude, longitude });
  it('is the great circle’s', () => {
    expect(distanceKm(at(0, 0), at(0, 1))).toBeCloseTo(111.2, 0);
    expect(distanceKm(at(33.5, 36.3), at(33.5, 36.3))).toBe(0);
  });
});
