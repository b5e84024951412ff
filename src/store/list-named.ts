import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { PLACE_PRECISIONS, SOURCE_KINDS } from '../records/reading.ts';
import type { Store } from './store.ts';

/** Whom and what the claims of a record name, counted; what a list of actors or places does not know is among them. */

export interface NamedQuery {
  /** Part of the name. */
  readonly words?: string | undefined;
  /** True: only what no list knows. */
  readonly unknown?: boolean | undefined;
  readonly sort: 'claims' | 'events' | 'name';
  readonly up: boolean;
  readonly limit: number;
  readonly offset: number;
}

const text = z.string().nullable();
const count = z.int().nonnegative();

export const namedActorSchema = z.object({
  /** The actor list's id, null: it knows nobody of that name. */
  actor: text,
  name: z.string(),
  claims: count,
  events: count,
  /** How often it acts, is aimed at, is befallen. */
  roles: z.object({ actor: count, recipient: count, affected: count }),
  first: text,
  last: text,
});

export const namedPlaceSchema = z.object({
  /** The gazetteer's id, null: it knows no place of that name. */
  place: text,
  name: z.string(),
  precision: z.enum(PLACE_PRECISIONS),
  country: text,
  admin1: text,
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  claims: count,
  events: count,
});

export const namedOutletSchema = z.object({ outlet: z.string(), reports: count, claims: count, events: count });

export const namedSpeakerSchema = z.object({
  kind: z.enum(SOURCE_KINDS),
  /** The actor list's id, null: unknown to it. */
  actor: text,
  name: z.string(),
  claims: count,
  events: count,
  outlets: count,
});

export interface NamedList<T> {
  readonly total: number;
  readonly rows: readonly T[];
}

/** Actors of claims that stand; `unknown`: no list knows them. */
export const ACTORS = sql`
  select p->>'actor' as actor,
    coalesce(min(p->>'name'), min(p->'text'->>'quote')) as name,
    count(distinct claims.id) as claims, count(distinct event) as events,
    json_build_object(
      'actor', count(distinct claims.id) filter (where p->>'role' = 'actor'),
      'recipient', count(distinct claims.id) filter (where p->>'role' = 'recipient'),
      'affected', count(distinct claims.id) filter (where p->>'role' = 'affected')
    ) as roles,
    min(start_date)::text as first, max(start_date)::text as last,
    p->>'actor' is null as unknown
  from claims
  cross join lateral json_array_elements(body->'participants') as p
  left join event_claims on event_claims.claim = claims.id
  where state <> 'rejected'
  group by p->>'actor', case when p->>'actor' is null then lower(coalesce(p->>'name', p->'text'->>'quote')) end`;

export function listActors(store: Store, query: NamedQuery): Promise<NamedList<z.infer<typeof namedActorSchema>>> {
  return page(store, ACTORS, query, namedActorSchema);
}

/** Places of claims that stand. */
export const PLACES = sql`
  select place->>'id' as place, coalesce(min(place->>'name'), min(place->'text'->>'quote'), '') as name,
    place->>'precision' as precision, place->>'country' as country, place->>'admin1' as admin1,
    min((place->>'latitude')::double precision) as latitude,
    min((place->>'longitude')::double precision) as longitude,
    count(distinct claim) as claims, count(distinct event) as events,
    place->>'precision' = 'unknown' as unknown
  from (
    select claims.id as claim, event, body->'place' as place from claims
    left join event_claims on event_claims.claim = claims.id
    where state <> 'rejected' and json_typeof(body->'place') = 'object'
  ) as placed
  group by place->>'id', place->>'precision', place->>'country', place->>'admin1',
    case when place->>'id' is null then lower(coalesce(place->>'name', place->'text'->>'quote')) end`;

export function listPlaces(store: Store, query: NamedQuery): Promise<NamedList<z.infer<typeof namedPlaceSchema>>> {
  return page(store, PLACES, query, namedPlaceSchema);
}

/** Outlets of reports. */
export const OUTLETS = sql`
  select publisher as outlet, publisher as name, count(distinct reports.id) as reports,
    count(distinct claims.id) as claims, count(distinct event) as events, false as unknown
  from reports
  left join claims on claims.report = reports.id and state <> 'rejected'
  left join event_claims on event_claims.claim = claims.id
  where publisher is not null
  group by publisher`;

export function listOutlets(store: Store, query: NamedQuery): Promise<NamedList<z.infer<typeof namedOutletSchema>>> {
  return page(store, OUTLETS, query, namedOutletSchema);
}

/** Those whom reports name as their source. */
export const SPEAKERS = sql`
  select source->>'kind' as kind, source->>'actor' as actor,
    coalesce(min(source->>'name'), min(source->'text'->>'quote'), '') as name,
    count(distinct claim) as claims, count(distinct event) as events, count(distinct publisher) as outlets,
    source->>'actor' is null as unknown
  from (
    select claims.id as claim, event, publisher, claims.body->'source' as source from claims
    join reports on reports.id = claims.report
    left join event_claims on event_claims.claim = claims.id
    where state <> 'rejected' and source_kind <> 'reporter'
  ) as said
  group by source->>'kind', source->>'actor',
    case when source->>'actor' is null then lower(coalesce(source->>'name', source->'text'->>'quote')) end`;

export function listSpeakers(store: Store, query: NamedQuery): Promise<NamedList<z.infer<typeof namedSpeakerSchema>>> {
  return page(store, SPEAKERS, query, namedSpeakerSchema);
}

/** The rows that a query finds, one page of them; columns that the schema does not know are dropped. */
async function page<T>(
  { database }: Store,
  rows: RawBuilder<unknown>,
  { limit, offset, sort, unknown, up, words }: NamedQuery,
  schema: z.ZodType<T>,
): Promise<NamedList<T>> {
  const part = `%${(words ?? '').toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const order = { claims: sql`claims`, events: sql`events`, name: sql`name collate "C"` }[sort];
  const found = await sql<{ total: number }>`
    select *, count(*) over () as total from (${rows}) as named
    where lower(name) like ${part} and (${unknown ?? null}::boolean is null or unknown = ${unknown ?? null}::boolean)
    order by ${order} ${up ? sql`asc` : sql`desc`}, name collate "C"
    limit ${limit} offset ${offset}
  `.execute(database);
  return { total: found.rows[0]?.total ?? 0, rows: found.rows.map((row) => schema.parse(row)) };
}
