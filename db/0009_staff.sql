create schema staff;

create table staff.import (
  id uuid primary key,
  file_name text not null,
  content bytea,
  made_by uuid references members.member (id) on delete set null,
  made_at timestamptz not null,
  -- what staff corrected: column to field, order of dates, status words
  corrections jsonb not null default '{}',
  -- rows done so far: a run that was killed goes on where it was
  rows_done integer not null default 0,
  committed_at timestamptz,
  counts jsonb,
  report text
);

create table staff.invitation_batch (
  id uuid primary key,
  made_by uuid references members.member (id) on delete set null,
  made_at timestamptz not null,
  done_at timestamptz
);
