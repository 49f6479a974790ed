create schema welcome;

-- A newcomer's first sixty days: begun by joining, over by themselves, or switched off by the member.
create table welcome.newcomer (
  member uuid primary key references members.member (id) on delete cascade,
  began_at timestamptz not null,
  off_at timestamptz,
  -- when people who might meet them were last looked for
  sought_at timestamptz,
  -- staff have seen to them: until then they need nothing
  seen_to_until timestamptz
);
create index newcomer_began on welcome.newcomer (began_at);
-- What somebody has reached or skipped, written down when it happens, so that no day or sweep that is missed changes it.
create table welcome.step (
  member uuid not null references welcome.newcomer (member) on delete cascade,
  step text not null check (step in ('first_steps', 'introductions', 'something', 'day_7', 'day_30', 'contact')),
  reached_at timestamptz not null,
  skipped boolean not null default false,
  primary key (member, step)
);
