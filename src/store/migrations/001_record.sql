-- The record as tables. All of it can be made anew from the record's folder (docs/record-format.md).

-- The last line of each device's history that these tables hold.
create table history_position (
  device text primary key,
  seq bigint not null check (seq > 0),
  hash text not null
);

-- What came: bytes (by their hash, null where there were none) and what came along with them.
create table deliveries (
  hash text primary key,
  original text,
  name text not null,
  kind text,
  hints json not null,
  device text not null,
  seq bigint not null,
  at timestamptz not null,
  unique (device, seq)
);
create index deliveries_original on deliveries (original);

create table failures (
  delivery text primary key references deliveries,
  reason text not null,
  detail text not null
);

create table reports (
  id text primary key,
  delivery text not null unique references deliveries,
  title text,
  publisher text,
  url text,
  published date,
  language text,
  fingerprint text not null,
  -- All that is known about the report but its text, which stands in its reading.
  body json not null,
  -- What versions of one report share: outlet and address, or outlet and the outlet's own number.
  version_key text,
  -- The version that came first; null for that one.
  version_of text references reports
);
create index reports_fingerprint on reports (fingerprint);
create index reports_version_key on reports (version_key);
create index reports_published on reports (published desc nulls last, id collate "C");

-- Every reading of a report, the newest marked as current.
create table readings (
  hash text primary key,
  report text not null references reports,
  is_current boolean not null,
  -- The first words of the text.
  opening text not null,
  -- Words of the title, the outlet and the text.
  words tsvector not null,
  body json not null,
  device text not null,
  seq bigint not null
);
create unique index readings_current on readings (report) where is_current;
create index readings_words on readings using gin (words);

-- The claims of the current readings.
create table claims (
  id text primary key,
  report text not null references reports,
  reading text not null references readings,
  ordinal integer not null,
  kind text not null,
  modality text not null,
  source_kind text not null,
  start_date date,
  end_date date,
  country text,
  place text,
  actors text[] not null,
  body json not null
);
create index claims_report on claims (report, ordinal);
create index claims_kind on claims (kind, start_date);

create table events (
  id text primary key,
  kind text not null,
  modality text not null,
  grade text not null,
  start_date date,
  end_date date,
  country text,
  checked_by text,
  actors text[] not null,
  actor_words tsvector not null,
  place_words tsvector not null,
  -- Words of the evidence, the titles and the names.
  words tsvector not null,
  -- SHA-256 of the body's canonical JSON.
  body_hash text not null,
  check (start_date <= end_date)
);
-- The events themselves, apart, so that filters and counts read small rows only.
create table event_bodies (
  event text primary key references events on delete cascade,
  body json not null
);
create index events_date on events (start_date desc nulls last, id collate "C");
create index events_kind on events (kind);
create index events_country on events (country);
create index events_actors on events using gin (actors);
create index events_actor_words on events using gin (actor_words);
create index events_place_words on events using gin (place_words);
create index events_words on events using gin (words);

create table event_claims (
  event text not null references events on delete cascade,
  claim text not null,
  primary key (event, claim)
);
create index event_claims_claim on event_claims (claim);

-- What became of each event, also of those that are no more.
create table event_log (
  device text not null,
  seq bigint not null,
  at timestamptz not null,
  event text not null,
  verb text not null check (verb in ('mint', 'change', 'forward', 'end')),
  claims json,
  target text,
  primary key (device, seq)
);
create index event_log_event on event_log (event);

create table event_forwards (
  event text primary key,
  target text not null
);
create index event_forwards_target on event_forwards (target);

create table decisions (
  hash text primary key,
  id text not null unique,
  coder text,
  at timestamptz not null,
  about_type text not null check (about_type in ('event', 'claim', 'report')),
  about_id text not null,
  verb text not null,
  value json not null,
  device text not null,
  seq bigint not null
);
create index decisions_about on decisions (about_type, about_id);
