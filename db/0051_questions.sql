-- What a thread is about, and whether it still waits for an answer, beside the words of each of its posts and in one index
-- with them: words looked for within a topic, or among what nobody has answered, are found without reading every post that
-- says them. Kept here alone; nobody writes labels but these triggers.
alter table questions.post add column labels text[] not null default '{}';
drop index questions.post_words;

create function questions.labels_of(of_thread uuid, of_kind text) returns text[]
  language sql stable
  as $$
    select case when of_kind = 'comment' then '{}' else
      array(select x.topic from questions.thread_topic x where x.thread = of_thread order by x.topic)
      || case when of_kind = 'opening' and exists (
        select from questions.thread t where t.id = of_thread and t.answered_at is null and t.closed_at is null
      ) then array['?'] else '{}' end
    end
  $$;

update questions.post set labels = questions.labels_of(thread, kind) where kind <> 'comment';
create index post_found on questions.post using gin (found_words, labels) with (fastupdate = off)
  where hidden_at is null and kind <> 'comment';

create function questions.label_post() returns trigger
  language plpgsql
  as $$
    begin
      new.labels := questions.labels_of(new.thread, new.kind);
      return new;
    end
  $$;
create trigger post_labels before insert or update of thread, kind on questions.post
  for each row execute function questions.label_post();

create function questions.label_answered() returns trigger
  language plpgsql
  as $$
    begin
      update questions.post set labels = questions.labels_of(thread, kind) where thread = new.id and kind = 'opening';
      return null;
    end
  $$;
create trigger thread_labels after update of answered_at, closed_at on questions.thread
  for each row
  when ((old.answered_at is null and old.closed_at is null) <> (new.answered_at is null and new.closed_at is null))
  execute function questions.label_answered();

create function questions.label_threads() returns trigger
  language plpgsql
  as $$
    begin
      update questions.post p set labels = questions.labels_of(p.thread, p.kind)
      from (select distinct thread from changed) c
      where p.thread = c.thread and p.kind <> 'comment'
        and p.labels is distinct from questions.labels_of(p.thread, p.kind);
      return null;
    end
  $$;
create trigger topic_labels_in after insert on questions.thread_topic
  referencing new table as changed for each statement execute function questions.label_threads();
create trigger topic_labels_on after update on questions.thread_topic
  referencing new table as changed for each statement execute function questions.label_threads();
create trigger topic_labels_out after delete on questions.thread_topic
  referencing old table as changed for each statement execute function questions.label_threads();

analyze questions.post;
