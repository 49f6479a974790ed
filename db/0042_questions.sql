-- How often somebody would like to be asked to answer, where they said so. No row is no limit of their own.
create table questions.answering (
  member uuid primary key references members.member (id) on delete cascade,
  asks_a_week smallint not null check (asks_a_week between 0 and 20)
);
