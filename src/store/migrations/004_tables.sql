-- Who says so: ids and names of an event's roots, and the outlets of its reports.
alter table events add column sources text[] not null default '{}';
update events set sources = found.sources
from (
  select event, array_agg(distinct said order by said) as sources
  from (
    select event, r->>'id' as said from event_bodies, lateral json_array_elements(body->'roots') r
    union all
    select event, r->>'name' from event_bodies, lateral json_array_elements(body->'roots') r
    union all
    select event, publisher from event_claims
    join claims on claims.id = event_claims.claim
    join reports on reports.id = claims.report
    where publisher is not null
  ) as says
  group by event
) as found
where found.event = events.id;

create index events_sources on events using gin (sources);
create index reports_publisher on reports (publisher);
