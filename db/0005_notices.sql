create schema notices;

create table notices.preference (
  member uuid not null references members.member (id) on delete cascade,
  kind text not null,
  how text not null check (how in ('mail', 'inbox', 'off')),
  primary key (member, kind)
);
create table notices.quiet (
  member uuid primary key references members.member (id) on delete cascade,
  paused_at timestamptz
);

create table notices.item (
  id uuid primary key,
  member uuid not null references members.member (id) on delete cascade,
  kind text not null,
  -- one notice per thing that happened, however often its handler runs
  key text not null,
  headline text not null,
  body text not null default '',
  path text not null,
  at timestamptz not null,
  read_at timestamptz,
  unique (member, key)
);
create index item_unread on notices.item (member) where read_at is null;
create index item_by_time on notices.item (member, at desc);

create table notices.mail (
  id uuid primary key,
  member uuid references members.member (id) on delete cascade,
  address text not null,
  kind text not null,
  key text not null unique,
  subject text not null,
  -- emptied once it has left
  text text not null,
  html text not null,
  -- a condition asked again when it leaves, such as a hello still waiting
  still text,
  still_id uuid,
  made_at timestamptz not null,
  leave_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'leaving', 'sent', 'dropped', 'failed')),
  tries integer not null default 0,
  done_at timestamptz,
  last_error text not null default ''
);
create index mail_due on notices.mail (leave_at) where state in ('waiting', 'leaving');

create table notices.suppression (
  address text primary key,
  reason text not null,
  at timestamptz not null
);
