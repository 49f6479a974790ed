-- A version that was mended while staff had the post out of sight: for its author and staff alone, also afterwards.
alter table questions.version add column hidden boolean not null default false;
