-- What came in behind a line of the history is found without going over all readings.
create index readings_seq on readings (seq);

-- The claims that an event held when it was joined to another or came to its end: by them its id is found again.
create table former_claims (
  event text not null,
  claim text not null,
  primary key (event, claim)
);
create index former_claims_claim on former_claims (claim);

insert into former_claims (event, claim)
select last.event, held.claim
from (
  select distinct on (event) event, claims from event_log
  where verb in ('mint', 'change') order by event, at desc, seq desc
) as last
cross join lateral (select distinct json_array_elements_text(last.claims) as claim) as held
where not exists (select 1 from events where events.id = last.event);
