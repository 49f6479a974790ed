create schema programmes;

create table programmes.programme (
  id uuid primary key,
  key text not null unique,
  name text not null,
  purpose text not null default '',
  both_ways boolean not null default true,
  starts_on date,
  ends_on date,
  made_at timestamptz not null
);

create table programmes.enrolment (
  programme uuid not null references programmes.programme (id) on delete cascade,
  member uuid not null references members.member (id) on delete cascade,
  role text not null check (role in ('mentor', 'mentee', 'both')),
  from_on date,
  until_on date,
  paused_at timestamptz,
  pause_until date,
  seats smallint not null default 3 check (seats between 0 and 50),
  seats_used smallint not null default 0 check (seats_used >= 0),
  -- new hellos received in the week that begins on intake_week (a Monday in the member's zone)
  intake_week date,
  intake_new smallint not null default 0 check (intake_new >= 0),
  -- hellos received and answered within 180 days, and the usual time to an answer; renewed weekly
  received integer not null default 0,
  answered integer not null default 0,
  usual_answer_hours integer,
  answering_counted_at timestamptz,
  enrolled_at timestamptz not null,
  primary key (programme, member)
);
create index enrolment_by_member on programmes.enrolment (member);

insert into programmes.programme (id, key, name, purpose, made_at)
values ('019a0000-0000-7000-8000-000000000001', 'mentoring', 'Mentoring', 'Everyone teaches, everyone learns.', now());
