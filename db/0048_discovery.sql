-- Topics by their name or another word for them: 2 the very word, above 1 where a word begins so, below 1 how alike the
-- letters are. Letters are compared only where no word begins so: that costs more than all the rest of a search. The
-- threshold loses nobody: whoever reaches 0.5 below has a word that is as much alike.
create function discovery.topics_like(words text, most integer)
  returns table (topic text, score real)
  language sql stable parallel safe
  set pg_trgm.word_similarity_threshold = 0.5
  as $$
    with asked as materialized (select platform.plain(words) as plain),
    called as (
      select key as topic, sort_name as word from members.topic where state = 'listed'
      union all
      select s.topic, s.sort_word from members.topic_synonym s join members.topic t on t.key = s.topic
      where t.state = 'listed'
    ),
    typed as materialized (
      select c.topic, max(case when c.word = a.plain then 2 when starts_with(c.word, a.plain) then 1.5 else 1.2 end)
      from called c, asked a
      where strpos(' ' || c.word, ' ' || a.plain) > 0
      group by c.topic
    ),
    near as (
      select c.topic,
        max(greatest(public.similarity(c.word, a.plain), 0.9 * public.word_similarity(a.plain, c.word)))
      from called c, asked a
      where not exists (select from typed) and c.word operator(public.%>) a.plain
      group by c.topic
    ),
    found (topic, score) as (select * from typed union all select * from near)
    select f.topic, f.score from found f order by f.score desc, f.topic limit most
  $$;
