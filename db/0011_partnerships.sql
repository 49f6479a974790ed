create schema partnerships;

-- A trial suggested in a conversation. One at a time stands open.
create table partnerships.suggestion (
  id uuid primary key,
  hello uuid not null references hellos.hello (id) on delete cascade,
  by uuid not null references members.member (id) on delete cascade,
  conversations smallint not null check (conversations between 1 and 12),
  days smallint not null check (days between 7 and 180),
  words text not null default '',
  suggested_at timestamptz not null,
  lapses_at timestamptz not null,
  -- the other said not now, in silence: to whoever suggested it reads as waiting until it lapses
  set_aside_at timestamptz,
  done_at timestamptz,
  done_how text check (done_how in ('agreed', 'taken_back', 'replaced', 'lapsed', 'over')),
  check ((done_at is null) = (done_how is null))
);
create unique index suggestion_open on partnerships.suggestion (hello) where done_at is null;
create index suggestion_due on partnerships.suggestion (lapses_at) where done_at is null;

create table partnerships.partnership (
  id uuid primary key,
  programme uuid not null references programmes.programme (id) on delete cascade,
  hello uuid not null references hellos.hello (id) on delete cascade,
  topic text not null references members.topic (key) on update cascade,
  low uuid not null references members.member (id) on delete cascade,
  high uuid not null references members.member (id) on delete cascade,
  state text not null check (state in ('trial', 'active', 'paused', 'ended')),
  started_at timestamptz not null,
  trial_conversations smallint not null check (trial_conversations between 1 and 24),
  trial_until timestamptz not null,
  -- the number or the day was reached: both were asked whether to go on
  decision_asked_at timestamptz,
  -- one of the two would like to extend the trial; both: extended, once
  extension_by uuid references members.member (id) on delete set null,
  extended_at timestamptz,
  -- nothing was heard for long and nothing is planned: both were asked
  quiet_asked_at timestamptz,
  active_at timestamptz,
  paused_at timestamptz,
  pause_until timestamptz,
  -- three lessons in a row from one side: both were asked once for the other direction
  one_way_asked_at timestamptz,
  ended_at timestamptz,
  check (low < high),
  check ((state = 'ended') = (ended_at is not null)),
  check ((state = 'paused') = (paused_at is not null)),
  check (state not in ('active', 'paused') or active_at is not null)
);
-- At most one live partnership of two people.
create unique index partnership_live_pair on partnerships.partnership (low, high) where state <> 'ended';
create unique index partnership_live_hello on partnerships.partnership (hello) where state <> 'ended';
create index partnership_by_low on partnerships.partnership (low, started_at desc);
create index partnership_by_high on partnerships.partnership (high, started_at desc);
create index partnership_trial on partnerships.partnership (trial_until) where state = 'trial';
create index partnership_pause on partnerships.partnership (pause_until) where state = 'paused';

-- What is one's own in a partnership. Notes are read by nobody else.
create table partnerships.side (
  partnership uuid not null references partnerships.partnership (id) on delete cascade,
  member uuid not null references members.member (id) on delete cascade,
  goes_on_at timestamptz,
  notes text not null default '',
  takes_along text not null default '',
  -- was asked about the other direction and would rather not
  one_way_left_at timestamptz,
  primary key (partnership, member)
);
create index side_by_member on partnerships.side (member);

-- How it ended, apart from the state: for the house alone, shown to nobody.
create table partnerships.farewell (
  partnership uuid primary key references partnerships.partnership (id) on delete cascade,
  how text not null check (how in ('kindly', 'undecided', 'quiet', 'hello')),
  by uuid references members.member (id) on delete set null,
  why text not null default '',
  at timestamptz not null
);

-- A call, a text, a lunch: something that happened elsewhere, logged in one step by either.
create table partnerships.contact (
  id uuid primary key,
  hello uuid not null references hellos.hello (id) on delete cascade,
  partnership uuid references partnerships.partnership (id) on delete cascade,
  by uuid not null references members.member (id) on delete cascade,
  on_day date not null,
  channel text not null check (channel in ('here', 'email', 'text', 'phone', 'video', 'in_person')),
  minutes smallint not null default 0 check (minutes between 0 and 1440),
  logged_at timestamptz not null,
  form_key text
);
create unique index contact_once on partnerships.contact (hello, by, form_key);
create index contact_by_hello on partnerships.contact (hello, on_day);

-- Our agreement: every real save is the next version; nothing is overwritten.
create table partnerships.agreement (
  partnership uuid not null references partnerships.partnership (id) on delete cascade,
  version integer not null check (version >= 1),
  policy_version integer not null,
  goals text not null default '',
  -- what the one with the lower id teaches, and the other: "I teach" and "I learn" swap with the reader
  low_teaches text not null default '',
  high_teaches text not null default '',
  long_kind text check (long_kind in ('until', 'meetings', 'open')),
  long_until date,
  long_meetings smallint check (long_meetings between 1 and 9999),
  long_words text not null default '',
  often_times smallint check (often_times between 1 and 99),
  often_minutes smallint check (often_minutes between 1 and 1440),
  often_per text check (often_per in ('day', 'weekday', 'week', 'two_weeks', 'month', 'as_needed')),
  often_words text not null default '',
  where_we_talk text not null default '',
  between_us text not null default '',
  how_we_end text not null default '',
  saved_by uuid references members.member (id) on delete set null,
  saved_at timestamptz not null,
  -- whoever had not signed was told so, once in a partnership
  nudged_at timestamptz,
  primary key (partnership, version)
);
create table partnerships.signature (
  partnership uuid not null,
  version integer not null,
  member uuid not null references members.member (id) on delete cascade,
  signed_at timestamptz not null,
  primary key (partnership, version, member),
  foreign key (partnership, version) references partnerships.agreement (partnership, version) on delete cascade
);

-- A meeting or a series: one identity for life, in its proposer's clock. What was agreed stands until a change is agreed.
create table partnerships.meeting (
  id uuid primary key,
  hello uuid not null references hellos.hello (id) on delete cascade,
  partnership uuid references partnerships.partnership (id) on delete cascade,
  state text not null check (state in ('proposed', 'agreed', 'cancelled', 'lapsed')),
  by uuid not null references members.member (id) on delete cascade,
  -- local wall time of the first date in `zone`: 'YYYY-MM-DDTHH:MM'
  starts_local text not null check (starts_local ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d$'),
  zone text not null,
  minutes smallint not null check (minutes between 5 and 480),
  repeats text not null default 'once' check (repeats in ('once', 'daily', 'weekdays', 'weekly', 'two_weeks', 'monthly')),
  -- last date of a series; null: open-ended
  repeats_until date,
  -- the instant of the first date
  starts_at timestamptz not null,
  -- up to here the dates of a series are in the table
  filled_until timestamptz,
  channel text not null check (channel in ('here', 'email', 'text', 'phone', 'video', 'in_person')),
  place text not null default '',
  activity text not null default '',
  links text[] not null default '{}',
  -- iCalendar SEQUENCE: one more with every agreed change
  sequence integer not null default 0,
  -- which of the proposals that replaced each other stands: an answer names the one it read
  round smallint not null default 1,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  agreed_at timestamptz,
  over_at timestamptz,
  form_key text,
  check ((state in ('cancelled', 'lapsed')) = (over_at is not null))
);
create unique index meeting_once on partnerships.meeting (hello, by, form_key);
create index meeting_by_hello on partnerships.meeting (hello, made_at);
create index meeting_by_partnership on partnerships.meeting (partnership);
create index meeting_proposed on partnerships.meeting (starts_at) where state = 'proposed';
create index meeting_to_fill on partnerships.meeting (filled_until) where state = 'agreed' and repeats <> 'once';

-- Dates of a meeting, kept some weeks ahead: each can be moved, cancelled and confirmed by itself.
create table partnerships.occurrence (
  id uuid primary key,
  meeting uuid not null references partnerships.meeting (id) on delete cascade,
  -- the date's own place in the series (RECURRENCE-ID), whatever it was moved to
  local text not null check (local ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d$'),
  starts_at timestamptz not null,
  minutes smallint not null check (minutes between 0 and 1440),
  state text not null check (state in ('planned', 'cancelled', 'held', 'missed', 'unrecorded')),
  moved boolean not null default false,
  -- where a moved date differs from its series
  channel text check (channel in ('here', 'email', 'text', 'phone', 'video', 'in_person')),
  place text,
  settled_at timestamptz,
  -- both were asked whether it took place
  asked_at timestamptz,
  unique (meeting, local)
);
create index occurrence_due on partnerships.occurrence (starts_at) where state = 'planned';

-- Another time for an agreed meeting (one date of it, or all that follow): the old one stands until the other agrees.
create table partnerships.move (
  id uuid primary key,
  meeting uuid not null references partnerships.meeting (id) on delete cascade,
  occurrence uuid references partnerships.occurrence (id) on delete cascade,
  by uuid not null references members.member (id) on delete cascade,
  starts_local text not null check (starts_local ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d$'),
  zone text not null,
  starts_at timestamptz not null,
  minutes smallint not null check (minutes between 5 and 480),
  channel text not null check (channel in ('here', 'email', 'text', 'phone', 'video', 'in_person')),
  place text not null default '',
  proposed_at timestamptz not null,
  done_at timestamptz
);
create unique index move_open on partnerships.move (meeting) where done_at is null;

-- Whether a date took place, as each of the two said.
create table partnerships.confirmation (
  occurrence uuid not null references partnerships.occurrence (id) on delete cascade,
  member uuid not null references members.member (id) on delete cascade,
  happened boolean not null,
  minutes smallint not null default 0,
  said_at timestamptz not null,
  primary key (occurrence, member)
);

-- Notes on a date: one's own, or shared by the two; each label says who can read it.
create table partnerships.meeting_note (
  occurrence uuid not null references partnerships.occurrence (id) on delete cascade,
  member uuid not null references members.member (id) on delete cascade,
  shared boolean not null,
  words text not null,
  written_at timestamptz not null,
  primary key (occurrence, member, shared)
);

-- The address under which a member's own calendar may subscribe: its secret is made from the installation's key and this
-- row, and only its hash is kept.
create table partnerships.calendar_address (
  member uuid primary key references members.member (id) on delete cascade,
  token_hash bytea not null unique,
  made_at timestamptz not null
);

create table partnerships.goal (
  id uuid primary key,
  partnership uuid not null references partnerships.partnership (id) on delete cascade,
  kind text not null check (kind in ('professional', 'member')),
  -- who teaches towards it; null: both
  teacher uuid references members.member (id) on delete set null,
  words text not null,
  due_on date,
  by uuid not null references members.member (id) on delete cascade,
  made_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'reached', 'dropped')),
  done_at timestamptz,
  form_key text,
  check ((state = 'open') = (done_at is null))
);
create index goal_by_partnership on partnerships.goal (partnership, made_at);
create unique index goal_once on partnerships.goal (partnership, by, form_key);

create table partnerships.lesson (
  id uuid primary key,
  partnership uuid not null references partnerships.partnership (id) on delete cascade,
  teacher uuid not null references members.member (id) on delete cascade,
  learner uuid not null references members.member (id) on delete cascade,
  topic text references members.topic (key) on update cascade,
  -- what the learner will try, and the when-then plan
  words text not null,
  plan text not null default '',
  look_again_on date,
  taught_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'tried', 'works', 'dropped')),
  -- the learner's word on it; required when it is dropped
  said text not null default '',
  said_at timestamptz,
  asked_at timestamptz,
  by uuid not null references members.member (id) on delete cascade,
  form_key text,
  check (teacher <> learner),
  check (state <> 'dropped' or said <> '')
);
create index lesson_by_partnership on partnerships.lesson (partnership, taught_at);
create unique index lesson_once on partnerships.lesson (partnership, by, form_key);
create index lesson_by_learner on partnerships.lesson (learner);
create index lesson_look_again on partnerships.lesson (look_again_on) where state in ('open', 'tried');

-- Where the learner was and is, by their own word, on one topic of this partnership.
create table partnerships.level (
  partnership uuid not null references partnerships.partnership (id) on delete cascade,
  member uuid not null references members.member (id) on delete cascade,
  topic text not null references members.topic (key) on update cascade,
  level_then smallint check (level_then between 1 and 5),
  level_now smallint check (level_now between 1 and 5),
  said_at timestamptz not null,
  primary key (partnership, member, topic)
);

-- Things the two made: a line, and a link where there is one.
create table partnerships.thing (
  id uuid primary key,
  partnership uuid not null references partnerships.partnership (id) on delete cascade,
  by uuid not null references members.member (id) on delete cascade,
  words text not null,
  link text not null default '',
  made_on date not null,
  added_at timestamptz not null,
  form_key text
);
create index thing_by_partnership on partnerships.thing (partnership, made_on);
create unique index thing_once on partnerships.thing (partnership, by, form_key);
