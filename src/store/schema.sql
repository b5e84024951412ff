-- What the migrations make, read back from the database. A test compares it; nothing reads it.

create table claims (
  id text not null,
  report text not null,
  reading text not null,
  ordinal integer not null,
  kind text not null,
  modality text not null,
  source_kind text not null,
  start_date date,
  end_date date,
  country text,
  place text,
  actors text[] not null,
  body json not null,
  state text not null,
  checked_by text,
  checked_at timestamp with time zone,
  confidence double precision not null,
  unknown_actor boolean not null,
  unknown_place boolean not null,
  CHECK ((state = ANY (ARRAY['machine'::text, 'confirmed'::text, 'corrected'::text, 'rejected'::text, 'added'::text]))),
  PRIMARY KEY (id),
  FOREIGN KEY (reading) REFERENCES readings(hash),
  FOREIGN KEY (report) REFERENCES reports(id)
);

create table decisions (
  hash text not null,
  id text not null,
  coder text,
  at timestamp with time zone not null,
  about_type text not null,
  about_id text not null,
  verb text not null,
  value json not null,
  device text not null,
  seq bigint not null,
  note text,
  based_on bigint,
  undoes text,
  claims text[] not null,
  CHECK ((about_type = ANY (ARRAY['event'::text, 'claim'::text, 'report'::text]))),
  PRIMARY KEY (hash),
  UNIQUE (id)
);

create table deliveries (
  hash text not null,
  original text,
  name text not null,
  kind text,
  hints json not null,
  device text not null,
  seq bigint not null,
  at timestamp with time zone not null,
  PRIMARY KEY (hash),
  UNIQUE (device, seq)
);

create table event_bodies (
  event text not null,
  body json not null,
  PRIMARY KEY (event),
  FOREIGN KEY (event) REFERENCES events(id) ON DELETE CASCADE
);

create table event_claims (
  event text not null,
  claim text not null,
  PRIMARY KEY (event, claim),
  FOREIGN KEY (event) REFERENCES events(id) ON DELETE CASCADE
);

create table event_forwards (
  event text not null,
  target text not null,
  PRIMARY KEY (event)
);

create table event_log (
  device text not null,
  seq bigint not null,
  at timestamp with time zone not null,
  event text not null,
  verb text not null,
  claims json,
  target text,
  CHECK ((verb = ANY (ARRAY['mint'::text, 'change'::text, 'forward'::text, 'end'::text, 'withdraw'::text]))),
  PRIMARY KEY (device, seq, event)
);

create table events (
  id text not null,
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
  words tsvector not null,
  body_hash text not null,
  place text,
  toll integer,
  sources text[] not null,
  roots text[] not null,
  outlets text[] not null,
  toll_low integer,
  toll_high integer,
  CHECK ((start_date <= end_date)),
  PRIMARY KEY (id)
);

create table failures (
  delivery text not null,
  reason text not null,
  detail text not null,
  PRIMARY KEY (delivery),
  FOREIGN KEY (delivery) REFERENCES deliveries(hash)
);

create table former_claims (
  event text not null,
  claim text not null,
  PRIMARY KEY (event, claim)
);

create table history_position (
  device text not null,
  seq bigint not null,
  hash text not null,
  CHECK ((seq > 0)),
  PRIMARY KEY (device)
);

create table migrations (
  number integer not null,
  name text not null,
  hash text not null,
  PRIMARY KEY (number)
);

create table readings (
  hash text not null,
  report text not null,
  is_current boolean not null,
  opening text not null,
  words tsvector not null,
  body json not null,
  device text not null,
  seq bigint not null,
  PRIMARY KEY (hash),
  FOREIGN KEY (report) REFERENCES reports(id)
);

create table reports (
  id text not null,
  delivery text not null,
  title text,
  publisher text,
  url text,
  published date,
  language text,
  fingerprint text not null,
  body json not null,
  version_key text,
  version_of text,
  PRIMARY KEY (id),
  UNIQUE (delivery),
  FOREIGN KEY (delivery) REFERENCES deliveries(hash),
  FOREIGN KEY (version_of) REFERENCES reports(id)
);

create table withdrawals (
  device text not null,
  seq bigint not null,
  at timestamp with time zone not null,
  report text not null,
  originals text[] not null,
  decision text not null,
  PRIMARY KEY (device, seq)
);

CREATE INDEX claims_actors ON public.claims USING gin (actors);
CREATE INDEX claims_country ON public.claims USING btree (country);
CREATE INDEX claims_date ON public.claims USING btree (start_date DESC NULLS LAST, id COLLATE "C");
CREATE INDEX claims_kind ON public.claims USING btree (kind, start_date);
CREATE INDEX claims_report ON public.claims USING btree (report, ordinal);
CREATE INDEX claims_state ON public.claims USING btree (state);
CREATE INDEX decisions_about ON public.decisions USING btree (about_type, about_id);
CREATE INDEX decisions_claims ON public.decisions USING gin (claims);
CREATE INDEX decisions_place ON public.decisions USING btree (device, seq);
CREATE INDEX decisions_undoes ON public.decisions USING btree (undoes) WHERE (undoes IS NOT NULL);
CREATE INDEX decisions_verb ON public.decisions USING btree (verb, at);
CREATE INDEX deliveries_original ON public.deliveries USING btree (original);
CREATE INDEX event_claims_claim ON public.event_claims USING btree (claim);
CREATE INDEX event_forwards_target ON public.event_forwards USING btree (target);
CREATE INDEX event_log_event ON public.event_log USING btree (event);
CREATE INDEX events_actor_words ON public.events USING gin (actor_words);
CREATE INDEX events_actors ON public.events USING gin (actors);
CREATE INDEX events_checked ON public.events USING btree (checked_by);
CREATE INDEX events_country ON public.events USING btree (country);
CREATE INDEX events_date ON public.events USING btree (start_date DESC NULLS LAST, id COLLATE "C");
CREATE INDEX events_end ON public.events USING btree (end_date);
CREATE INDEX events_grade ON public.events USING btree (grade);
CREATE INDEX events_kind ON public.events USING btree (kind);
CREATE INDEX events_place_words ON public.events USING gin (place_words);
CREATE INDEX events_sources ON public.events USING gin (sources);
CREATE INDEX events_toll ON public.events USING btree (toll DESC NULLS LAST);
CREATE INDEX events_words ON public.events USING gin (words);
CREATE INDEX former_claims_claim ON public.former_claims USING btree (claim);
CREATE UNIQUE INDEX readings_current ON public.readings USING btree (report) WHERE is_current;
CREATE INDEX readings_seq ON public.readings USING btree (seq);
CREATE INDEX readings_words ON public.readings USING gin (words);
CREATE INDEX reports_fingerprint ON public.reports USING btree (fingerprint);
CREATE INDEX reports_published ON public.reports USING btree (published DESC NULLS LAST, id COLLATE "C");
CREATE INDEX reports_publisher ON public.reports USING btree (publisher);
CREATE INDEX reports_version_key ON public.reports USING btree (version_key);
CREATE INDEX withdrawals_originals ON public.withdrawals USING gin (originals);
CREATE INDEX withdrawals_report ON public.withdrawals USING btree (report);
