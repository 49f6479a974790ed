-- Two names of one thing become one topic. The row that was merged stays: what was told of it leads to the one it became.
alter table members.topic add column merged_into text references members.topic (key) on update cascade;
alter table members.topic add constraint topic_merged_check check (merged_into is null or (state = 'hidden' and merged_into <> key));
create index topic_merged on members.topic (merged_into) where merged_into is not null;
