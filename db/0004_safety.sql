create schema safety;

create table safety.block (
  blocker uuid not null references members.member (id) on delete cascade,
  blocked uuid not null references members.member (id) on delete cascade,
  at timestamptz not null,
  primary key (blocker, blocked),
  check (blocker <> blocked)
);
create index block_of on safety.block (blocked);

create table safety.report (
  id uuid primary key,
  reporter uuid references members.member (id) on delete set null,
  accused uuid not null references members.member (id) on delete cascade,
  -- what was reported: a profile, a hello, a message; the room that owns it hands over the excerpt
  subject_kind text not null,
  subject_id uuid,
  excerpt jsonb not null default '[]',
  words text not null default '',
  made_at timestamptz not null,
  outcome text check (outcome in ('nothing', 'wrote', 'suspended')),
  outcome_words text not null default '',
  closed_by uuid references members.member (id) on delete set null,
  closed_at timestamptz,
  check ((outcome is null) = (closed_at is null)),
  check (reporter is distinct from accused)
);
create index report_open on safety.report (made_at) where closed_at is null;
create unique index report_once on safety.report (reporter, subject_kind, coalesce(subject_id, accused)) where closed_at is null;
