-- Somebody openly learns what a newcomer teaches, and both were told of it, once.
create table welcome.opportunity (
  newcomer uuid not null references welcome.newcomer (member) on delete cascade,
  learner uuid not null references members.member (id) on delete cascade,
  topic text not null references members.topic (key) on update cascade on delete cascade,
  told_at timestamptz not null,
  primary key (newcomer, learner),
  check (newcomer <> learner)
);
create index opportunity_by_learner on welcome.opportunity (learner, told_at);
