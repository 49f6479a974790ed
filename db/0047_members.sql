-- What is written goes into these indexes at once. Put off, it waits in a list that every search by words reads from end
-- to end until a vacuum comes by: tens of milliseconds after an import, and for weeks where little is written.
alter index members.member_name_words set (fastupdate = off);
alter index members.topic_synonym_words set (fastupdate = off);
alter index members.experience_words set (fastupdate = off);
select gin_clean_pending_list(index::regclass)
from unnest(array['members.member_name_words', 'members.topic_synonym_words', 'members.experience_words']) index;
