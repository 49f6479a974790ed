create schema discovery;

-- Private: who saved whom is nobody else's business.
create table discovery.saved (
  member uuid not null references members.member (id) on delete cascade,
  person uuid not null references members.member (id) on delete cascade,
  at timestamptz not null,
  primary key (member, person),
  check (member <> person)
);

-- Words people type rarely stand exactly as they are kept: 0.5 finds Lindqvist for Lindkvist, where pg_trgm's own 0.6
-- does not. A threshold is a setting of the session and an index follows it, so the two searches are functions that
-- bring it along.
create function discovery.names_like(words text, most integer)
  returns table (id uuid, alike real)
  language sql stable parallel safe
  set pg_trgm.word_similarity_threshold = 0.5
  as $$
    select m.id, public.word_similarity(platform.plain(words), m.sort_name)
    from members.member m
    where m.sort_name operator(public.%>) platform.plain(words)
    order by 2 desc, m.sort_name
    limit most
  $$;

-- As it was typed, newest first; only where nobody wrote it so, what is alike. Comparing trigrams of everything that
-- half fits costs ten times as much as finding the words themselves.
create function discovery.experience_like(words text, most integer)
  returns table (member uuid, alike real)
  language sql stable parallel safe
  set pg_trgm.word_similarity_threshold = 0.6
  as $$
    with typed as materialized (
      select x.member, x.year
      from members.experience x
      where x.sort_what like '%' || replace(replace(replace(platform.plain(words), '\', '\\'), '%', '\%'), '_', '\_') || '%'
      order by x.year desc
      limit most
    ),
    near as (
      select x.member, public.word_similarity(platform.plain(words), x.sort_what) as alike, x.year
      from members.experience x
      where not exists (select from typed)
        and x.sort_what operator(public.%>) platform.plain(words)
      order by 2 desc, x.year desc
      limit most
    )
    (select member, 1::real from typed order by year desc)
    union all
    (select member, alike from near order by alike desc, year desc)
  $$;
