import { type RawBuilder, sql } from 'kysely';
import { MEASURES } from '../../records/reading.ts';
import { wordQuery } from '../search-words.ts';
import type { Sheet, SheetColumn } from './sheet.ts';

const people = (role: string): RawBuilder<unknown> =>
  sql`array(select distinct p->>'name' from json_array_elements(event_bodies.body->'participants') p
    where p->>'role' = ${role})`;

const place = (slot: string): RawBuilder<unknown> => sql`event_bodies.body->'place'->>${slot}`;
const degrees = (slot: string): RawBuilder<unknown> => sql`(${place(slot)})::double precision`;

/** The widest bounds and the highest best number of a measure, over the populations that it is told of. */
const figure = (measure: string): SheetColumn[] =>
  (
    [
      ['low', 'min'],
      ['best', 'max'],
      ['high', 'max'],
    ] as const
  ).map(([slot, sum]) => ({
    name: `${measure}_${slot}`,
    as: 'number',
    of: sql`(select ${sql.raw(sum)}((f->>${slot})::integer)
      from json_array_elements(event_bodies.body->'figures') f where f->>'measure' = ${measure})`,
  }));

/** Every event; columns are called as in docs/columns.md where they hold the same. */
export const eventSheet: Sheet = {
  name: 'events',
  rows: 'event',
  from: sql`events join event_bodies on event_bodies.event = events.id`,
  id: sql<string>`events.id`,
  order: '-start_date',
  columns: [
    { name: 'id', as: 'id', of: sql`events.id` },
    {
      name: 'title',
      as: 'title',
      of: sql`event_bodies.body`,
      usual: true,
      sorts: false,
      find: (words) => {
        const query = wordQuery(words);
        return query === null ? null : sql<boolean>`events.words @@ ${query}`;
      },
    },
    { name: 'kind', as: 'choice', of: sql`events.kind`, usual: true },
    { name: 'modality', as: 'choice', of: sql`events.modality` },
    { name: 'start_date', as: 'day', of: sql`events.start_date`, usual: true },
    { name: 'end_date', as: 'day', of: sql`events.end_date` },
    { name: 'place', as: 'text', of: place('name'), usual: true },
    { name: 'admin1', as: 'text', of: place('admin1') },
    { name: 'country', as: 'choice', of: sql`events.country`, usual: true },
    { name: 'latitude', as: 'number', of: degrees('latitude') },
    { name: 'longitude', as: 'number', of: degrees('longitude') },
    { name: 'radius_km', as: 'number', of: degrees('radius_km') },
    { name: 'place_precision', as: 'choice', of: place('precision') },
    { name: 'actors', as: 'list', of: people('actor'), usual: true },
    { name: 'recipients', as: 'list', of: people('recipient') },
    { name: 'affected', as: 'list', of: people('affected') },
    ...MEASURES.flatMap(figure).map((column) =>
      column.name === 'killed_best' ? { ...column, of: sql`events.toll`, usual: true as const } : column,
    ),
    { name: 'grade', as: 'choice', of: sql`events.grade`, usual: true },
    {
      name: 'grade_rules',
      as: 'list',
      of: sql`array(select json_array_elements_text(event_bodies.body->'grade'->'rules'))`,
    },
    { name: 'roots', as: 'number', of: sql`json_array_length(event_bodies.body->'roots')`, usual: true },
    {
      name: 'root_names',
      as: 'list',
      of: sql`array(select r->>'name' from json_array_elements(event_bodies.body->'roots') r)`,
    },
    { name: 'claims', as: 'number', of: sql`json_array_length(event_bodies.body->'claims')` },
    {
      name: 'outlets',
      as: 'list',
      of: sql`array(select distinct publisher from event_claims join claims on claims.id = event_claims.claim
        join reports on reports.id = claims.report where event_claims.event = events.id and publisher is not null)`,
    },
    { name: 'checked_by', as: 'text', of: sql`events.checked_by`, usual: true },
  ],
};
