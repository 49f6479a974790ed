-- Its receiver paused, or was outside their days, at some time while it waited: left unanswered it says nothing of them.
alter table hellos.hello add column rested boolean not null default false;
