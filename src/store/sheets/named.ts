import { sql } from 'kysely';
import { ACTORS, OUTLETS, PLACES, SPEAKERS } from '../list-named.ts';
import type { Sheet, SheetColumn } from './sheet.ts';

const COUNTS: readonly SheetColumn[] = [
  { name: 'claims', as: 'number', of: sql`named.claims::integer`, usual: true },
  { name: 'events', as: 'number', of: sql`named.events::integer`, usual: true },
];
const role = (name: string): SheetColumn => ({
  name: `as_${name}`,
  as: 'number',
  of: sql`(named.roles->>${name})::integer`,
  usual: true,
});

/** Whom claims name; those that no list knows are among them. */
export const actorSheet: Sheet = {
  name: 'actors',
  rows: null,
  from: sql`(${ACTORS}) as named`,
  id: sql<string>`coalesce(named.actor, '~' || lower(named.name))`,
  order: '-claims',
  columns: [
    { name: 'name', as: 'text', of: sql`named.name`, usual: true },
    { name: 'actor', as: 'id', of: sql`named.actor`, usual: true },
    ...COUNTS,
    role('actor'),
    role('recipient'),
    role('affected'),
    { name: 'first', as: 'day', of: sql`named.first::date`, usual: true },
    { name: 'last', as: 'day', of: sql`named.last::date`, usual: true },
  ],
};

/** Where claims say that it was; what no gazetteer knows is among it. */
export const placeSheet: Sheet = {
  name: 'places',
  rows: null,
  from: sql`(${PLACES}) as named`,
  id: sql<string>`concat_ws('|', coalesce(named.place, '~' || lower(named.name)), named.precision, named.country, named.admin1)`,
  order: '-claims',
  columns: [
    { name: 'name', as: 'text', of: sql`named.name`, usual: true },
    { name: 'place', as: 'id', of: sql`named.place`, usual: true },
    { name: 'place_precision', as: 'choice', of: sql`named.precision`, usual: true },
    { name: 'admin1', as: 'text', of: sql`named.admin1`, usual: true },
    { name: 'country', as: 'choice', of: sql`named.country`, usual: true },
    ...COUNTS,
    { name: 'latitude', as: 'number', of: sql`named.latitude`, usual: true },
    { name: 'longitude', as: 'number', of: sql`named.longitude`, usual: true },
  ],
};

/** Who says so: outlets in their own voice, and whom they name as their source. */
export const sourceSheet: Sheet = {
  name: 'sources',
  rows: null,
  from: sql`(
    select 'outlet' as kind, null as actor, name, claims, events, 1 as outlets from (${OUTLETS}) as outlet
    union all
    select kind, actor, name, claims, events, outlets from (${SPEAKERS}) as speaker
  ) as named`,
  id: sql<string>`concat_ws('|', named.kind, coalesce(named.actor, '~' || lower(named.name)))`,
  order: '-claims',
  columns: [
    { name: 'name', as: 'text', of: sql`named.name`, usual: true },
    { name: 'source_kind', as: 'choice', of: sql`named.kind`, usual: true },
    { name: 'actor', as: 'id', of: sql`named.actor` },
    ...COUNTS,
    { name: 'outlets', as: 'number', of: sql`named.outlets::integer`, usual: true },
  ],
};
