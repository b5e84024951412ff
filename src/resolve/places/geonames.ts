import { type Place, type PlaceKind, settlementRadius } from './place.ts';

/** A line of a GeoNames country dump (19 tab-separated columns, export/dump/readme.txt): a place and all its names. */
export interface DumpRow {
  readonly place: Place;
  readonly names: readonly string[];
  /** Codes or names of the first and second division, as the dump has them. */
  readonly division: string;
  readonly subdivision: string;
}

/** The places of a GeoNames dump that can be named in a report: settlements, divisions and built sites; other rows are left out. */
export function parseDump(text: string): DumpRow[] {
  return text.split('\n').flatMap((line) => parseLine(line.split('\t')) ?? []);
}

function parseLine(columns: readonly string[]): DumpRow | null {
  const [id = '', name = '', , others = '', lat = '', lon = '', featureClass = '', feature = '', country = ''] =
    columns;
  const kind = kindOf(featureClass, feature);
  if (kind === null || !/^\d+$/.test(id) || id === '0' || lat === '' || lon === '') return null;
  const division = columns[10] ?? '';
  const population = Number(columns[14]) || 0;
  return {
    place: {
      id: `gn:${id}`,
      name,
      kind,
      country: country === '' ? null : country,
      division: division === '' ? null : `${country}.${division}`,
      latitude: Number(lat),
      longitude: Number(lon),
      population,
      radius: kind === 'province' ? 60 : kind === 'district' ? 20 : settlementRadius(population),
    },
    names: [name, columns[2] ?? '', ...others.split(',')].filter((other) => other !== ''),
    division,
    subdivision: columns[11] ?? '',
  };
}

/** GeoNames feature classes and codes (featureCodes_en.txt) of what reports name, as kinds of place. */
function kindOf(featureClass: string, feature: string): PlaceKind | null {
  if (featureClass === 'P') return feature === 'PPLX' ? 'neighbourhood' : 'settlement';
  if (feature === 'ADM1') return 'province';
  if (feature === 'ADM2' || feature === 'ADM3') return 'district';
  return featureClass === 'S' ? 'site' : null;
}
