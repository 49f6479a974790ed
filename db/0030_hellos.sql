-- Two people who might meet, proposed by the house: the host is asked first, and the guest hears of it once the host is
-- happy to. With both, it becomes a conversation under the same id. Who said not now is for the house alone.
create table hellos.introduction (
  id uuid primary key,
  programme uuid not null references programmes.programme (id) on delete cascade,
  host uuid not null references members.member (id) on delete cascade,
  guest uuid not null references members.member (id) on delete cascade,
  low uuid not null generated always as (least(host, guest)) stored,
  high uuid not null generated always as (greatest(host, guest)) stored,
  origin text not null check (origin in ('welcome', 'staff')),
  -- what the host would be to the guest: a first coffee, a voice that carries, somebody who knows the topic
  offers text not null check (offers in ('welcome', 'amplifier', 'topic')),
  topic text not null references members.topic (key) on update cascade,
  state text not null default 'proposed' check (state in ('proposed', 'talking', 'lapsed')),
  asked_at timestamptz not null,
  lapses_at timestamptz not null,
  host_happy_at timestamptz,
  -- either said not now, or parted from the other: to the other it reads as waiting until it lapses
  aside_at timestamptz,
  aside_by uuid,
  done_at timestamptz,
  check (host <> guest),
  check ((state = 'proposed') = (done_at is null)),
  check ((aside_at is null) = (aside_by is null))
);
create unique index introduction_open_pair on hellos.introduction (low, high) where state = 'proposed';
create index introduction_pair on hellos.introduction (low, high);
create index introduction_by_host on hellos.introduction (host) where state = 'proposed';
create index introduction_by_guest on hellos.introduction (guest);
create index introduction_due on hellos.introduction (lapses_at) where state = 'proposed';
