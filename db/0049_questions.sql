-- As with the words of members: a search must not read through what an index has put off.
alter index questions.thread_title_like set (fastupdate = off);
alter index questions.thread_title_words set (fastupdate = off);
alter index questions.post_words set (fastupdate = off);
alter index questions.word_like set (fastupdate = off);
select gin_clean_pending_list(index::regclass)
from unnest(array['questions.thread_title_like', 'questions.thread_title_words', 'questions.post_words', 'questions.word_like']) index;
