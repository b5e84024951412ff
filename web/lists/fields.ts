import type { Key } from '../strings/catalogue.ts';
import { type Entry, idOfName } from './own-text.ts';

/** One cell of an entry; a newcomer adds a column by an entry here and its words in the catalogues. */
export interface Field {
  readonly name: string;
  readonly label: Key;
  /** How it is to be written. */
  readonly hint?: Key;
  readonly choices?: readonly string[];
  readonly needed?: true;
}

export interface TableFields {
  readonly fields: readonly Field[];
  /** The entry with what can be made of the rest of it. */
  readonly completed: (entry: Entry, by: string) => Entry;
}

const ACTOR_KINDS = [
  'government',
  'state-force',
  'police',
  'rebel-group',
  'militia',
  'political-body',
  'external-force',
  'criminal-group',
  'international-body',
  'monitor',
  'aid',
  'outlet',
  'civilians',
  'protesters',
] as const;

/** ACLED's code that a kind has most often. */
const INTER: Readonly<Record<string, string>> = {
  government: '1',
  'state-force': '1',
  police: '1',
  'rebel-group': '2',
  militia: '3',
  'political-body': '3',
  'criminal-group': '3',
  protesters: '6',
  civilians: '7',
};

const PLACE_KINDS = ['settlement', 'neighbourhood', 'site', 'area', 'district', 'province', 'country'] as const;

export const TABLES: Readonly<Record<'actors' | 'places', TableFields>> = {
  actors: {
    fields: [
      { name: 'name', label: 'column.name', needed: true },
      { name: 'kind', label: 'column.kind', choices: ACTOR_KINDS, needed: true },
      { name: 'names', label: 'own.names', hint: 'own.names-hint' },
      { name: 'descriptions', label: 'own.descriptions', hint: 'own.descriptions-hint' },
      { name: 'views', label: 'own.views', hint: 'own.views-hint' },
      { name: 'part_of', label: 'own.part-of', hint: 'own.ties-hint' },
      { name: 'allies', label: 'own.allies', hint: 'own.ties-hint' },
      { name: 'country', label: 'column.country', hint: 'own.country-hint' },
      { name: 'theatres', label: 'own.theatres', hint: 'own.theatres-hint' },
      { name: 'from', label: 'own.from', hint: 'own.day-hint' },
      { name: 'to', label: 'own.to', hint: 'own.day-hint' },
      { name: 'inter', label: 'own.inter', choices: ['1', '2', '3', '4', '5', '6', '7', '8'] },
      { name: 'wikidata', label: 'own.wikidata' },
      { name: 'source', label: 'own.source' },
      { name: 'id', label: 'column.id', hint: 'own.id-hint' },
    ],
    completed: (entry, by) => ({
      ...entry,
      id: entry.id || idOfName(entry.name ?? ''),
      inter: entry.inter || (INTER[entry.kind ?? ''] ?? '8'),
      source: entry.source || by,
    }),
  },
  places: {
    fields: [
      { name: 'name', label: 'column.name', needed: true },
      { name: 'kind', label: 'column.kind', choices: PLACE_KINDS, needed: true },
      { name: 'names', label: 'own.names', hint: 'own.place-names-hint' },
      { name: 'latitude', label: 'column.latitude', needed: true },
      { name: 'longitude', label: 'column.longitude', needed: true },
      { name: 'radius', label: 'column.radius_km' },
      { name: 'country', label: 'column.country', hint: 'own.country-hint' },
      { name: 'division', label: 'own.division', hint: 'own.division-hint' },
      { name: 'population', label: 'own.population' },
      { name: 'id', label: 'column.id', hint: 'own.id-hint' },
    ],
    completed: (entry) => ({ ...entry, id: entry.id || `own:${idOfName(entry.name ?? '')}` }),
  },
};

export function columnsOf(table: 'actors' | 'places'): string[] {
  const names = TABLES[table].fields.map(({ name }) => name);
  return ['id', ...names.filter((name) => name !== 'id')];
}
