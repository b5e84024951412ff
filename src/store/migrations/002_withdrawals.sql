-- The tombstones of withdrawn reports.
create table withdrawals (
  device text not null,
  seq bigint not null,
  at timestamptz not null,
  report text not null,
  -- SHA-256 of the bytes that nobody else needed: the same bytes stay out.
  originals text[] not null,
  -- Who withdrew it, and why.
  decision text not null,
  primary key (device, seq)
);
create index withdrawals_report on withdrawals (report);
create index withdrawals_originals on withdrawals using gin (originals);

-- One withdrawal bears on several events.
alter table event_log drop constraint event_log_pkey;
alter table event_log add primary key (device, seq, event);
alter table event_log drop constraint event_log_verb_check;
alter table event_log add constraint event_log_verb_check
  check (verb in ('mint', 'change', 'forward', 'end', 'withdraw'));
