-- The last day that members were told of; another day is told again.
alter table programmes.programme add column end_told_for date;
