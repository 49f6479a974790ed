-- Asked whether they would like a rest, and why: hellos went unanswered, or nobody has seen them for long. It stays while
-- the rest lasts that began when no answer came, and goes with whatever they say themself.
alter table programmes.enrolment
  add column rest_asked_at timestamptz,
  add column rest_asked_why text check (rest_asked_why in ('unanswered', 'unseen')),
  -- they said that they are here, or started again: nothing missed before this is counted again
  add column here_at timestamptz,
  -- a helper of theirs stopped taking part
  add column lost_helper_at timestamptz,
  add constraint enrolment_rest_asked check ((rest_asked_at is null) = (rest_asked_why is null));
create index enrolment_rest_due on programmes.enrolment (rest_asked_at) where rest_asked_at is not null;
