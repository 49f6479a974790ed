create schema rounds;

-- Pairs proposed for many people at once: worked out, looked at, changed and worked out again until staff send it.
create table rounds.round (
  id uuid primary key,
  programme uuid not null references programmes.programme (id) on delete cascade,
  name text not null default '',
  -- whom it is for, and what comes first, as the form said
  choice jsonb not null,
  state text not null default 'draft' check (state in ('draft', 'sent')),
  made_at timestamptz not null,
  made_by uuid references members.member (id) on delete set null,
  -- counts what was forbidden, asked for and taken back; what it was when the pairs were worked out
  wishes integer not null default 0,
  worked_with integer,
  worked_at timestamptz,
  seekers integer not null default 0,
  helpers integer not null default 0,
  -- what the pairs add up to, and what no choice of pairs could pass
  welfare double precision not null default 0,
  bound double precision not null default 0,
  sent_at timestamptz,
  sent_by uuid references members.member (id) on delete set null,
  check ((state = 'sent') = (sent_at is not null)),
  check ((worked_at is null) = (worked_with is null))
);
create index round_made on rounds.round (made_at);
-- Two people whom staff want together, or apart, however often the round is worked out.
create table rounds.wish (
  round uuid not null references rounds.round (id) on delete cascade,
  seeker uuid not null references members.member (id) on delete cascade,
  helper uuid not null references members.member (id) on delete cascade,
  low uuid not null generated always as (least(seeker, helper)) stored,
  high uuid not null generated always as (greatest(seeker, helper)) stored,
  wish text not null check (wish in ('forbidden', 'asked')),
  made_at timestamptz not null,
  primary key (round, low, high),
  check (seeker <> helper)
);
create index wish_by_seeker on rounds.wish (seeker);
create index wish_by_helper on rounds.wish (helper);
-- A pair: proposed to staff; once the round is sent it waits until the helper can be asked, at the latest for two weeks.
create table rounds.proposal (
  round uuid not null references rounds.round (id) on delete cascade,
  seeker uuid not null references members.member (id) on delete cascade,
  helper uuid not null references members.member (id) on delete cascade,
  low uuid not null generated always as (least(seeker, helper)) stored,
  high uuid not null generated always as (greatest(seeker, helper)) stored,
  topic text not null references members.topic (key) on update cascade on delete cascade,
  asked_for boolean not null default false,
  state text not null default 'proposed' check (state in ('proposed', 'waits', 'asked', 'lapsed')),
  due_at timestamptz,
  primary key (round, low, high),
  check (seeker <> helper),
  check ((state = 'waits') = (due_at is not null))
);
create index proposal_by_seeker on rounds.proposal (seeker);
create index proposal_by_helper on rounds.proposal (helper);
create index proposal_due on rounds.proposal (due_at) where state = 'waits';
-- Who has nobody in a round, and why.
create table rounds.leftover (
  round uuid not null references rounds.round (id) on delete cascade,
  member uuid not null references members.member (id) on delete cascade,
  side text not null check (side in ('seeker', 'helper')),
  why text not null check (why in ('room', 'nobody', 'others')),
  primary key (round, member, side)
);
create index leftover_by_member on rounds.leftover (member);
