-- Counted with the rest each hour: how many are enrolled, and how many asks the week before the count had.
alter table questions.routing
  add column enrolled integer not null default 0,
  add column week integer not null default 0;
