-- A question nobody has answered is routed: some people who know its topic are asked, wave by wave.
alter table questions.thread
  -- when the next wave is due; null once it is answered, closed or with the staff
  add column route_at timestamptz,
  add column waves smallint not null default 0 check (waves >= 0),
  -- since when it stands on the list of staff: every wave went by
  add column unanswered_at timestamptz;
create index thread_to_route on questions.thread (route_at) where route_at is not null;
create index thread_with_staff on questions.thread (unanswered_at) where unanswered_at is not null;

create table questions.invitation (
  id uuid primary key,
  thread uuid not null references questions.thread (id) on delete cascade,
  member uuid not null references members.member (id) on delete cascade,
  wave smallint not null check (wave > 0),
  -- over: somebody else answered first, which counts for nobody
  state text not null check (state in ('open', 'snoozed', 'passed', 'answered', 'over')),
  asked_at timestamptz not null,
  done_at timestamptz,
  -- when a snoozed one comes back
  wake_at timestamptz,
  check ((state = 'snoozed') = (wake_at is not null)),
  -- nobody is asked the same question twice, whoever routes it
  unique (thread, member)
);
create index invitation_of on questions.invitation (member, asked_at);
create index invitation_by_time on questions.invitation (asked_at);
create index invitation_to_wake on questions.invitation (wake_at) where wake_at is not null;

-- Whoever routes holds this row: the week's asks are counted by one at a time.
create table questions.routing (
  only_row boolean primary key default true check (only_row)
);
insert into questions.routing default values;
