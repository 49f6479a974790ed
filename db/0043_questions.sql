-- What the house has had to do with asking, counted anew each hour by whoever routes: half a year of asks is too much for each
-- question.
alter table questions.routing
  add column counted_at timestamptz,
  add column quarter integer not null default 0,
  add column answered integer not null default 0,
  add column received integer not null default 0;
-- Answers of one person that helped.
create index post_helped_by on questions.post (author, thread) where helped_at is not null and hidden_at is null;
drop index questions.post_helped;
