-- What a programme says about agreements between its pairs: an introduction, and the blanks with a hint beside each.
-- A row is never changed; saving makes the next version, and an agreement keeps the version it was written on.
create table programmes.policy (
  programme uuid not null references programmes.programme (id) on delete cascade,
  version integer not null check (version >= 1),
  introduction text not null default '',
  -- [{"key": "goals", "hint": "…", "asked": true}, …] in the order of the page
  blanks jsonb not null,
  made_by uuid references members.member (id) on delete set null,
  made_at timestamptz not null,
  primary key (programme, version)
);
