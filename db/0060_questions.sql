-- Answered questions, or those that still wait: what was asked yesterday need not be asked again today. They share most of a
-- new title's words, in title and opening together: those whose title says the most of them, the newest first, until there
-- are enough; where there are few, or none that waits, those whose opening says them.
-- questions.answered_like and questions.waiting_like stay for a version that still runs beside this one. Step 55 was for a
-- while written so that it did this itself, so some databases have this function already, and not those.
create or replace function questions.asked_like(title text, answered boolean, most integer)
  returns table (thread uuid, alike real)
  language plpgsql stable parallel safe rows 8
  as $$
    declare
      wanted text[] := array(
        select w from unnest(tsvector_to_array(to_tsvector('english', platform.plain(asked_like.title)))) w
        order by length(w) desc, w limit 7);
      n integer := cardinality(wanted);
      plainly text := trim(platform.plain(asked_like.title));
      fewest integer := greatest(least(n, 2), ceil(case when answered then 0.4 else 0.5 end * n)::integer);
      few integer := case when answered then most else 1 end;
      -- In the words of their indexes.
      titled text := case when answered then 't.answered_at is not null'
        else 't.answered_at is null and t.closed_at is null' end;
      opened text := case when answered then 't.answered_at is not null' else 'p.labels && ''{?}''' end;
      near uuid[] := '{}';
      more uuid[];
    begin
      if n = 0 then return; end if;
      for many in reverse n .. fewest loop
        execute 'select array(select t.id from questions.thread t where t.title_words @@ $1 and t.kind = ''question'' and '
          || titled || ' and t.hidden_at is null and t.merged_into is null order by t.asked_at desc limit $2)'
          into more using questions.so_many_of(wanted, many)::tsquery, 4 * most;
        near := near || more;
        exit when cardinality(near) >= most;
      end loop;
      if cardinality(near) < few then
        execute 'select array(select t.id from questions.post p join questions.thread t on t.id = p.thread
          where p.kind = ''opening'' and p.hidden_at is null and p.found_words @@ $1 and t.kind = ''question'' and '
          || opened || ' and t.hidden_at is null and t.merged_into is null order by p.written_at desc limit $2)'
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
