import { type RawBuilder, sql } from 'kysely';
import { MEASURES } from '../../records/reading.ts';
import type { Sheet, SheetColumn } from './sheet.ts';

const people = (role: string): RawBuilder<unknown> =>
  sql`array(select distinct coalesce(p->>'name', p->'text'->>'quote')
    from json_array_elements(claims.body->'participants') p where p->>'role' = ${role})`;

const figure = (measure: string): SheetColumn => ({
  name: measure,
  as: 'number',
  of: sql`(select max(coalesce(f->>'best', f->>'low', f->>'high')::integer)
    from json_array_elements(claims.body->'figures') f where f->>'measure' = ${measure})`,
});

/** Every claim, as people decided it where they did. */
export const claimSheet: Sheet = {
  name: 'claims',
  rows: 'claim',
  from: sql`claims
    join reports on reports.id = claims.report
    left join event_claims on event_claims.claim = claims.id`,
  id: sql<string>`claims.id`,
  order: '-start_date',
  columns: [
    { name: 'id', as: 'id', of: sql`claims.id` },
    {
      name: 'evidence',
      as: 'words',
      of: sql`(select string_agg(e->>'quote', ' … ') from json_array_elements(claims.body->'evidence') e)`,
      usual: true,
    },
    { name: 'kind', as: 'choice', of: sql`claims.kind`, usual: true },
    { name: 'state', as: 'choice', of: sql`claims.state`, usual: true },
    { name: 'checked_by', as: 'text', of: sql`claims.checked_by`, usual: true },
    { name: 'start_date', as: 'day', of: sql`claims.start_date`, usual: true },
    { name: 'end_date', as: 'day', of: sql`claims.end_date` },
    { name: 'place', as: 'text', of: sql`claims.body->'place'->>'name'`, usual: true },
    { name: 'admin1', as: 'text', of: sql`claims.body->'place'->>'admin1'` },
    { name: 'country', as: 'choice', of: sql`claims.country` },
    { name: 'latitude', as: 'number', of: sql`(claims.body->'place'->>'latitude')::double precision` },
    { name: 'longitude', as: 'number', of: sql`(claims.body->'place'->>'longitude')::double precision` },
    { name: 'place_precision', as: 'choice', of: sql`claims.body->'place'->>'precision'` },
    { name: 'actors', as: 'list', of: people('actor'), usual: true },
    { name: 'recipients', as: 'list', of: people('recipient') },
    { name: 'affected', as: 'list', of: people('affected') },
    ...MEASURES.map(figure).map((column) => (column.name === 'killed' ? { ...column, usual: true as const } : column)),
    { name: 'modality', as: 'choice', of: sql`claims.modality` },
    { name: 'source_kind', as: 'choice', of: sql`claims.source_kind` },
    {
      name: 'says_so',
      as: 'text',
      of: sql`coalesce(claims.body->'source'->>'name', claims.body->'source'->'text'->>'quote', reports.publisher)`,
      usual: true,
    },
    { name: 'outlet', as: 'text', of: sql`reports.publisher`, usual: true },
    { name: 'published', as: 'day', of: sql`reports.published` },
    { name: 'confidence', as: 'number', of: sql`claims.confidence` },
    { name: 'report', as: 'id', of: sql`claims.report` },
    { name: 'event', as: 'id', of: sql`event_claims.event` },
  ],
};
