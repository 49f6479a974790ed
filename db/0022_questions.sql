-- Looking for what was asked, and following a topic.
create table questions.follow (
  member uuid not null references members.member (id) on delete cascade,
  topic text not null references members.topic (key) on update cascade on delete cascade,
  at timestamptz not null,
  primary key (member, topic)
);
create index follow_of on questions.follow (topic);

-- The secret address under which a member's own feed reader looks; only its hash is kept, which opens nothing.
create table questions.feed_address (
  member uuid primary key references members.member (id) on delete cascade,
  token_hash bytea not null unique,
  made_at timestamptz not null
);

-- Threads by words: a title that says them, then what was asked or answered, then titles written nearly so. A threshold is
-- a setting of the session and an index follows it, so the search brings it along.
create function questions.threads_like(words text, most integer)
  returns table (thread uuid, alike real)
  language sql stable parallel safe
  set pg_trgm.word_similarity_threshold = 0.5
  as $$
    with asked as materialized (
      select websearch_to_tsquery('english', platform.plain(words)) as wanted, trim(platform.plain(words)) as plainly
    ),
    hits as (
      select t.id, 2 + ts_rank(t.title_words, a.wanted) as alike
      from questions.thread t, asked a where t.title_words @@ a.wanted
      union all
      select p.thread, 1 + ts_rank(p.found_words, a.wanted)
      from questions.post p, asked a
      where p.hidden_at is null and p.kind <> 'comment' and p.found_words @@ a.wanted
      union all
      select t.id, public.word_similarity(a.plainly, t.sort_title)
      from questions.thread t, asked a where t.sort_title operator(public.%>) a.plainly
    )
    select id, max(alike)::real from hits group by id order by 2 desc, 1 desc limit most
  $$;

-- Answered questions that share most of a new title's words, wherever in title or opening they stand, or are written
-- nearly so.
create function questions.answered_like(title text, most integer)
  returns table (thread uuid, alike real)
  language sql stable parallel safe
  set pg_trgm.similarity_threshold = 0.4
  as $$
    with asked as materialized (
      select tsvector_to_array(to_tsvector('english', platform.plain(title))) as words, trim(platform.plain(title)) as plainly
    ),
    wanted as materialized (
      select a.words, a.plainly, array_to_string(array(
        select '''' || replace(replace(w, '\', '\\'), '''', '''''') || '''' from unnest(a.words) w), ' | ')::tsquery as any_of
      from asked a
    ),
    near as (
      select t.id from questions.thread t, wanted a where t.title_words @@ a.any_of
      union
      select p.thread from questions.post p, wanted a
        where p.kind = 'opening' and p.hidden_at is null and p.found_words @@ a.any_of
      union
      select t.id from questions.thread t, wanted a where t.sort_title operator(public.%) a.plainly
    ),
    scored as (
      select t.id, public.similarity(t.sort_title, a.plainly) as letters, (
        select count(*)::real / cardinality(a.words) from unnest(a.words) w
        where w = any (tsvector_to_array(t.title_words || p.found_words))
      ) as shared
      from near n
      join questions.thread t on t.id = n.id
      join questions.post p on p.thread = t.id and p.kind = 'opening'
      cross join wanted a
      where t.kind = 'question' and t.answered_at is not null and t.hidden_at is null and t.merged_into is null
    )
    select id, greatest(letters, coalesce(shared, 0))::real from scored
    where letters >= 0.4 or shared >= 0.6
    order by 2 desc, 1 desc
    limit most
  $$;
