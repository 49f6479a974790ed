create schema members;

create table members.member (
  id uuid primary key,
  public_id text not null unique,
  user_id text unique references public."user" (id) on delete set null,
  email text not null unique check (email = lower(email)),
  name text not null check (name <> ''),
  call_name text not null check (call_name <> ''),
  sort_name text not null generated always as (platform.plain(name)) stored,
  role text not null default 'member' check (role in ('member', 'staff', 'owner')),
  -- null until the address is proved: an imported person nobody has heard from yet
  joined_at timestamptz,
  left_at timestamptz,
  suspended_until timestamptz,
  last_seen_at timestamptz,
  -- the version of the code of conduct this person last accepted; history in conduct_acceptance
  conduct_version integer not null default 0,
  made_at timestamptz not null
);
create index member_by_sort_name on members.member (sort_name, id);
create index member_name_words on members.member using gin (sort_name public.gin_trgm_ops);

-- What a member says of themself. Every column may stay empty: a short start asks for nothing.
create table members.profile (
  member uuid primary key references members.member (id) on delete cascade,
  headline text not null default '',
  about text not null default '',
  field text,
  stage text check (stage in ('student', 'early', 'mid', 'senior', 'retired')),
  in_the_field_since smallint check (in_the_field_since between 1900 and 2200),
  regime text,
  employer text not null default '',
  chapter text,
  far_from_chapter boolean not null default false,
  town text not null default '',
  region text not null default '',
  country text not null default '',
  zone text not null default 'UTC',
  languages text[] not null default '{}',
  channels text[] not null default '{}',
  hours text[] not null default '{}',
  "values" text[] not null default '{}' check (cardinality("values") <= 5),
  likes_to_learn text[] not null default '{}',
  motive text not null default '',
  kinds_of_help text[] not null default '{}',
  helps_stages text[] not null default '{}',
  years_ahead_from smallint,
  years_ahead_to smallint,
  -- null while only an import has written here
  saved_at timestamptz
);

create table members.chapter (
  key text primary key,
  name text not null,
  region text not null default '',
  sort_name text not null generated always as (platform.plain(name)) stored
);
alter table members.profile add foreign key (chapter) references members.chapter (key) on update cascade on delete set null;

-- One vocabulary for the whole product.
create table members.topic (
  key text primary key,
  name text not null,
  kind text not null check (kind in ('path', 'craft')),
  "group" text not null,
  state text not null default 'listed' check (state in ('listed', 'suggested', 'hidden')),
  suggested_by uuid references members.member (id) on delete set null,
  sort_name text not null generated always as (platform.plain(name)) stored
);
create unique index topic_name_once on members.topic (sort_name);
create table members.topic_synonym (
  topic text not null references members.topic (key) on update cascade on delete cascade,
  word text not null,
  sort_word text not null generated always as (platform.plain(word)) stored,
  primary key (topic, word)
);
create index topic_synonym_words on members.topic_synonym using gin (sort_word public.gin_trgm_ops);

create table members.teaches (
  member uuid not null references members.member (id) on delete cascade,
  topic text not null references members.topic (key) on update cascade on delete cascade,
  level smallint not null check (level between 1 and 5),
  note text not null default '',
  primary key (member, topic)
);
create index teaches_by_topic on members.teaches (topic);
create table members.learns (
  member uuid not null references members.member (id) on delete cascade,
  topic text not null references members.topic (key) on update cascade on delete cascade,
  level smallint not null check (level between 1 and 5),
  note text not null default '',
  -- a private gap: read by nobody but its owner, and by nothing that shapes another's page
  private boolean not null default false,
  primary key (member, topic)
);
create index learns_by_topic on members.learns (topic) where not private;

create table members.experience (
  id uuid primary key,
  member uuid not null references members.member (id) on delete cascade,
  kind text not null,
  year smallint not null check (year between 1900 and 2200),
  what text not null,
  regime text,
  place text not null default '',
  topic text references members.topic (key) on update cascade on delete set null,
  sort_what text not null generated always as (platform.plain(what)) stored
);
create index experience_words on members.experience using gin (sort_what public.gin_trgm_ops);
create index experience_by_member on members.experience (member, year desc);

-- Mail that proves an address. The secret in the link is made from the id and the installation's secret, so that
-- nothing stored here opens anything.
create table members.letter (
  id uuid primary key,
  kind text not null check (kind in ('sign_in', 'join', 'invitation')),
  email text not null check (email = lower(email)),
  name text not null default '',
  call_name text not null default '',
  next text not null default '',
  sent_by uuid references members.member (id) on delete set null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index letter_by_email on members.letter (email, made_at desc);
-- One open invitation an address: inviting again replaces it.
create unique index letter_one_invitation on members.letter (email) where kind = 'invitation' and used_at is null;

create table members.join_link (
  id uuid primary key,
  label text not null,
  made_by uuid references members.member (id) on delete set null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);

create table members.conduct (
  version integer primary key check (version > 0),
  words text not null,
  made_by uuid,
  made_at timestamptz not null
);
create table members.conduct_acceptance (
  member uuid not null references members.member (id) on delete cascade,
  version integer not null,
  at timestamptz not null,
  primary key (member, version)
);

-- First steps taken or skipped; what is missing is still ahead.
create table members.first_step (
  member uuid not null references members.member (id) on delete cascade,
  step text not null check (step in ('teach', 'learn', 'experience', 'meet', 'mentoring')),
  skipped boolean not null,
  at timestamptz not null,
  primary key (member, step)
);

-- What the association's own register says: facts for staff, and words that pre-fill the first steps.
create table members.record (
  member uuid primary key references members.member (id) on delete cascade,
  member_number text unique,
  member_since date,
  status text,
  status_word text not null default '',
  type text not null default '',
  paid_through date,
  renewed_on date,
  job_title text not null default '',
  licence text not null default '',
  licence_year smallint,
  topics_offered text[] not null default '{}',
  topics_wanted text[] not null default '{}',
  imported_at timestamptz not null
);
