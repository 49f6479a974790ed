-- Searching among a hundred thousand threads. What is looked for by words is composed where it is asked, with the reader's
-- eyes and filters in it (src/questions/search); here stand the words themselves, and what was answered before.
-- questions.threads_like stays for a version that still runs beside this one.

-- The newest that say a word are found by walking back from now; rare words by their own index.
create index post_by_time on questions.post (written_at desc, id) where hidden_at is null and kind <> 'comment';
create index thread_by_asking on questions.thread (asked_at desc, id) where hidden_at is null and merged_into is null;
-- Who has helped on a topic.
create index post_helped on questions.post (thread, author) where helped_at is not null and hidden_at is null;
-- The record of the house, and of everybody who is asked, from the indexes alone.
create index invitation_record on questions.invitation (asked_at) include (state);
create index invitation_record_of on questions.invitation (member, asked_at) include (state, done_at);
drop index questions.invitation_by_time;
drop index questions.invitation_of;
-- What waits with people or with the staff: short, however long the list of all is.
create index thread_with_people on questions.thread (asked_at, id)
  where kind = 'question' and answered_at is null and closed_at is null and hidden_at is null and merged_into is null
    and (unanswered_at is not null or waves > 0);

-- Every word of a title, as it was typed but for accents and case, so that a slip of the finger finds the word that was meant.
create table questions.word (
  word text primary key
);
create index word_like on questions.word using gin (word public.gin_trgm_ops);

-- In their order, so that two who ask at once wait for each other and do not lock.
create function questions.keep_words() returns trigger
  language plpgsql
  as $$
    begin
      insert into questions.word
        select w from unnest(tsvector_to_array(to_tsvector('simple', new.sort_title))) w
        where length(w) between 3 and 40 and not exists (select from questions.word k where k.word = w) order by w
      on conflict do nothing;
      return null;
    end
  $$;
create trigger thread_words after insert or update of title on questions.thread
  for each row execute function questions.keep_words();
insert into questions.word
  select word from ts_stat($$select to_tsvector('simple', sort_title) from questions.thread$$)
  where length(word) between 3 and 40
  on conflict do nothing;

-- What somebody may have meant: each word, or a word of a title that is written nearly so.
create function questions.meant(words text) returns tsquery
  language sql stable parallel safe
  set pg_trgm.similarity_threshold = 0.35
  as $$
    select coalesce(string_agg('(' || any_of || ')', ' & '), '')::tsquery
    from (
      select w from unnest(tsvector_to_array(to_tsvector('simple', platform.plain(words)))) w
      where to_tsvector('english', w) <> ''::tsvector order by w limit 8
    ) asked
    cross join lateral (
      select string_agg(distinct '''' || replace(replace(lexeme, '\', '\\'), '''', '''''') || '''', ' | ') as any_of
      from (
        select w as word
        union all
        (select k.word from questions.word k where k.word operator(public.%) w
         order by public.similarity(k.word, w) desc, k.word limit 5)
      ) near, unnest(tsvector_to_array(to_tsvector('english', near.word))) lexeme
    ) alternatives
  $$;

-- So many of these words, whichever: the index drops what cannot have enough of them by its rarest words alone.
create function questions.so_many_of(words text[], many integer) returns text
  language plpgsql immutable strict parallel safe
  as $$
    declare
      first text := '''' || replace(replace(words[1], '\', '\\'), '''', '''''') || '''';
      rest text[] := words[2:];
    begin
      if many > cardinality(words) then return null; end if;
      if cardinality(words) = 1 then return first; end if;
      if many = 1 then return first || ' | ' || questions.so_many_of(rest, 1); end if;
      if many = cardinality(words) then return first || ' & ' || questions.so_many_of(rest, many - 1); end if;
      return '(' || first || ' & (' || questions.so_many_of(rest, many - 1) || ')) | (' || questions.so_many_of(rest, many) || ')';
    end
  $$;

-- Answered questions that share most of a new title's words, in title and opening together: those whose title says the most
-- of them, the newest first, until there are enough; where there are few, those whose opening says them.
create or replace function questions.answered_like(title text, most integer)
  returns table (thread uuid, alike real)
  language plpgsql stable parallel safe
  set pg_trgm.similarity_threshold = 0.4
  as $$
    declare
      wanted text[] := array(
        select w from unnest(tsvector_to_array(to_tsvector('english', platform.plain(answered_like.title)))) w
        order by length(w) desc, w limit 7);
      n integer := cardinality(wanted);
      plainly text := trim(platform.plain(answered_like.title));
      near uuid[] := '{}';
      more uuid[];
    begin
      if n = 0 then return; end if;
      for many in reverse n .. greatest(1, least(n, 2), ceil(0.4 * n)::integer) loop
        execute 'select array(select t.id from questions.thread t where t.title_words @@ $1 and t.kind = ''question''
          and t.answered_at is not null and t.hidden_at is null and t.merged_into is null
          order by t.asked_at desc limit $2)'
          into more using questions.so_many_of(wanted, many)::tsquery, 4 * most;
        near := near || more;
        exit when cardinality(near) >= most;
      end loop;
      if cardinality(near) < most then
        execute 'select array(select t.id from questions.post p join questions.thread t on t.id = p.thread
          where p.kind = ''opening'' and p.hidden_at is null and p.found_words @@ $1 and t.kind = ''question''
            and t.answered_at is not null and t.hidden_at is null and t.merged_into is null
          order by p.written_at desc limit $2)'
          into more using questions.so_many_of(wanted, ceil(0.6 * n)::integer)::tsquery, 4 * most;
        near := near || more;
      end if;
      return query
        select s.id, greatest(s.letters, s.shared)::real
        from (
          select t.id, public.similarity(t.sort_title, plainly) as letters, (
            select count(*)::real / n from unnest(wanted) w
            where w = any (tsvector_to_array(t.title_words || p.found_words))
          ) as shared
          from questions.thread t
          join questions.post p on p.thread = t.id and p.kind = 'opening'
          where t.id = any (near)
        ) s
        where s.letters >= 0.4 or s.shared >= 0.6
        order by 2 desc, 1 desc
        limit most;
    end
  $$;

-- What waits for an answer, the last heard of first: whoever could answer walks back along it.
create index thread_waiting on questions.thread (heard_at desc, id desc)
  where kind = 'question' and answered_at is null and closed_at is null and hidden_at is null and merged_into is null;
