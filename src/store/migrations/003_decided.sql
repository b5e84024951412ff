-- Claims as people decided them stand in `claims`; what the machine read stays in the readings.
alter table claims add column state text not null default 'machine'
  check (state in ('machine', 'confirmed', 'corrected', 'rejected', 'added'));
alter table claims add column checked_by text;
alter table claims add column checked_at timestamptz;

-- What the queue goes by.
alter table claims add column confidence double precision not null default 0;
alter table claims add column unknown_actor boolean not null default false;
alter table claims add column unknown_place boolean not null default false;
update claims set
  confidence = (body->>'confidence')::double precision,
  unknown_actor = exists (
    select from json_array_elements(body->'participants') p where json_typeof(p->'actor') = 'null'
  ),
  unknown_place = coalesce(body->'place'->>'precision' = 'unknown', false);

alter table decisions add column note text;
-- The line of the history up to which the coder had seen the record.
alter table decisions add column based_on bigint;
-- The decision that an undoing names.
alter table decisions add column undoes text;
-- The claims that it is about or names.
alter table decisions add column claims text[] not null default '{}';
update decisions set undoes = value #>> '{}' where verb = 'undo';

create index decisions_undoes on decisions (undoes) where undoes is not null;
create index decisions_claims on decisions using gin (claims);
create index decisions_verb on decisions (verb, at);
create index decisions_place on decisions (device, seq);
create index claims_state on claims (state);
create index claims_actors on claims using gin (actors);
create index claims_country on claims (country);
create index claims_date on claims (start_date desc nulls last, id collate "C");

-- The place of an event as the map draws it, as a JSON list, so that grouping needs no bodies; null: no place.
alter table events add column place text;
update events set place = (
  select jsonb_build_array(
    p->'precision', p->'country', p->'admin1', p->'name', p->'latitude', p->'longitude', p->'radius_km'
  )::text
  from event_bodies, lateral (select body::jsonb->'place' as p) as found
  where event = events.id and jsonb_typeof(p) = 'object'
);
-- The highest best number of killed; null: no number.
alter table events add column toll integer;
update events set toll = (
  select max((f->>'best')::integer)
  from event_bodies, lateral json_array_elements(body->'figures') f
  where event = events.id and f->>'measure' = 'killed'
);
create index events_toll on events (toll desc nulls last);
create index events_grade on events (grade);
create index events_end on events (end_date);
create index events_checked on events (checked_by);
