-- Questions that wait for an answer and share most of a new title's words, in title and opening together: what was asked
-- yesterday need not be asked again today. Looked for as questions.answered_like does, down to half of the words, in an
-- index of their own: among all titles these few would be one in many.
create index thread_waiting_words on questions.thread using gin (title_words) with (fastupdate = off)
  where kind = 'question' and answered_at is null and closed_at is null and hidden_at is null and merged_into is null;

create function questions.waiting_like(title text, most integer)
  returns table (thread uuid, alike real)
  language plpgsql stable parallel safe rows 4
  as $$
    declare
      wanted text[] := array(
        select w from unnest(tsvector_to_array(to_tsvector('english', platform.plain(waiting_like.title)))) w
        order by length(w) desc, w limit 7);
      n integer := cardinality(wanted);
      plainly text := trim(platform.plain(waiting_like.title));
      near uuid[] := '{}';
      more uuid[];
    begin
      if n = 0 then return; end if;
      for many in reverse n .. greatest(least(n, 2), ceil(0.5 * n)::integer) loop
        execute 'select array(select t.id from questions.thread t where t.title_words @@ $1 and t.kind = ''question''
          and t.answered_at is null and t.closed_at is null and t.hidden_at is null and t.merged_into is null
          order by t.asked_at desc limit $2)'
          into more using questions.so_many_of(wanted, many)::tsquery, 4 * most;
        near := near || more;
        exit when cardinality(near) >= most;
      end loop;
      if cardinality(near) = 0 then
        execute 'select array(select t.id from questions.post p join questions.thread t on t.id = p.thread
          where p.kind = ''opening'' and p.hidden_at is null and p.labels && ''{?}'' and p.found_words @@ $1
            and t.kind = ''question'' and t.hidden_at is null and t.merged_into is null
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
