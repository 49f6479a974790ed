create schema hellos;

create table hellos.hello (
  id uuid primary key,
  programme uuid not null references programmes.programme (id) on delete cascade,
  sender uuid not null references members.member (id) on delete cascade,
  receiver uuid not null references members.member (id) on delete cascade,
  low uuid not null generated always as (least(sender, receiver)) stored,
  high uuid not null generated always as (greatest(sender, receiver)) stored,
  origin text not null default 'people',
  topic text not null references members.topic (key) on update cascade,
  who_i_am text not null default '',
  why_you text not null,
  gain text not null default '',
  question text not null default '',
  size text not null check (size in ('question', 'talk', 'weeks')),
  state text not null check (state in ('waiting', 'asking', 'talking', 'ended', 'closed')),
  said_at timestamptz not null,
  expires_at timestamptz not null,
  -- whether it still counts towards its sender's open hellos
  counted boolean not null default true,
  reminded_at timestamptz,
  -- the receiver said not now, in silence: to the sender it reads as waiting until it expires
  set_aside_at timestamptz,
  first_answer_at timestamptz,
  done_at timestamptz,
  -- how it came to its end: for the house alone, shown to nobody
  done_how text check (done_how in ('expired', 'withdrawn', 'word', 'blocked', 'lapsed', 'ended', 'left')),
  last_word text not null default '',
  last_word_by uuid,
  last_message_at timestamptz,
  proposal_kind text check (proposal_kind in ('call', 'video', 'meet', 'lunch')),
  proposal_at timestamptz,
  proposal_where text not null default '',
  proposal_minutes smallint,
  proposal_by uuid,
  proposal_accepted_at timestamptz,
  -- the form's own key: a double click says hello once
  form_key text,
  -- counts what was written and edited here; the next message's place
  turns integer not null default 0,
  check (sender <> receiver),
  check ((state in ('ended', 'closed')) = (done_at is not null)),
  check ((proposal_at is null) = (proposal_kind is null))
);
-- At most one open hello of two people, whoever wrote it.
create unique index hello_open_pair on hellos.hello (low, high) where state in ('waiting', 'asking', 'talking');
create unique index hello_once on hellos.hello (sender, form_key);
create index hello_by_sender on hellos.hello (sender, said_at desc);
create index hello_by_receiver on hellos.hello (receiver, said_at);
create index hello_due on hellos.hello (expires_at) where state = 'waiting';
create index hello_asking on hellos.hello (last_message_at) where state = 'asking';

-- A hello that crosses another, or is set aside and forgotten, must not let its sender write to more than five at once.
create table hellos.sender (
  member uuid primary key references members.member (id) on delete cascade,
  open integer not null default 0 check (open >= 0)
);

create table hellos.message (
  id uuid primary key,
  hello uuid not null references hellos.hello (id) on delete cascade,
  author uuid not null references members.member (id) on delete cascade,
  words text not null,
  at timestamptz not null,
  edited_at timestamptz,
  -- the form's own key: a double click writes once
  form_key text,
  -- taken from the hello's own count under its lock, so that places become visible in their order
  place integer not null,
  -- the place itself, or a later count once the words were edited: what a live page has not seen yet
  changed integer not null
);
create unique index message_in_order on hellos.message (hello, place);
create index message_changes on hellos.message (hello, changed);
create unique index message_once on hellos.message (hello, author, form_key);

create table hellos.reading (
  hello uuid not null references hellos.hello (id) on delete cascade,
  member uuid not null references members.member (id) on delete cascade,
  read_at timestamptz not null,
  primary key (hello, member)
);
