create schema staff;

-- An association's export on its way in: uploaded, read, corrected, and written batch by batch.
create table staff.import (
  id uuid primary key,
  file_name text not null,
  -- emptied once it is written: an export may hold what nobody here needs
  content bytea,
  made_by uuid references members.member (id) on delete set null,
  made_at timestamptz not null,
  -- what staff said: column to field, order of dates, status words, chapters to make
  corrections jsonb not null default '{}',
  -- what the last reading found: columns, questions, chapters that are not known here
  preview jsonb,
  counts jsonb,
  asked_by uuid references members.member (id) on delete set null,
  asked_at timestamptz,
  -- people done so far: a run that was killed goes on from here
  rows_done integer not null default 0,
  committed_at timestamptz
);

-- What became of each row of the file: what the dry run foresaw, then what was done.
create table staff.import_row (
  import uuid not null references staff.import (id) on delete cascade,
  line integer not null,
  -- the order of the people; null for rows that are joined to another or left out
  place integer,
  read_as text not null check (read_as in ('person', 'joined', 'left out')),
  into_line integer,
  member_number text not null default '',
  email text not null default '',
  name text not null default '',
  -- as read; emptied once it is written
  person jsonb,
  noticed jsonb not null default '[]',
  happened text check (happened in ('new', 'updated', 'unchanged', 'same', 'left_out')),
  notes jsonb not null default '[]',
  member uuid,
  primary key (import, line)
);
create unique index import_row_in_order on staff.import_row (import, place) where place is not null;
create index import_row_by_member on staff.import_row (import, member) where member is not null;

create table staff.invitation_batch (
  id uuid primary key,
  made_by uuid references members.member (id) on delete set null,
  made_at timestamptz not null,
  -- asked to write again to people who have been invited before
  again boolean not null default false,
  done_at timestamptz
);
-- One at a time, so that nobody is in two.
create unique index invitation_batch_open on staff.invitation_batch ((true)) where done_at is null;

-- Whom a batch wrote to. Kept longer than the letters are, so that nobody is written to twice unasked.
create table staff.invitation (
  batch uuid not null references staff.invitation_batch (id) on delete cascade,
  member uuid not null references members.member (id) on delete cascade,
  primary key (batch, member)
);
create index invitation_by_member on staff.invitation (member);
