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
  -- what staff wrote, which stands nowhere else; other words of people stay where they were written
  quote text not null default '',
  path text not null,
  -- what it is about, such as one conversation: everything about it is read together
  about text,
  at timestamptz not null,
  read_at timestamptz,
  unique (member, key)
);
create index item_unread on notices.item (member) where read_at is null;
create index item_by_time on notices.item (member, at desc);

-- A mail about this has been written and nothing about it was read since; reading takes the row away. Two messages at
-- the same instant meet at the key, and one mail is written.
create table notices.mailed (
  member uuid not null references members.member (id) on delete cascade,
  about text not null,
  at timestamptz not null,
  primary key (member, about)
);

create table notices.mail (
  id uuid primary key,
  -- whom a notice goes to, by the address they have when it leaves
  member uuid references members.member (id) on delete cascade,
  -- where a letter goes: it proves an address, which perhaps no member has
  address text,
  -- a kind of notice, or 'letter' (its reader asked for it) or 'invitation' (staff did)
  kind text not null,
  -- who leaves first: 0 letters, 1 notices, 2 invitations, so that somebody who signs in waits for no batch
  urgency smallint not null check (urgency between 0 and 2),
  key text not null unique,
  -- sentences, never rendered and never a secret: links are made when it leaves. Emptied once it is done with
  content jsonb not null,
  item uuid references notices.item (id) on delete set null,
  -- a condition asked again when it leaves, such as a hello still waiting
  still text,
  still_id uuid,
  made_at timestamptz not null,
  leave_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'leaving', 'sent', 'dropped', 'failed')),
  tries integer not null default 0,
  -- how often it may have arrived without our knowing
  doubts integer not null default 0,
  done_at timestamptz,
  last_error text not null default '',
  check ((member is null) <> (address is null)),
  check ((still is null) = (still_id is null))
);
create index mail_due on notices.mail (urgency, leave_at) where state in ('waiting', 'leaving');
create index mail_failed on notices.mail (done_at desc) where state = 'failed';
create index mail_done on notices.mail (done_at) where state in ('sent', 'dropped');

create table notices.suppression (
  address text primary key,
  reason text not null,
  at timestamptz not null
);
