create schema market;

-- A working out of what another hello is worth to each member, for everybody at once: nightly, or because staff asked.
create table market.run (
  id uuid primary key,
  asked_by uuid references members.member (id) on delete set null,
  state text not null check (state in ('working', 'done', 'failed')),
  started_at timestamptz not null,
  -- its last sign of life, and how much of the work was done by then
  alive_at timestamptz not null,
  share real not null default 0,
  ended_at timestamptz,
  -- what holds for everybody from then on
  kappa real,
  usual_yes real,
  usual_hello real,
  usual_seeker real,
  -- what it found
  seekers integer,
  helpers integer,
  edges integer,
  welfare real,
  gap real,
  unlikely integer
);
-- One at a time in all processes.
create unique index run_working on market.run ((true)) where state = 'working';
create index run_done on market.run (ended_at) where state = 'done';

-- What a run found for one member, on the sides they stand on; of the run done last, until the next is.
create table market.price (
  run uuid not null references market.run (id) on delete cascade,
  member uuid not null references members.member (id) on delete cascade,
  -- 1 nobody comes, towards 0 crowded
  price real,
  yes real,
  hello real,
  seeker real,
  primary key (run, member)
);
create index price_of_member on market.price (member);

-- Lists of suggestions read on one day, and the hellos that the scores alone expect of them; of nobody in particular.
create table market.reading (
  day date primary key,
  lists integer not null,
  asks real not null
);
