create schema questions;

-- A question or a conversation. What was asked stands in its opening post.
create table questions.thread (
  id uuid primary key,
  kind text not null check (kind in ('question', 'conversation')),
  -- null once whoever asked has been erased
  asker uuid references members.member (id) on delete set null,
  -- asked quietly: the name is shown to those alone who answer
  quiet boolean not null default false,
  title text not null check (title <> ''),
  asked_at timestamptz not null,
  -- when something was last said in it
  heard_at timestamptz not null,
  -- the first answer that stands; null while there is none
  answered_at timestamptz,
  closed_at timestamptz,
  -- taken out of sight by staff
  hidden_at timestamptz,
  merged_into uuid references questions.thread (id) on delete set null,
  form_key text,
  sort_title text not null generated always as (platform.plain(title)) stored,
  title_words tsvector not null generated always as (to_tsvector('english', platform.plain(title))) stored,
  check (kind = 'question' or not quiet),
  check (merged_into <> id)
);
create index thread_by_hearing on questions.thread (heard_at desc, id) where hidden_at is null and merged_into is null;
create index thread_unanswered on questions.thread (asked_at)
  where kind = 'question' and answered_at is null and closed_at is null and hidden_at is null and merged_into is null;
create index thread_by_asker on questions.thread (asker);
create index thread_title_like on questions.thread using gin (sort_title public.gin_trgm_ops);
create index thread_title_words on questions.thread using gin (title_words);
-- The same form sent twice asks once.
create unique index thread_once on questions.thread (asker, form_key) where form_key is not null;

create table questions.thread_topic (
  thread uuid not null references questions.thread (id) on delete cascade,
  topic text not null references members.topic (key) on update cascade on delete cascade,
  place smallint not null,
  primary key (thread, topic)
);
create index thread_by_topic on questions.thread_topic (topic, thread);

-- Everything somebody wrote: what was asked, an answer, a comment under either.
create table questions.post (
  id uuid primary key,
  thread uuid not null references questions.thread (id) on delete cascade,
  kind text not null check (kind in ('opening', 'answer', 'comment')),
  under uuid references questions.post (id) on delete cascade,
  author uuid references members.member (id) on delete set null,
  -- by whoever asked quietly, wherever it stands
  quiet boolean not null default false,
  words text not null,
  version integer not null default 1 check (version > 0),
  written_at timestamptz not null,
  edited_at timestamptz,
  -- whoever asked says that it helped
  helped_at timestamptz,
  hidden_at timestamptz,
  form_key text,
  found_words tsvector not null generated always as (to_tsvector('english', platform.plain(words))) stored,
  check ((kind = 'comment') = (under is not null)),
  check (kind = 'answer' or helped_at is null)
);
create index post_by_thread on questions.post (thread, written_at, id);
create unique index post_opens on questions.post (thread) where kind = 'opening';
create index post_by_author on questions.post (author, written_at desc) where kind = 'answer';
create index post_under on questions.post (under) where under is not null;
create index post_words on questions.post using gin (found_words) where hidden_at is null;
create unique index post_once on questions.post (author, form_key) where form_key is not null;

-- What a post said before it was changed; what it says now stands in the post.
create table questions.version (
  post uuid not null references questions.post (id) on delete cascade,
  version integer not null,
  title text,
  words text not null,
  until timestamptz not null,
  primary key (post, version)
);

create table questions.thanks (
  post uuid not null references questions.post (id) on delete cascade,
  member uuid not null references members.member (id) on delete cascade,
  at timestamptz not null,
  primary key (post, member)
);
create index thanks_of on questions.thanks (member);
