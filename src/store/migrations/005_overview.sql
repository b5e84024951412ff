-- What the overview filters and counts by, beside the columns that were there: names of the roots, and of the outlets
-- that tell it.
alter table events add column roots text[] not null default '{}';
alter table events add column outlets text[] not null default '{}';
-- The highest low and the highest high number of killed, beside the best one in `toll`; null: no number.
alter table events add column toll_low integer;
alter table events add column toll_high integer;

update events set
  roots = array(
    select name from (select distinct r->>'name' as name from json_array_elements(body->'roots') r) as names
    order by name collate "C"
  ),
  outlets = array(
    select publisher from (
      select distinct publisher from event_claims
      join claims on claims.id = event_claims.claim join reports on reports.id = claims.report
      where event_claims.event = events.id and publisher is not null
    ) as names
    order by publisher collate "C"
  ),
  toll_low = (
    select max((f->>'low')::integer) from json_array_elements(body->'figures') f where f->>'measure' = 'killed'
  ),
  toll_high = (
    select max((f->>'high')::integer) from json_array_elements(body->'figures') f where f->>'measure' = 'killed'
  )
from event_bodies where event = id;
