create schema discovery;

-- Private: who saved whom is nobody else's business.
create table discovery.saved (
  member uuid not null references members.member (id) on delete cascade,
  person uuid not null references members.member (id) on delete cascade,
  at timestamptz not null,
  primary key (member, person),
  check (member <> person)
);
