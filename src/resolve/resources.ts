import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ActorList, makeActorList } from './actors/list.ts';
import { readActors } from './actors/table.ts';
import type { ActorWords } from './actors/words.ts';
import type { FigureWords } from './figures/words.ts';
import { type Gazetteer, openGazetteer } from './places/gazetteer.ts';
import { parseDump } from './places/geonames.ts';
import type { PackedLines } from './places/lines.ts';
import { readPlaceTable } from './places/tables.ts';
import type { PlaceWords } from './places/words.ts';
import { readTable, splitList } from './table.ts';
import { compileTimes, type TimeGrammar } from './times/grammar.ts';
import type { TimeWords } from './times/words.ts';

/** What resolving needs of one language: tables of words, made ready by `loadResources`. */
export interface ResolveLanguage {
  readonly times: TimeWords;
  readonly places: PlaceWords;
  readonly actors: ActorWords;
  readonly figures: FigureWords;
}

/** What resolving works with: the gazetteer, the actor list, one language's words. Both stamps go into every reading. */
export interface ResolveResources {
  readonly gazetteer: Gazetteer;
  readonly actors: ActorList;
  readonly language: ResolveLanguage;
  readonly times: TimeGrammar;
}

/**
 * Loads the gazetteer and the actor list from `folder` (the repo's `data`). `own` is a folder with the user's
 * `places.tsv`, `actors.tsv` and dumps of GeoNames in `geonames/` (docs/places.md, docs/actors.md), laid over them; any
 * may be missing. Throws
 * `DataError` that names the file and line where a table does not fit.
 */
export function loadResources(folder: string, language: ResolveLanguage, own: string | null = null): ResolveResources {
  const bytes = (...path: string[]): Buffer => readFileSync(join(folder, ...path));
  const lines = (name: string): PackedLines => ({
    bytes: bytes('gazetteer', `${name}.tsv.gz`),
    index: bytes('gazetteer', `${name}.index.tsv`).toString(),
  });
  const packed = {
    places: lines('places'),
    names: lines('names'),
    divisions: bytes('gazetteer', 'divisions.tsv').toString(),
  };
  const ownPlaces = ownTable(own, 'places.tsv');
  const dumps = ownDumps(own);
  const tables = [bytes('actors', 'actors.tsv'), bytes('actors', 'states.tsv'), ownTable(own, 'actors.tsv')];
  const countries = bytes('gazetteer', 'countries.tsv').toString();
  const actors = tables.flatMap((table) => (table === null ? [] : readActors(table.toString(), 'actors.tsv')));
  const adjectives = readTable(countries, 'countries.tsv', ['code', 'adjectives']).map((row) => ({
    country: row.code ?? '',
    words: splitList(row.adjectives),
  }));
  return {
    gazetteer: openGazetteer(
      packed,
      [
        ...(ownPlaces === null ? [] : readPlaceTable(ownPlaces.toString(), 'places.tsv')),
        ...dumps.flatMap((dump) => parseDump(dump.toString())),
      ],
      stampOf([packed.places.bytes, packed.names.bytes, ownPlaces, ...dumps]),
    ),
    actors: makeActorList(actors, adjectives, stampOf([...tables, Buffer.from(countries)])),
    language,
    times: compileTimes(language.times),
  };
}

function ownTable(folder: string | null, file: string): Buffer | null {
  const path = folder === null ? null : join(folder, file);
  return path !== null && existsSync(path) ? readFileSync(path) : null;
}

/** Country dumps of GeoNames (`XX.txt`) that the user laid into `geonames`, by name. */
function ownDumps(folder: string | null): Buffer[] {
  const path = folder === null ? null : join(folder, 'geonames');
  if (path === null || !existsSync(path)) return [];
  const files = readdirSync(path).filter((file) => file.endsWith('.txt'));
  return files.sort().map((file) => readFileSync(join(path, file)));
}

function stampOf(parts: readonly (Buffer | null)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part ?? Buffer.alloc(0)).update('\0');
  return `sha256:${hash.digest('hex')}`;
}
